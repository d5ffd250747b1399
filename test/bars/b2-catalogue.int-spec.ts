import { NO_TENANT_TABLES, secureTenantTable } from '@pa/platform';
import { Client } from 'pg';
import { catalogueProblems, listTables, listTenantTables } from '../support/catalogue';
import { createTestDatabase, TestDatabase } from '../support/database/test-database';

/** Tables without a licensee hold no content of a person's: these columns and no others. */
const COLUMNS_WITHOUT_CONTENT: Readonly<Record<string, string>> = {
  'public.migrations': 'id timestamp name',
  'public.licensees':
    'id slug name brand policies updated_at licence_state graced_until kind opened_at announcements ended_at closed_at',
  'public.licensee_hosts': 'host licensee_id is_primary',
  'public.card_accounts': 'account_id licensee_id charges_enabled details_submitted requirements_due checked_at',
  'public.register_public_keys': 'id licensee_id public_key made_at retired_at withdrawn_at',
  'public.sessions': 'sid sess expire',
  'public.socket_io_attachments': 'id created_at payload',
  'public.rate_limits': 'key points expire',
  'public.search_indexes': 'name format built_at building building_seen_at caught_up_at waiting aside error error_at',
  'public.places_outward_centroids': 'outward_code latitude longitude postcodes source imported_at',
};

const TENANT = `CREATE TABLE planted (licensee_id uuid NOT NULL, id uuid NOT NULL, other uuid, PRIMARY KEY (licensee_id, id))`;

/** Each is a way to lose the separation of licensees, with the words in which it must be told. */
const DEFECTS: ReadonlyArray<{ what: string; plant: readonly string[]; told: string }> = [
  { what: 'a plain view', plant: ['CREATE VIEW everybody AS SELECT * FROM people'], told: 'everybody is a view' },
  {
    what: 'a materialised view',
    plant: ['CREATE MATERIALIZED VIEW everybody AS SELECT * FROM people'],
    told: 'everybody is a view',
  },
  {
    what: 'a table that is not forced',
    plant: ['ALTER TABLE people NO FORCE ROW LEVEL SECURITY'],
    told: 'public.people is not forced',
  },
  {
    what: 'a table without row-level security',
    plant: ['ALTER TABLE outbox DISABLE ROW LEVEL SECURITY'],
    told: 'public.outbox has no row-level security',
  },
  {
    what: 'a command without a policy',
    plant: ['DROP POLICY people_delete ON people'],
    told: 'public.people has no policy for DELETE',
  },
  {
    what: 'a policy more, that lets everything through',
    plant: ['CREATE POLICY people_all ON people FOR SELECT USING (true)'],
    told: 'public.people has a policy for SELECT that is not the rule',
  },
  { what: 'a new table that nobody secured', plant: [TENANT], told: 'public.planted has no row-level security' },
  {
    what: 'a new table without a licensee that is not on the list',
    plant: ['CREATE TABLE planted (id uuid PRIMARY KEY)'],
    told: 'public.planted has no licensee_id',
  },
  {
    what: 'a unique key over all registers',
    plant: [TENANT, ...secureTenantTable('planted'), 'CREATE UNIQUE INDEX planted_key ON planted (other)'],
    told: 'public.planted has the key planted_key without its licensee_id first',
  },
  {
    what: 'a foreign key that could point into another register',
    plant: [
      'CREATE TABLE target (licensee_id uuid NOT NULL, id uuid CONSTRAINT target_pkey PRIMARY KEY)',
      ...secureTenantTable('target'),
      `${TENANT.slice(0, -1)}, CONSTRAINT planted_fkey FOREIGN KEY (other) REFERENCES target (id))`,
    ],
    told: 'public.planted has the key planted_fkey without its licensee_id first',
  },
  {
    what: 'a definer function that is not named in the code',
    plant: ['CREATE FUNCTION search.all_of_them() RETURNS integer LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1 $$'],
    told: 'search.all_of_them is a definer function that is not named in the code',
  },
  {
    what: 'a definer function that does not pin its search_path',
    plant: ['ALTER FUNCTION search.ids(uuid) RESET search_path'],
    told: 'search.ids does not pin its search_path',
  },
  {
    what: 'the app reading the projection past its functions',
    plant: ['GRANT SELECT ON search.search_pas TO pa_app'],
    told: 'pa_app reaches search.search_pas',
  },
  {
    what: 'the app changing what is only to be added to',
    plant: ['GRANT UPDATE ON audit_entries TO pa_app'],
    told: 'pa_app may change audit_entries',
  },
  {
    what: 'a policy that lets rows be taken out that are to stay',
    plant: [
      'DROP POLICY audit_entries_delete ON audit_entries',
      `CREATE POLICY audit_entries_delete ON audit_entries FOR DELETE USING (true)`,
    ],
    told: 'public.audit_entries has a policy for DELETE that is not the rule',
  },
  {
    what: 'the app owning a table',
    plant: ['ALTER TABLE rate_limits OWNER TO pa_app'],
    told: 'pa_app owns 1 things',
  },
  {
    what: 'the app passing by row-level security',
    plant: ['ALTER ROLE pa_app BYPASSRLS'],
    told: 'pa_app is more than it should be',
  },
  {
    what: 'the app becoming the owner of the projection',
    plant: ['GRANT search_reader TO pa_app'],
    told: 'pa_app may become search_reader',
  },
  {
    what: 'the app emptying a table, which no policy sees',
    plant: ['GRANT TRUNCATE ON people TO pa_app'],
    told: 'pa_app may empty or follow people',
  },
];

/** B2. Every defect below was planted in the test's own database, inside a transaction that is rolled back, and told. */
describe('B2: the catalogue keeps licensees apart', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new Client({ connectionString: database.superUrl });
    await client.connect();
  });

  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });

  it('finds nothing wrong with any table, policy, key, function, view or role', async () => {
    expect(await catalogueProblems(client)).toEqual([]);
    expect((await listTenantTables(client)).map(({ table }) => table)).toEqual(
      expect.arrayContaining(['public.people', 'public.pa_profiles', 'public.outbox', 'search.search_pas']),
    );
  });

  it('keeps no content in the tables without a licensee', async () => {
    const named = (await listTables(client)).filter(({ table }) => table in NO_TENANT_TABLES);
    const columns = Object.fromEntries(named.map(({ table, columns: names }) => [table, names.join(' ')]));
    expect(columns).toEqual(COLUMNS_WITHOUT_CONTENT);
  });

  it.each(DEFECTS)('goes red with $what', async ({ plant, told }) => {
    await client.query('BEGIN');
    try {
      for (const statement of plant) await client.query(statement);
      expect(await catalogueProblems(client)).toContain(told);
    } finally {
      await client.query('ROLLBACK');
    }
  });
});
