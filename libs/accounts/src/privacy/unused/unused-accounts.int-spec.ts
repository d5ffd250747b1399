import { SignIn } from '@pa/accounts';
import {
  Clock,
  LicenseeDirectory,
  Outbox,
  Retention,
  RetentionRules,
  UnitOfWork,
  type Actor,
  type RegisterRole,
} from '@pa/platform';
import { StaffBed } from '../../../../../test/support/accounts/staff-bed';
import { NOON } from '../../../../../test/support/accounts/accounts-bed';
import { LegalHolds } from '../holds/legal-holds.service';
import { AccountUses } from './account-uses.repository';
import { UnusedAccounts } from './unused-accounts.service';

const DAY = 86_400_000;
const TWO_YEARS_BEFORE = new Date('2024-03-18T12:00:00Z');

describe('accounts that nobody uses', () => {
  let staff: StaffBed;
  let unused: UnusedAccounts;
  let retention: Retention;

  beforeAll(async () => {
    staff = await StaffBed.start();
    unused = staff.bed.module.get(UnusedAccounts);
    const { module } = staff.bed;
    retention = new Retention(
      module.get(UnitOfWork),
      module.get(RetentionRules),
      module.get(LicenseeDirectory),
      module.get(Outbox),
      module.get(Clock),
    );
  });

  afterAll(() => staff?.bed.close());

  beforeEach(async () => {
    staff.bed.clock.set(NOON);
    await staff.bed.behind('DELETE FROM legal_holds');
    await staff.clear();
  });

  const subjects = async () => (await staff.bed.mails(staff.bed.here)).map(({ subject }) => subject);
  const tell = () => unused.tellRegister(staff.bed.here.id);
  const rowOf = async ({ personId }: Actor) =>
    (
      await staff.bed.behind<{ used_at: Date; unused_told_at: Date | null; closing_at: Date | null }>(
        'SELECT used_at, unused_told_at, closing_at FROM people WHERE id = $1',
        [personId],
      )
    )[0];

  /** Somebody who was last here two years before NOON, `days` later. */
  async function quiet(days = 0, roles: readonly RegisterRole[] = ['pa']): Promise<Actor> {
    const person = await staff.add(roles);
    const at = new Date(TWO_YEARS_BEFORE.getTime() + days * DAY);
    await staff.bed.behind('UPDATE people SET used_at = $2 WHERE id = $1', [person.personId, at]);
    return person;
  }

  async function keep(): Promise<void> {
    const { failed } = await retention.keepRegister(staff.bed.here.id);
    expect(failed).toEqual([]);
  }

  it('are told once, 30 days before they close, and not a day sooner', async () => {
    const [soon, later] = [await quiet(29), await quiet(31)];
    expect(await tell()).toBe(1);
    expect(await tell()).toBe(0);
    expect(await rowOf(soon)).toMatchObject({ unused_told_at: NOON });
    expect(await rowOf(later)).toMatchObject({ unused_told_at: null });
    expect((await subjects())[0]).toMatch(/^Do you still want your account at /);
  });

  it('are closed a second after their time and not a second before, by the same worker', async () => {
    const person = await quiet();
    await tell();
    staff.bed.clock.set(new Date(NOON.getTime() + 30 * DAY - 1000));
    await keep();
    expect(await rowOf(person)).toMatchObject({ closing_at: null });
    staff.bed.clock.set(new Date(NOON.getTime() + 30 * DAY + 1000));
    await keep();
    expect((await rowOf(person))?.closing_at).not.toBeNull();
    expect(await staff.bed.behind('SELECT reason, asked_by FROM account_closures')).toEqual([
      { reason: 'unused', asked_by: person.personId },
    ]);
    expect((await subjects())[0]).toMatch(/is closing$/);
    staff.bed.clock.addDays(15);
    await keep();
    expect(await rowOf(person)).toBeUndefined();
  });

  it('are not closed before their owner was told', async () => {
    const person = await quiet(-400);
    await keep();
    expect(await rowOf(person)).toMatchObject({ closing_at: null });
  });

  it('are kept by signing in, also after they were told or closed', async () => {
    const person = await quiet();
    await tell();
    staff.bed.clock.addDays(29);
    const { token } = await staff.bed.module.get(SignIn).issueToken(person.licenseeId, person.personId);
    await staff.bed.behind('UPDATE access_tokens SET created_at = $1', [staff.bed.clock.now()]);
    staff.bed.clock.addDays(2);
    await keep();
    expect(await rowOf(person)).toMatchObject({ closing_at: null, unused_told_at: null });
    expect(await staff.worksToken(token)).toBe(true);
  });

  it('are kept by saying "still available" from a mail', async () => {
    const person = await quiet();
    await tell();
    const { here, module } = staff.bed;
    await module.get(UnitOfWork).run(here.id, (tx) => module.get(AccountUses).note(tx, person.personId, NOON));
    expect(await rowOf(person)).toMatchObject({ used_at: NOON, unused_told_at: null });
    expect(await tell()).toBe(0);
  });

  it('stay under a legal hold, and are not told either', async () => {
    const [person, manager] = [await quiet(), await staff.add(['manager'])];
    const held = { reason: 'A claim', reviewOn: '2026-06-01' };
    await staff.bed.module.get(LegalHolds).place(manager, person.personId, held);
    expect(await tell()).toBe(0);
    await staff.bed.behind('UPDATE people SET unused_told_at = used_at WHERE id = $1', [person.personId]);
    staff.bed.clock.addDays(400);
    await keep();
    expect(await rowOf(person)).toMatchObject({ closing_at: null });
  });

  it('do not count among staff, nor where others act for somebody', async () => {
    await quiet(-400, ['co-ordinator']);
    const employer = await quiet(-400, ['employer']);
    await staff.bed.behind(
      `INSERT INTO assisted_accounts
         (licensee_id, id, person_id, made_by, consent_how, consented_on, consent_wording, created_at)
       VALUES ($1, $2, $2, $2, 'in-person', '2024-01-01', '2026-03', now())`,
      [staff.bed.here.id, employer.personId],
    );
    expect(await tell()).toBe(0);
  });
});
