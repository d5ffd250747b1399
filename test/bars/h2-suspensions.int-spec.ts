import {
  Clock,
  LicenseeDirectory,
  Outbox,
  Retention,
  RetentionRules,
  spanBefore,
  UnitOfWork,
  type Actor,
} from '@pa/platform';
import { AccountClosing } from '../../libs/accounts/src/privacy/closing/account-closing.service';
import { Erasure } from '../../libs/accounts/src/privacy/closing/erasure.service';
import { PersonDeeds } from '../../libs/accounts/src/staff/person-deeds.service';
import { NOON } from '../support/accounts/accounts-bed';
import { StaffBed } from '../support/accounts/staff-bed';

const DAY_MS = 86_400_000;
const WORDS = 'A canary about Mrs Wren';

/**
 * H2, beside the rules themselves: nobody wipes out that they were suspended by closing their account. The record stays for
 * as long as the schedule says, and names nobody. Seen red with the rows going along with the account; a nameless row with
 * words in it the database refuses.
 */
describe('H2: that an account was suspended outlives the account, nameless', () => {
  let staff: StaffBed;
  let pa: Actor;
  let manager: Actor;
  let retention: Retention;

  const get = <T>(Service: abstract new (...needs: never[]) => T): T => staff.bed.module.get(Service);
  const rows = () => staff.bed.behind<Record<string, unknown>>('SELECT * FROM people_suspensions');

  async function keepAt(moment: Date): Promise<void> {
    staff.bed.clock.set(moment);
    expect((await retention.keepRegister(pa.licenseeId)).failed).toEqual([]);
  }

  beforeAll(async () => {
    staff = await StaffBed.start();
    retention = new Retention(get(UnitOfWork), get(RetentionRules), get(LicenseeDirectory), get(Outbox), get(Clock));
  });

  afterAll(() => staff?.bed.close());

  beforeEach(async () => {
    staff.bed.clock.set(NOON);
    await staff.clear();
    await staff.bed.behind('DELETE FROM people_suspensions');
    await staff.bed.behind('DELETE FROM account_erasures');
    [pa, manager] = [await staff.add(['pa']), await staff.add(['manager'])];
    await get(PersonDeeds).suspend(manager, pa.personId, { reason: 'safety', words: WORDS });
  });

  it('keeps the reason, the days and who decided, for six years from the end', async () => {
    await get(AccountClosing).closeFor(manager, pa.personId, 'They rang us');
    const erasedAt = new Date(NOON.getTime() + 14 * DAY_MS + 1000);
    await keepAt(erasedAt);
    expect(await staff.bed.behind('SELECT 1 FROM people WHERE id = $1', [pa.personId])).toEqual([]);
    expect(await rows()).toMatchObject([
      {
        person_id: null,
        person_hash: get(Erasure).markOf(pa.licenseeId, pa.personId),
        words_sealed: null,
        reason: 'safety',
        started_at: NOON,
        started_by: manager.personId,
        ended_at: erasedAt,
      },
    ]);
    const end = spanBefore(erasedAt, { years: -6 });
    await keepAt(new Date(end.getTime() - 1000));
    expect(await rows()).toHaveLength(1);
    await keepAt(new Date(end.getTime() + 1000));
    expect(await rows()).toEqual([]);
  });

  it('keeps the day on which it ended before, and what stands of others', async () => {
    const other = await staff.add(['pa']);
    await get(PersonDeeds).suspend(manager, other.personId, { reason: 'rules', words: WORDS });
    await get(PersonDeeds).reinstate(manager, pa.personId);
    await get(AccountClosing).closeOwn(pa, '');
    await keepAt(new Date(NOON.getTime() + 15 * DAY_MS));
    expect((await rows()).sort((a, b) => String(a['reason']).localeCompare(String(b['reason'])))).toMatchObject([
      { person_id: other.personId, person_hash: null, ended_at: null },
      { person_id: null, reason: 'safety', ended_at: NOON },
    ]);
  });
});
