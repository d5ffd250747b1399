import { APPEND_ONLY_TABLES } from '@pa/platform';
import { Client, DatabaseError } from 'pg';
import { v7 as newId } from 'uuid';
import { listTenantTables, PROJECTION } from '../support/catalogue';
import { createTestDatabase, TestDatabase } from '../support/database/test-database';
import { fillLicensee, insertOf, SAMPLE_ROWS, SampleRow } from '../support/tenant-rows';

const OWN = newId();
const OTHER = newId();
const ID_OF = { [OWN]: newId(), [OTHER]: newId() };

/** What a transaction may name as its licensee. `null`: it names none. */
const SETTINGS: Readonly<Record<string, string | null>> = {
  own: OWN,
  other: OTHER,
  unset: null,
  empty: '',
  garbage: "' OR true --",
};

/** How row-level security says no: by privilege, or because what is named is no licensee at all. */
const REFUSALS = ['42501', '22P02'];

const sampleOf = (table: string, id: string): SampleRow => SAMPLE_ROWS[table]?.(OWN, id) ?? {};

/** Each tries to reach the rows of OWN. */
const COMMANDS: Readonly<Record<string, (table: string) => { text: string; values?: unknown[] }>> = {
  SELECT: (table) => ({ text: `SELECT * FROM ${table} WHERE licensee_id = $1`, values: [OWN] }),
  'SELECT without a condition': (table) => ({
    text: `SELECT * FROM ${table} WHERE licensee_id::text || '' = $1`,
    values: [OWN],
  }),
  INSERT: (table) => insertOf(table, sampleOf(table, newId())),
  UPDATE: (table) => ({ text: `UPDATE ${table} SET licensee_id = licensee_id WHERE licensee_id = $1`, values: [OWN] }),
  'UPDATE of a row into the register': (table) => ({
    text: `UPDATE ${table} SET licensee_id = $1 WHERE licensee_id <> $1`,
    values: [OWN],
  }),
  DELETE: (table) => ({ text: `DELETE FROM ${table} WHERE licensee_id = $1`, values: [OWN] }),
};

const NO_FACTS = `repeat('0', 384)::bit(384)`;
/** The order and the arguments of the score, for a search that asks for nothing. */
const HOW = `'best', '2026-03-18', 0, 40, ${NO_FACTS}, ${NO_FACTS}, 0, 25, 0, 15, ${NO_FACTS}, ${NO_FACTS}, 0, 15, 60, 5, 5`;

/** The words that were written, and what they count. */
const WORDS = `ARRAY['calm'::tsquery], 5`;

/** The ways into the projection that the app has: the licensee is named by the caller as well. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  'search.ids': 'SELECT * FROM search.ids($1) AS id WHERE id = $2',
  'search.page': `SELECT * FROM search.page($1, ARRAY[$2::uuid], ARRAY[$2::uuid], ARRAY[0], ARRAY[0], ARRAY[0], '\\x', 0, 1)`,
  'search.rank_ids': `SELECT * FROM search.rank_ids($1, NULL, NULL, repeat('0', 1344)::bit(1344), ARRAY[$2::uuid], ${HOW})`,
  'search.rank_members': `SELECT * FROM search.rank_members($1, NULL, NULL, ${NO_FACTS}, ${NO_FACTS}, repeat('0', 1344)::bit(1344),
    NULL, 10, ${HOW}) WHERE $2 = ANY (ids)`,
  'search.rank_ids_by_words': `SELECT * FROM search.rank_ids_by_words($1, NULL, NULL, repeat('0', 1344)::bit(1344),
    ARRAY[$2::uuid], ${HOW}, ${WORDS})`,
  'search.rank_members_by_words': `SELECT * FROM search.rank_members_by_words($1, NULL, NULL, ${NO_FACTS}, ${NO_FACTS},
    repeat('0', 1344)::bit(1344), NULL, 10, ${HOW}, ${WORDS}) WHERE $2 = ANY (ids)`,
  'search.facts_of': `SELECT * FROM search.facts_of($1, NULL, NULL, repeat('0', 1344)::bit(1344), ARRAY[$2::uuid])`,
  'search.members': `SELECT * FROM search.members($1, NULL, NULL, repeat('0', 384)::bit(384), repeat('0', 384)::bit(384),
    repeat('0', 1344)::bit(1344), NULL, 10) WHERE id = $2`,
  'search.remove_pas': 'SELECT search.remove_pas($1, ARRAY[$2::uuid])',
  'search.put_pas': `SELECT search.put_pas($1, jsonb_build_array(jsonb_build_object('id', $2::uuid, 'district', 'XX1',
    'travel_hundredths', 1, 'facts', repeat('1', 384), 'week', repeat('1', 1344), 'confirmed_on', '2026-01-01',
    'published_at', '2026-01-01', 'words', 'changed', 'card', '{}')))`,
};

const ROLES = ['pa_app', 'pa_owner'] as const;

/** Role × table × command × every setting but one's own. */
const TRIES = ROLES.flatMap((role) =>
  Object.keys(SAMPLE_ROWS).flatMap((table) =>
    Object.keys(COMMANDS).flatMap((command) =>
      ['other', 'unset', 'empty', 'garbage'].map((setting) => ({ role, table, command, setting })),
    ),
  ),
);

/**
 * Whether row-level security refused. A key that exists already, or a parent that does not, is told only after the policy
 * has let the statement through; any other error is a fault of the test.
 */
function refused(error: unknown): boolean {
  const code = error instanceof DatabaseError ? (error.code ?? '') : '';
  if (REFUSALS.includes(code)) return true;
  if (code.startsWith('23')) return false;
  throw error;
}

