import { UnitOfWork, type Actor } from '@pa/platform';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { AccreditationModule } from '../accreditation.module';
import { accreditationEntities } from '../entities';
import { ApprovalDecisions } from '../schemes/approval-decisions.service';
import { ApprovalDesk } from '../schemes/approval-desk.service';
import { OwnApprovals } from '../schemes/own-approval.service';
import { STARTING_SCHEME } from '../schemes/scheme';
import { SchemeDesk } from '../schemes/scheme-desk.service';
import { cardCodeInFours, newCardCode } from './card-code';
import { CardChangedError, CardNeedsApprovalError, NoCardError, NoLiveCardError } from './cards.errors';
import { LiveCards } from './live-cards.service';
import { OwnCards } from './own-card.service';

const MEET = {
  key: 'meet-us',
  name: 'Meet us',
  help: 'Come.',
  by: 'sign-off',
  of: '',
  isRequired: true,
  months: null,
  from: null,
} as const;

/** The bed's day is Monday 2 March 2026, 09:00. */
describe('cards of PAs', () => {
  let bed: RegisterUnderTest;
  let pa: Actor;
  let assessor: Actor;

  beforeAll(async () => {
    bed = await RegisterUnderTest.start({ modules: [AccreditationModule], entities: accreditationEntities });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    pa = await bed.person(bed.after, 'pa');
    assessor = await bed.person(bed.after, 'assessor');
    const manager = await bed.person(bed.after, 'manager');
    await bed.get(SchemeDesk).save(manager, 0, { ...STARTING_SCHEME, months: 24, others: 0, modules: [MEET] });
  });

  const own = () => bed.get(OwnCards);
  const look = (code: string, register = bed.after) => bed.get(LiveCards).look(register, code);
  const decide = async (deed: string, why = '') => {
    const id = (await bed.get(OwnApprovals).find(pa))?.case?.id ?? '';
    const { version } = await bed.get(ApprovalDesk).open(assessor, id);
    await bed.get(ApprovalDecisions).decide(assessor, id, { deed, why, words: '', version });
  };
  const approve = async () => {
    await bed.get(OwnApprovals).apply(pa);
    const id = (await bed.get(OwnApprovals).find(pa))?.case?.id ?? '';
    await bed.get(ApprovalDesk).signOff(assessor, id, 'meet-us');
    await decide('approve');
  };

  it('are made by PAs who are approved, once each, however often they ask', async () => {
    expect(await own().see(pa)).toEqual({ card: null, mayMake: false });
    await expect(own().make(pa)).rejects.toThrow(CardNeedsApprovalError);
    await expect(own().get(pa)).rejects.toThrow(NoCardError);
    await approve();
    await Promise.all([own().make(pa), own().make(pa), own().make(pa)]);
    const { code } = await own().get(pa);
    await own().make(pa);
    expect(await own().see(pa)).toMatchObject({ mayMake: true, card: { name: 'Amira K.', code, version: 1 } });
  });

  it('tell whoever has the code how it stands at that moment, by the clock alone, and nothing of whose they are', async () => {
    await approve();
    await own().make(pa);
    const { code } = await own().get(pa);
    const told = await look(cardCodeInFours(code).toLowerCase());
    expect(told).toEqual({
      state: 'approved',
      since: '2026-03-02',
      until: expect.stringMatching(/^2028-/) as string,
      checkedAt: bed.clock.now(),
    });
    await decide('suspend', 'concern');
    expect(await look(code)).toMatchObject({ state: 'not-approved', since: null, until: null });
    await decide('reinstate', 'concern');
    bed.clock.set(new Date('2029-03-02T09:00:00Z'));
    expect(await look(code)).toMatchObject({ state: 'ended', since: null, until: told.until });
  });

  it('have a new code when the PA asks, and the old one says what an unknown one says', async () => {
    await expect(own().renew(pa, 1)).rejects.toThrow(NoCardError);
    await approve();
    await own().make(pa);
    const { code: lost } = await own().get(pa);
    const tries = await Promise.allSettled([own().renew(pa, 1), own().renew(pa, 1)]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(own().renew(pa, 1)).rejects.toThrow(CardChangedError);
    await expect(look(lost)).rejects.toThrow(NoLiveCardError);
    await expect(look(newCardCode())).rejects.toThrow(NoLiveCardError);
    await expect(look('not a code')).rejects.toThrow(NoLiveCardError);
    const { code } = await own().get(pa);
    expect(await look(code)).toMatchObject({ state: 'approved' });
    await expect(look(code, bed.before)).rejects.toThrow(NoLiveCardError);
    await own().end(pa);
    await own().end(pa);
    await expect(look(code)).rejects.toThrow(NoLiveCardError);
  });

  it('say nothing while the account is suspended or closed', async () => {
    await approve();
    await own().make(pa);
    const { code } = await own().get(pa);
    const setSuspended = (at: Date | null) =>
      bed
        .get(UnitOfWork)
        .run(bed.after, (tx) =>
          tx.query('UPDATE people SET suspended_at = $3 WHERE licensee_id = $1 AND id = $2', [
            tx.licenseeId,
            pa.personId,
            at,
          ]),
        );
    await setSuspended(new Date());
    await expect(look(code)).rejects.toThrow(NoLiveCardError);
    await setSuspended(null);
    expect(await look(code)).toMatchObject({ state: 'approved' });
  });

  it('keep the code sealed, and hashed to be found by', async () => {
    await approve();
    await own().make(pa);
    const { code } = await own().get(pa);
    const rows = await bed
      .get(UnitOfWork)
      .run(bed.after, (tx) => tx.query<{ row: string }>('SELECT to_jsonb(c)::text AS row FROM approval_cards c'));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(code);
  });
});
