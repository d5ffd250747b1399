import { randomBytes } from 'node:crypto';
import { ConfigError, parseConfig, Secrets, type Config } from '@pa/platform';
import { Client } from 'pg';
import { demonstrationHosts, isDemonstrationThere, loadDemonstration } from '../../../apps/cli/src/demonstration';
import { createTestDatabase, type TestDatabase } from '../../support/database/test-database';

const A_FEW = { pas: 60, employers: 12 };
const KNOWN = 8;
/** Five who act for others, and six for whom staff run an account. */
const ACTING = 11;

describe('Loading the demonstration', () => {
  let database: TestDatabase;
  let behind: Client;
  let config: Config;
  const said: string[] = [];

  const load = () => loadDemonstration(config, (line) => said.push(line), A_FEW);

  async function rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await behind.query<Row>(sql, values)).rows;
  }

  /** One figure for all that was loaded. */
  async function fingerprint(): Promise<unknown> {
    const tables = ['licensees', 'licensee_hosts', 'people', 'pa_profiles', 'employer_profiles', 'search.search_pas'];
    return rows(
      tables
        .map(
          (table) => `SELECT '${table}' AS name, md5(string_agg(row::text, '' ORDER BY row::text)) FROM ${table} row`,
        )
        .join(' UNION ALL '),
    );
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    behind = new Client({ connectionString: database.superUrl });
    await behind.connect();
    const settings = {
      DEMO: '1',
      COMMITS: 'may-be-lost',
      LOG_LEVEL: 'silent',
      SECRET_KEY: randomBytes(32).toString('base64'),
    };
    config = { ...parseConfig(settings), databaseUrl: database.appUrl, databaseOwnerUrl: database.ownerUrl };
    await load();
  });

  afterAll(async () => {
    await behind.end();
    await database.drop();
  });

  it('makes two registers and a third that is being set up, each at its own host name', async () => {
    const made = await rows(
      'SELECT name, host FROM licensees JOIN licensee_hosts ON licensee_id = id WHERE is_primary ORDER BY slug',
    );
    expect(made).toEqual([
      { name: 'East Anglia PA Register', host: 'east-anglia.localhost' },
      { name: 'North West PA Register', host: 'north-west.localhost' },
      { name: 'South West PA Register', host: 'south-west.localhost' },
    ]);
  });

  it('has an operator at home on the platform, and what was agreed with who runs each register', async () => {
    expect(
      await rows(
        `SELECT slug, licence_state AS licence, opened_at IS NOT NULL AS open, organisation
           FROM licensees JOIN licences ON licensee_id = licensees.id ORDER BY slug`,
      ),
    ).toEqual([
      { slug: 'east-anglia', licence: 'trial', open: false, organisation: 'Broads Centre for Independent Living' },
      { slug: 'north-west', licence: 'active', open: true, organisation: 'Merseyside Disabled People’s Centre' },
      { slug: 'south-west', licence: 'past-due', open: true, organisation: 'Severn Centre for Independent Living' },
    ]);
    const alone = await rows(
      `SELECT slug, roles FROM people JOIN licensees ON licensees.id = licensee_id
         JOIN authenticators a ON a.licensee_id = licensees.id AND a.person_id = people.id
        WHERE slug NOT LIKE '%-west' ORDER BY slug`,
    );
    expect(alone).toEqual([
      { slug: 'east-anglia', roles: ['manager'] },
      { slug: 'platform', roles: ['operator'] },
    ]);
  });

  it('says how far it is', () => {
    expect(said.some((line) => /^South West PA Register: 91 people, \d+ PAs can be found, /.test(line))).toBe(true);
  });

  it('fills each with as many people as were asked for, and the known sign-ins', async () => {
    const counts = await rows(
      `SELECT slug, count(*)::int AS people, count(*) FILTER (WHERE 'pa' = ANY (roles))::int AS pas
         FROM people JOIN licensees ON licensees.id = licensee_id
        WHERE slug LIKE '%-west' GROUP BY slug ORDER BY slug`,
    );
    const people = A_FEW.pas + A_FEW.employers + KNOWN + ACTING;
    expect(counts).toEqual([
      { slug: 'north-west', people, pas: A_FEW.pas + 1 },
      { slug: 'south-west', people, pas: A_FEW.pas + 1 },
    ]);
  });

  it('puts everyone who may be shown into the search, and nobody else', async () => {
    const [difference] = await rows<{ missing: number; extra: number; shown: number }>(
      `SELECT count(*) FILTER (WHERE s.id IS NULL)::int AS missing, count(*) FILTER (WHERE p.id IS NULL)::int AS extra,
              count(p.id)::int AS shown
         FROM (SELECT licensee_id, id FROM pa_profiles WHERE is_shown) p
         FULL JOIN search.search_pas s ON s.licensee_id = p.licensee_id AND s.id = p.id`,
    );
    expect(difference).toEqual({ missing: 0, extra: 0, shown: expect.any(Number) });
    expect(difference!.shown).toBeGreaterThan(80);
  });

  it('seals names and addresses with the installation’s own key, and finds people by their blind index', async () => {
    const secrets = new Secrets(config);
    for (const { id } of await rows<{ id: string }>(`SELECT id FROM licensees WHERE slug LIKE '%-west'`)) {
      const [person] = await rows<{ email_sealed: Buffer; password_hash: string }>(
        'SELECT * FROM people WHERE licensee_id = $1 AND email_index = $2',
        [id, secrets.blindIndex(id, 'email', 'co-ordinator@example.com')],
      );
      expect(secrets.open(id, person!.email_sealed)).toBe('co-ordinator@example.com');
    }
  });

  it('has somebody who looked, somebody to hide from, and complaints, one of them late', async () => {
    const counts = await rows(
      `SELECT (SELECT count(*)::int FROM views v WHERE v.licensee_id = l.id) AS views,
              (SELECT count(*)::int FROM hides h WHERE h.licensee_id = l.id) AS hides,
              (SELECT count(*)::int FROM complaints c WHERE c.licensee_id = l.id) AS complaints,
              (SELECT count(*)::int FROM complaints c WHERE c.licensee_id = l.id AND c.answer_by < now()) AS late
         FROM licensees l WHERE slug LIKE '%-west'`,
    );
    expect(counts).toEqual(Array.from({ length: 2 }, () => ({ views: 5, hides: 1, complaints: 2, late: 1 })));
  });

  it('has a council that pays for passes, and owes what the books say', async () => {
    const [council] = await rows(
      `SELECT f.name, (SELECT sum(CASE kind WHEN 'pass' THEN amount_pence ELSE -amount_pence END) FROM funder_lines)
                    = (SELECT sum(CASE debit WHEN 'funders' THEN amount_pence ELSE -amount_pence END) FROM ledger_entries
                        WHERE funder_id = f.id) AS agrees,
              (SELECT count(*)::int FROM passes p WHERE p.funder_id = f.id) = f.passes AS numbered FROM funders f`,
    );
    expect(council).toEqual({ name: 'Avon council', agrees: true, numbered: true });
  });

  it('has one register that approves PAs, with a scheme that can be read and PAs in every state of it', async () => {
    const [scheme] = await rows(
      `SELECT slug, policy ->> 'name' AS name FROM schemes JOIN licensees ON licensees.id = licensee_id`,
    );
    expect(scheme).toEqual({ slug: 'north-west', name: 'Approved PA' });
    const states = await rows<{ state: string }>('SELECT DISTINCT state FROM standings');
    expect(states).toHaveLength(5);
  });

  it('sends nothing to anybody', async () => {
    expect(await rows('SELECT FROM outbox')).toHaveLength(0);
  });

  it('changes nothing the second time', async () => {
    const before = await fingerprint();
    await load();
    expect(said.at(-1)).toBe('It is there already.');
    expect(await fingerprint()).toEqual(before);
  });

  it('takes up a load that was cut off before the host name, and brings nobody back who has left', async () => {
    await rows(`DELETE FROM licensee_hosts WHERE host = 'south-west.localhost'`);
    await rows(`DELETE FROM people WHERE id = (SELECT person_id FROM pa_profiles WHERE is_shown LIMIT 1)`);
    const people = await rows('SELECT id FROM people');
    await load();
    expect(await rows('SELECT id FROM people')).toHaveLength(people.length);
    expect(await rows(`SELECT FROM licensee_hosts WHERE host = 'south-west.localhost' AND is_primary`)).toHaveLength(1);
  });

  it('opens the registers at another platform’s host names when that changes', async () => {
    const elsewhere = { ...config, platformHost: 'demo.localhost' };
    await loadDemonstration(elsewhere, () => undefined, A_FEW);
    expect(demonstrationHosts('demo.localhost')[0]).toEqual({
      name: 'North West PA Register',
      host: 'north-west.demo.localhost',
    });
    const primary = await rows('SELECT host FROM licensee_hosts WHERE is_primary ORDER BY host');
    expect(primary).toEqual([
      { host: 'east-anglia.demo.localhost' },
      { host: 'north-west.demo.localhost' },
      { host: 'south-west.demo.localhost' },
    ]);
  });

  it('brings no register back that was erased', async () => {
    await rows(
      `UPDATE licensees SET licence_state = 'ended', graced_until = NULL, closed_at = now() WHERE slug = 'south-west'`,
    );
    await rows(`DELETE FROM licensee_hosts WHERE host LIKE 'south-west.%' OR host LIKE 'north-west.%'`);
    await load();
    expect(await rows(`SELECT host FROM licensee_hosts WHERE host LIKE '%-west.localhost'`)).toEqual([
      { host: 'north-west.localhost' },
    ]);
    expect(await isDemonstrationThere(config)).toBe(true);
  });

  it('refuses outside a demonstration, and without the owner’s address', async () => {
    await expect(loadDemonstration({ ...config, demo: false }, () => undefined)).rejects.toThrow(ConfigError);
    await expect(loadDemonstration({ ...config, databaseOwnerUrl: undefined }, () => undefined)).rejects.toThrow(
      'DATABASE_OWNER_URL',
    );
  });
});