/** There are many routes and tables, and a busy machine is slow. */
jest.setTimeout(240_000);

/**
 * B3. The database alone keeps licensees apart, whatever the code asks: each statement is tried with each setting by the
 * app's role and by the owner's. What names another licensee, none or nonsense is committed, and must have changed nothing.
 */
describe('B3: tables × commands × licensees', () => {
  let database: TestDatabase;
  let superuser: Client;
  const roles: Record<string, Client> = {};

  beforeAll(async () => {
    database = await createTestDatabase();
    superuser = new Client({ connectionString: database.superUrl });
    roles['pa_app'] = new Client({ connectionString: database.appUrl });
    roles['pa_owner'] = new Client({ connectionString: database.ownerUrl });
    for (const client of [superuser, ...Object.values(roles)]) await client.connect();
    for (const [licenseeId, id] of Object.entries(ID_OF)) await fillLicensee(superuser, licenseeId, id);
  });

  afterAll(async () => {
    for (const client of [superuser, ...Object.values(roles)]) await client?.end();
    await database?.drop();
  });

  /** How many rows one statement reached. With one's own licensee it is rolled back, with any other committed. */
  async function reached(role: string, setting: string, statement: { text: string; values?: unknown[] }) {
    const client = roles[role]!;
    const value = SETTINGS[setting] ?? null;
    await client.query('BEGIN');
    if (value !== null) await client.query(`SELECT set_config('app.licensee_id', $1, true)`, [value]);
    try {
      const { rowCount } = await client.query(statement);
      await client.query(setting === 'own' ? 'ROLLBACK' : 'COMMIT');
      return rowCount ?? 0;
    } catch (error) {
      await client.query('ROLLBACK');
      return refused(error) ? 0 : 1;
    }
  }

  /** Everything in every tenant's table, as one text. */
  async function everything(): Promise<string> {
    const texts: string[] = [];
    for (const table of Object.keys(SAMPLE_ROWS)) {
      const { rows } = await superuser.query(`SELECT t::text AS row FROM ${table} t ORDER BY 1`);
      texts.push(`${table} ${JSON.stringify(rows)}`);
    }
    return texts.join('\n');
  }

  /** Every statement that reached something with a licensee that is not its own. */
  async function leaks(): Promise<string[]> {
    const found: string[] = [];
    for (const { role, table, command, setting } of TRIES)
      if ((await reached(role, setting, COMMANDS[command]!(table))) > 0)
        found.push(`${role}: ${command} on ${table}, licensee ${setting}`);
    return found;
  }

  it('has a sample row for every tenant’s table', async () => {
    const tables = (await listTenantTables(superuser)).map(({ table }) => table);
    expect(Object.keys(SAMPLE_ROWS).toSorted()).toEqual(tables.toSorted());
  });

  it.each(Object.keys(SAMPLE_ROWS).filter((table) => table !== PROJECTION))(
    'reaches one’s own rows of %s by every command, so that the tries below mean something',
    async (table) => {
      for (const command of ['SELECT', 'SELECT without a condition', 'INSERT', 'UPDATE', 'DELETE']) {
        const stays = table in APPEND_ONLY_TABLES && (command === 'UPDATE' || command === 'DELETE');
        const rows = await reached('pa_app', 'own', COMMANDS[command]!(table));
        expect({ command, rows }).toEqual({ command, rows: stays ? 0 : 1 });
      }
    },
  );

  it('reaches nothing and changes nothing as another licensee, as none, or as nonsense', async () => {
    const before = await everything();
    expect(await leaks()).toEqual([]);
    expect(await everything()).toBe(before);
  });

  it('never moves a row of one’s own into another register', async () => {
    for (const table of Object.keys(SAMPLE_ROWS)) {
      const away = { text: `UPDATE ${table} SET licensee_id = $1`, values: [OTHER] };
      expect({ table, rows: await reached('pa_app', 'own', away) }).toEqual({ table, rows: 0 });
    }
  });

  it.each(Object.keys(FUNCTIONS))('holds %s to the licensee of the transaction', async (name) => {
    const statement = { text: FUNCTIONS[name]!, values: [OWN, ID_OF[OWN]] };
    expect(await reached('pa_app', 'own', statement)).toBe(1);
    const before = await everything();
    for (const setting of ['other', 'unset', 'empty', 'garbage']) {
      const rows = await reached('pa_app', setting, statement);
      // Those that change rows answer one row with nothing in it; what counts is that nothing is changed.
      expect({ setting, rows }).toEqual({ setting, rows: /put|remove/.test(name) && setting !== 'garbage' ? 1 : 0 });
    }
    expect(await everything()).toBe(before);
  });

  it('goes red when one policy lets everything through', async () => {
    await superuser.query('CREATE POLICY planted ON employer_profiles FOR SELECT USING (true)');
    try {
      const found = await leaks();
      expect(found).toContain('pa_app: SELECT on public.employer_profiles, licensee other');
      expect(found).toContain('pa_app: SELECT on public.employer_profiles, licensee unset');
    } finally {
      await superuser.query('DROP POLICY planted ON employer_profiles');
    }
  });

  it('goes red for the owner when a table is not forced', async () => {
    await superuser.query('ALTER TABLE outbox NO FORCE ROW LEVEL SECURITY');
    try {
      expect(await leaks()).toContain('pa_owner: SELECT on public.outbox, licensee other');
    } finally {
      await superuser.query('ALTER TABLE outbox FORCE ROW LEVEL SECURITY');
    }
  });
});
