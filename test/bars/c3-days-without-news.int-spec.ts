import { CardCheck } from '@pa/billing';
import type { Actor } from '@pa/platform';
import { CardsBed, type CardsStanding } from '../support/billing/cards-bed';

const DAY_MS = 86_400_000;

/**
 * C3. Nobody hears of anything for three days: payments, pages whose time is over, money that goes back, an account that has
 * changed. One look at Stripe, and everything stands as where all was heard. Seen red, below, without that look.
 */
describe('C3: three days without news of Stripe', () => {
  let bed: CardsBed;

  beforeAll(async () => {
    bed = await CardsBed.start();
  });
  afterAll(() => bed?.stop());

  /** The same days, with the news and without: the last of them is told to nobody. */
  async function days(hears: () => Promise<void>): Promise<{ told: CardsStanding[]; account: unknown }> {
    await bed.fresh();
    const employers: Actor[] = [];
    while (employers.length < 4) employers.push(await bed.bed.person(bed.here, 'employer'));
    const [paid, expired, back, twice] = employers as [Actor, Actor, Actor, Actor];
    const given = await bed.begun(3, back);
    bed.fake.state.pay(given.sessionId);
    await bed.sendAll();
    const begun = {
      paid: await bed.begun(1, paid),
      expired: await bed.begun(1, expired),
      twice: await bed.begun(12, twice),
    };
    await bed.own().cancel(back, given.passId);
    bed.fake.state.pay(begun.paid.sessionId);
    await hears();
    bed.bed.clock.set(new Date(bed.bed.clock.now().getTime() + DAY_MS));
    bed.fake.state.expire(begun.expired.sessionId);
    await bed.desk().recordPayment(bed.manager, begun.twice.passId, { way: 'cheque', on: '2026-03-02', pence: 10_000 });
    bed.fake.state.pay(begun.twice.sessionId);
    await hears();
    bed.bed.clock.set(new Date(bed.bed.clock.now().getTime() + 2 * DAY_MS));
    await refunds();
    const account = bed.fake.state.accounts.get((await bed.accountId())!)!;
    account.requirements!.currently_due = ['external_account'];
    bed.fake.state.tell('account.updated', account.id, account);
    await hears();
    return {
      told: await standings(employers),
      account: { ...(await bed.selling().look(bed.manager)).account, accountId: null, licenseeId: null },
    };
  }

  /** The worker asks for the money to go back; the banks take it. */
  async function refunds(): Promise<void> {
    await bed.bed.relay(bed.here);
    for (const { id, status } of bed.fake.state.refunds.values())
      if (status === 'pending') bed.fake.state.endRefund(id, 'succeeded');
  }

  const standings = (employers: readonly Actor[]): Promise<CardsStanding[]> =>
    Promise.all(employers.map((employer) => bed.standing(employer)));

  const heard = async () => {
    await bed.sendAll();
    await bed.bed.relay(bed.here);
  };
  const look = async () => {
    await bed.bed.get(CardCheck).check(bed.here);
    await refunds();
    await bed.bed.get(CardCheck).check(bed.here);
  };

  it('come to the same by one look at Stripe, and stay so when the news comes after all', async () => {
    const all = await days(async () => {
      await heard();
      await refunds();
      await heard();
    });
    const quiet = await days(async () => undefined);
    expect(numberless(quiet.told)).not.toEqual(numberless(all.told));
    const employers = await passOwners();
    await look();
    const looked = await standings(employers);
    expect(numberless(looked)).toEqual(numberless(all.told));
    expect({ ...(await bed.selling().look(bed.manager)).account, accountId: null, licenseeId: null }).toEqual(
      all.account,
    );
    await bed.sendAll();
    expect(await standings(employers)).toEqual(looked);
  });

  /** The employers of this register who have a pass, in the order in which they came. */
  async function passOwners() {
    const { rows } = await bed.bed.superuser.query<{ person_id: string }>(
      `SELECT id AS person_id FROM people p WHERE licensee_id = $1 AND id <> ALL ($2::uuid[]) ORDER BY id`,
      [bed.here, [bed.employer.personId, bed.manager.personId]],
    );
    return rows.map(({ person_id: personId }) => ({ ...bed.employer, personId }));
  }
});

/** Receipts get their numbers in the order in which the money is heard of. */
function numberless(standings: readonly CardsStanding[]): CardsStanding[] {
  return standings.map((one) => ({ ...one, receipts: one.receipts.map((receipt) => receipt.replace(/^\d+ /, '')) }));
}
