import { DataSource, type DataSourceOptions, type EntitySchema, type MigrationInterface } from 'typeorm';

type Class<T = object> = new (...args: never[]) => T;
export type Entities = ReadonlyArray<Class | EntitySchema>;
export type Migrations = ReadonlyArray<Class<MigrationInterface>>;

/** How the app role connects: no synchronising, no migrating, a bounded pool. */
export function appDataSourceOptions(url: string, entities: Entities, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [...entities] as Class[],
    synchronize: false,
    migrationsRun: false,
    poolSize,
    extra: { connectionTimeoutMillis: 10_000, idle_in_transaction_session_timeout: 30_000, statement_timeout: 30_000 },
  };
}

/** Applies what has not been applied yet, as the owner, each migration in its own transaction. Says which ran. */
export async function runMigrations(ownerUrl: string, migrations: Migrations): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations] as Class<MigrationInterface>[],
    migrationsTransactionMode: 'each',
    poolSize: 2,
  });
  await dataSource.initialize();
  try {
    await dataSource.query('SELECT pg_advisory_lock(7252001)');
    const ran = await dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
