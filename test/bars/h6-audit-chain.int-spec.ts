import { Audit, AuditSeals, AuditVerifier, UnitOfWork, type Actor } from '@pa/platform';
import fc from 'fast-check';
import { Client, DatabaseError } from 'pg';
import { accountsBed, type AccountsBed } from '../support/accounts/accounts-bed';
import { anyTampering, tamper, TAMPERINGS, type Tampering } from '../support/tampering';

const LINES = 40;
const SOMEBODY = '018f0000-0000-7000-8000-000000000002';

/**
 * H6, the chain: 100 tampered chains, 100 detected, and the app's role cannot change one line. Seen red with a verifier that
 * does not reckon a line's hash anew, with one that does not compare with the seals, and with UPDATE granted to the app.
 * That each privileged act is one line is H6's other half, over HTTP.
 */
describe('H6: the audit chain', () => {
  let bed: AccountsBed;
  let superuser: Client;

  beforeAll(async () => {
    bed = await accountsBed();
    superuser = new Client({ connectionString: bed.database.superUrl });
    await superuser.connect();
    for (let line = 0; line < LINES; line++) await note(line);
    await bed.module.get(AuditSeals).seal(bed.here.id);
    await superuser.query('CREATE TABLE kept_lines AS TABLE audit_entries');
  });

  afterAll(async () => {
    await superuser?.end();
    await bed?.close();
  });

  /** Lines with and without a doer, for oneself and for another, with and without details. */
  const note = (line: number) =>
    bed.module.get(UnitOfWork).run(bed.here.id, (tx) => {
      const actor = { personId: SOMEBODY, licenseeId: bed.here.id, displayName: '', roles: [], via: 'token' } as const;
      const by = { personId: bed.here.id, displayName: '', as: 'staff', representationId: '', scopes: [] } as const;
      const actors: ReadonlyArray<Actor | null> = [null, actor, { ...actor, by }];
      bed.module.get(Audit).record(tx, {
        actor: actors[line % 3] ?? null,
        act: 'tests.line-written',
        subject: { kind: 'line', id: String(line) },
        ...(line % 2 && { details: { line, text: 'a key', isOdd: true, nothing: null } }),
      });
      return Promise.resolve();
    });

  const verify = () => bed.module.get(AuditVerifier).verify(bed.here.id);

  async function isDetected(tampering: Tampering): Promise<boolean> {
    await tamper(superuser, bed.here.id, tampering);
    const { problems } = await verify();
    await superuser.query('DELETE FROM audit_entries');
    await superuser.query('INSERT INTO audit_entries SELECT * FROM kept_lines');
    return problems.length > 0;
  }

  it('is whole before anybody touches it, and after each try', async () => {
    expect(await verify()).toMatchObject({ checked: LINES, problems: [], seal: { number: LINES } });
  });

  it('shows 100 of 100 changes, whatever was changed, taken out, moved, cut off or reckoned anew', async () => {
    const found = { tried: 0, detected: 0 };
    await fc.assert(
      fc.asyncProperty(anyTampering(LINES), async (tampering) => {
        found.tried += 1;
        const detected = await isDetected(tampering);
        found.detected += detected ? 1 : 0;
        return detected;
      }),
      { numRuns: 100, endOnFailure: true },
    );
    expect(found).toEqual({ tried: 100, detected: 100 });
    expect((await verify()).problems).toEqual([]);
  });

  it.each(TAMPERINGS)('shows at the first, a middle and the last line: %s', async (how) => {
    for (const number of [1, 17, LINES]) {
      const tampering = { how, number, last: LINES };
      expect({ number, detected: await isDetected(tampering) }).toEqual({ number, detected: true });
    }
  });

  it.each(['app', 'owner'] as const)('lets the %s’s role add lines and do nothing else with them', async (role) => {
    const url = role === 'app' ? bed.database.appUrl : bed.database.ownerUrl;
    const client = new Client({ connectionString: url });
    await client.connect();
    const before = await superuser.query('SELECT md5(string_agg(a::text, $1 ORDER BY number)) FROM audit_entries a', [
      '',
    ]);
    for (const sql of [
      `UPDATE audit_entries SET act = 'tests.changed' WHERE licensee_id = $1`,
      'UPDATE audit_entries SET number = number + 100 WHERE licensee_id = $1',
      'DELETE FROM audit_entries WHERE licensee_id = $1',
    ]) {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.licensee_id', $1, true)`, [bed.here.id]);
      const reached = await client.query(sql, [bed.here.id]).then(
        ({ rowCount }) => rowCount,
        (error: unknown) => (error instanceof DatabaseError ? error.code : error),
      );
      await client.query('COMMIT');
      // The app has no grant to try with; the owner tries, and no policy shows it a line to change.
      expect(reached).toBe(role === 'app' ? '42501' : 0);
    }
    if (role === 'app') await expect(client.query('TRUNCATE audit_entries')).rejects.toThrow('permission denied');
    await client.end();
    const after = await superuser.query('SELECT md5(string_agg(a::text, $1 ORDER BY number)) FROM audit_entries a', [
      '',
    ]);
    expect(after.rows).toEqual(before.rows);
  });
});
