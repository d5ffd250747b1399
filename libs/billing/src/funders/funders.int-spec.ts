import { localDay } from '@pa/accounts';
import type { Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { BillingModule } from '../billing.module';
import { LedgerCheck } from '../ledger/ledger-check.service';
import { OwnPassesService } from '../passes/own-passes.service';
import { PassDesk } from '../passes/pass-desk.service';
import type { PassTerms } from '../terms/pass-terms';
import { Terms } from '../terms/terms.service';
import { FunderDesk } from './funder-desk.service';
import { FunderGrants } from './funder-grants.service';
import { Funders } from './funders.service';

const TERMS: PassTerms = {
  needsPass: true,
  prices: { 1: 1200, 3: 3000, 6: null, 12: 10_000 },
  vatBasisPoints: 2000,
  vatNumber: 'GB123456789',
  howToPay: 'Cheques to us.',
};
const COUNCIL = {
  name: 'Chester council',
  reference: 'PO 1234',
  contact: 'The Forum\nChester',
  notes: 'For people who leave hospital.',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
};

/**
 * Seen red with each of these planted: a charge without the condition on the budget, a pass given back without its money going
 * into the budget, days in UTC, a line without its entry in the books, a payment that is not looked for first.
 */
describe('funders', () => {
  let bed: RegisterUnderTest;
  let manager: Actor;
  let funderId: string;

  beforeAll(async () => {
    bed = await RegisterUnderTest.start({ modules: [BillingModule], entities: [] });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    manager = await bed.person(bed.after, 'manager');
    await bed.get(Terms).save(manager, TERMS);
    funderId = newId();
    await bed.get(Funders).add(manager, { ...COUNCIL, id: funderId, budgetPence: 5000 });
  });

  const own = () => bed.get(OwnPassesService);
  const desk = () => bed.get(FunderDesk);
  const grants = () => bed.get(FunderGrants);
  const setDay = (day: string) => bed.clock.set(new Date(`${day}T09:00:00Z`));
  const asked = async (months = 1) => {
    const employer = await bed.person(bed.after, 'employer');
    return { employer, id: await own().ask(employer, { months, agrees: true }) };
  };
  const granted = async (months = 1) => {
    const one = await asked(months);
    await grants().grant(manager, one.id, funderId);
    return one;
  };
  const pays = (pence: number, id = newId()) =>
    desk().recordPayment(manager, funderId, { id, pence, way: 'bank-transfer', on: localDay(bed.clock.now()) });
  const opened = async () => (await bed.get(Funders).open(manager, funderId)).funder;
  const year = () => desk().statement(manager, funderId, { from: '2026-01-01', to: '2026-12-31' });
  const balances = async () =>
    Object.fromEntries((await bed.get(PassDesk).look(manager)).balances.map(({ account, pence }) => [account, pence]));

  it('pay for passes: the pass runs, the funder owes its price, and the employer reads who paid', async () => {
    const { employer } = await granted(3);
    const { passes, funders, receipts } = await own().look(employer);
    expect(passes).toMatchObject([{ state: 'running', source: 'funder', funderId, refundPence: null }]);
    expect([funders.get(funderId), receipts]).toEqual(['Chester council', []]);
    expect(await opened()).toMatchObject({ spentPence: 3000, passes: 1, owedPence: 3000 });
    expect(await balances()).toMatchObject({ bank: 0, passes: -2500, vat: -500, funders: 3000 });
  });

  it('pay no more than their budget, of many grants at once too, and staff read what is left', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => asked()));
    const tries = await Promise.allSettled(all.map(({ id }) => grants().grant(manager, id, funderId)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    const [no] = tries.filter((one) => one.status === 'rejected');
    expect(no?.reason).toMatchObject({
      fields: [{ field: 'funder', message: 'Chester council has £2 left of its budget of £50. This pass costs £12' }],
    });
    expect(await opened()).toMatchObject({ spentPence: 4800, owedPence: 4800, passes: 4 });
    const standing = await Promise.all(all.map(async ({ employer }) => (await own().look(employer)).passes[0]?.state));
    expect(standing.toSorted()).toEqual(['asked', 'asked', 'running', 'running', 'running', 'running']);
  });

  it('get back what is left of a pass that is given back, to the budget and off what they owe', async () => {
    const { employer, id } = await granted();
    setDay('2026-03-05');
    await own().cancel(employer, id);
    const { spentPence, owedPence } = await opened();
    expect([spentPence, owedPence]).toEqual([1200 - 1084, 1200 - 1084]);
    expect((await bed.get(PassDesk).look(manager)).refunds).toEqual([]);
    expect((await year()).lines).toMatchObject([
      { kind: 'pass', passNumber: 1, amountPence: 1200 },
      { kind: 'given-back', passNumber: 1, amountPence: 1084 },
    ]);
  });

  it('have a statement whose end is what the books say, and in which nobody is named', async () => {
    await granted();
    const { employer } = await granted();
    setDay('2026-04-01');
    await pays(2500);
    await granted();
    const { funder, ...statement } = await desk().statement(manager, funderId, {
      from: '2026-04-01',
      to: '2026-04-30',
    });
    expect(statement).toMatchObject({
      openingPence: 2400,
      lines: [
        { kind: 'payment', receiptNumber: 1, amountPence: 2500, owedPence: -100 },
        { kind: 'pass', passNumber: 3, amountPence: 1200, owedPence: 1100 },
      ],
      closingPence: 1100,
    });
    expect(statement.closingPence).toBe(funder.owedPence);
    expect((await balances())['funders']).toBe(statement.closingPence);
    expect(JSON.stringify(await year())).not.toContain(employer.personId);
    expect(await bed.get(LedgerCheck).check(bed.after)).toEqual({ unequal: [], missing: 0, funders: [], disputes: [] });
  });

  it('count a day from midnight to midnight where the registers are', async () => {
    bed.clock.set(new Date('2026-06-30T22:30:00Z'));
    await granted();
    bed.clock.set(new Date('2026-06-30T23:30:00Z'));
    await granted();
    const june = await desk().statement(manager, funderId, { from: '2026-06-01', to: '2026-06-30' });
    expect([june.openingPence, june.lines.length, june.closingPence]).toEqual([0, 1, 1200]);
  });

  it('pay once however often the form is sent, with a number of the same row as all receipts', async () => {
    const id = newId();
    await Promise.all([pays(1000, id), pays(1000, id), pays(1000, id)]);
    const employer = await bed.person(bed.after, 'employer');
    const passId = await own().ask(employer, { months: 1, agrees: true });
    await bed.get(PassDesk).recordPayment(manager, passId, { way: 'cheque', on: '2026-03-02', pence: 1200 });
    expect((await year()).lines).toMatchObject([{ receiptNumber: 1, owedPence: -1000 }]);
    expect((await own().look(employer)).receipts).toMatchObject([{ number: 2 }]);
    expect(await bed.get(LedgerCheck).check(bed.after)).toEqual({ unequal: [], missing: 0, funders: [], disputes: [] });
  });

  it('have a budget that changes with a reason, once, and never below what is spent', async () => {
    await granted(3);
    const change = { id: newId(), budgetPence: 8000, reason: 'Their second half year.' };
    await Promise.all([1, 2].map(() => bed.get(Funders).changeBudget(manager, funderId, change)));
    const { funder, changes } = await bed.get(Funders).open(manager, funderId);
    expect(funder.budgetPence).toBe(8000);
    expect(changes).toMatchObject([{ beforePence: 5000, afterPence: 8000, reason: 'Their second half year.' }]);
    const less = bed.get(Funders).changeBudget(manager, funderId, { id: newId(), budgetPence: 2999, reason: 'Cuts' });
    await expect(less).rejects.toMatchObject({ fields: [{ field: 'budget' }] });
  });

  it('pay within their agreement alone, and for a pass that waits', async () => {
    const { id } = await asked();
    setDay('2027-01-01');
    await expect(grants().grant(manager, id, funderId)).rejects.toMatchObject({ fields: [{ field: 'funder' }] });
    await expect(grants().grant(manager, id, newId())).rejects.toMatchObject({ fields: [{ field: 'funder' }] });
    await expect(grants().grant(manager, id, 'x')).rejects.toMatchObject({ fields: [{ field: 'funder' }] });
    setDay('2026-03-02');
    const running = await granted();
    await expect(grants().grant(manager, running.id, funderId)).rejects.toMatchObject({ code: 'pass-changed' });
    expect(await opened()).toMatchObject({ spentPence: 1200 });
  });

  it('pay for a pass that staff give to an employer who asked for none, once however often the form is sent', async () => {
    const { personId } = await bed.person(bed.after, 'employer');
    const give = (wrong: object = {}) => grants().give(manager, { id, personId, months: 3, funderId, ...wrong });
    const id = newId();
    await Promise.all([give(), give(), give()]);
    expect(await opened()).toMatchObject({ spentPence: 3000, passes: 1 });
    expect(await grants().look(manager, personId)).toMatchObject({ askedId: null, payers: [{ id: funderId }] });
    const { employer } = await asked();
    const another = { id: newId(), personId: employer.personId };
    await expect(give(another)).rejects.toMatchObject({ code: 'pass-waits' });
    await expect(give({ ...another, months: 6 })).rejects.toMatchObject({ fields: [{ field: 'months' }] });
    await expect(give({ id: 'x' })).rejects.toMatchObject({ fields: [{ field: '' }] });
    await expect(give({ personId: manager.personId })).rejects.toMatchObject({ code: 'employer-not-found' });
    await bed.get(Terms).save(manager, { ...TERMS, needsPass: false });
    await expect(give({ id: newId() })).rejects.toMatchObject({ code: 'pass-not-needed' });
    expect(await opened()).toMatchObject({ spentPence: 3000 });
  });

  it('are of one register', async () => {
    const elsewhere = await bed.person(bed.before, 'manager');
    const missing = { kind: 'not-found' };
    const pay = { id: newId(), pence: 100, way: 'cheque', on: '2026-03-02' };
    const change = { id: newId(), budgetPence: 9000, reason: 'More' };
    await expect(bed.get(Funders).open(elsewhere, funderId)).rejects.toMatchObject(missing);
    await expect(bed.get(Funders).change(elsewhere, funderId, COUNCIL)).rejects.toMatchObject(missing);
    await expect(bed.get(Funders).changeBudget(elsewhere, funderId, change)).rejects.toMatchObject(missing);
    await expect(desk().recordPayment(elsewhere, funderId, pay)).rejects.toMatchObject(missing);
    await expect(desk().statement(elsewhere, funderId, desk().thisMonth())).rejects.toMatchObject(missing);
  });

  it('whose line somebody changed are told of by the nightly proof', async () => {
    await granted();
    await bed.superuser.query('UPDATE funder_lines SET amount_pence = 5 WHERE licensee_id = $1', [bed.after]);
    expect(await bed.get(LedgerCheck).check(bed.after)).toMatchObject({ funders: [funderId] });
    await bed.superuser.query('UPDATE funder_lines SET amount_pence = 1200 WHERE licensee_id = $1', [bed.after]);
    await bed.superuser.query('UPDATE funders SET spent_pence = 5 WHERE licensee_id = $1', [bed.after]);
    expect(await bed.get(LedgerCheck).check(bed.after)).toMatchObject({ funders: [funderId] });
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ name: 'x'.repeat(81) }, 'name'],
    [{ contact: '' }, 'contact'],
    [{ notes: 'x'.repeat(1001) }, 'notes'],
    [{ startsOn: '2026-02-30' }, 'startsOn'],
    [{ endsOn: '2025-12-31' }, 'endsOn'],
    [{ endsOn: '2036-12-31' }, 'endsOn'],
    [{ budgetPence: 99 }, 'budget'],
    [{ budgetPence: null }, 'budget'],
    [{ id: 'x' }, ''],
  ])('are not added with %j', async (wrong, field) => {
    const order = { ...COUNCIL, id: newId(), budgetPence: 5000, ...wrong };
    await expect(bed.get(Funders).add(manager, order)).rejects.toMatchObject({ fields: [{ field }] });
  });
});
