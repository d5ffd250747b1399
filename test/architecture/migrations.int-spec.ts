import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrations, runMigrations } from '../../apps/cli/src/migrations';
import { createTestDatabase, type TestDatabase } from '../support/database/test-database';

const OURS = `namespace.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`;
const IN_NAMESPACE = (column: string) => `JOIN pg_namespace namespace ON namespace.oid = ${column} WHERE ${OURS}`;

/** Everything that migrations make, as lines that can be compared. */
const CATALOGUE = [
  `SELECT 'schema', nspname, nspowner::regrole, nspacl::text FROM pg_namespace namespace WHERE ${OURS}`,
  `SELECT 'relation', oid::regclass, relkind, relowner::regrole, relacl::text, relrowsecurity, relforcerowsecurity, reloptions
     FROM pg_class WHERE relnamespace IN (SELECT oid FROM pg_namespace namespace WHERE ${OURS})`,
  `SELECT 'column', table_schema, table_name, ordinal_position, column_name, udt_name, is_nullable, column_default, is_generated
     FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`,
  `SELECT 'constraint', conrelid::regclass, conname, pg_get_constraintdef(constraints.oid)
     FROM pg_constraint constraints ${IN_NAMESPACE('connamespace')}`,
  `SELECT 'index', schemaname, indexname, indexdef FROM pg_indexes
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`,
  `SELECT 'policy', polrelid::regclass, polname, polcmd, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)
     FROM pg_policy`,
  `SELECT 'function', functions.oid::regprocedure, md5(pg_get_functiondef(functions.oid)), proowner::regrole, proacl::text
     FROM pg_proc functions ${IN_NAMESPACE('pronamespace')} AND prokind IN ('f', 'p')`,
  `SELECT 'trigger', tgrelid::regclass, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal`,
  `SELECT 'type', types.oid::regtype, typtype FROM pg_type types ${IN_NAMESPACE('typnamespace')} AND typtype IN ('e', 'd')`,
];

/** The queue's tables have a part for each day: those that were made before midnight are not those that are made after. */
const OF_TODAY = /queue_stats_\d{8}/;

describe('The migrations', () => {
  let database: TestDatabase;
  let superuser: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    superuser = new Client({ connectionString: database.superUrl });
    await superuser.connect();
  });

  afterAll(async () => {
    await superuser?.end();
    await database?.drop();
  });

  async function catalogue(): Promise<string[]> {
    const lines: string[] = [];
    for (const sql of CATALOGUE) {
      const { rows } = await superuser.query<unknown[]>({ text: sql, rowMode: 'array' });
      lines.push(...rows.map((row) => JSON.stringify(row)).filter((line) => !OF_TODAY.test(line)));
    }
    return lines.sort();
  }

  const tables = async () =>
    (
      await superuser.query<{ name: string }>(
        `SELECT relations.oid::regclass::text AS name FROM pg_class relations ${IN_NAMESPACE('relnamespace')} AND relkind = 'r'`,
      )
    ).rows.map(({ name }) => name);

  async function undoAll(): Promise<void> {
    const dataSource = new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      migrations: [...migrations] as never,
    });
    await dataSource.initialize();
    try {
      for (const _ of migrations) await dataSource.undoLastMigration({ transaction: 'each' });
    } finally {
      await dataSource.destroy();
    }
  }

  it('can all be taken back, newest first, and leave nothing but their own book', async () => {
    const before = await catalogue();
    expect(before.length).toBeGreaterThan(100);
    await undoAll();
    expect(await tables()).toEqual(['migrations']);
    expect(await runMigrations(database.ownerUrl)).toHaveLength(migrations.length);
    expect(await catalogue()).toEqual(before);
  });

  it('do nothing when there is nothing left to do', async () => {
    expect(await runMigrations(database.ownerUrl)).toEqual([]);
  });
});
