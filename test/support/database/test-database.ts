import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

const TEMPLATE = 'register_template';

/** A fresh, migrated, empty database for one test file, with the same roles as a real one. */
export interface TestDatabase {
  /** pa_owner: may migrate, still held by row-level security. */
  ownerUrl: string;
  /** pa_app: what the server and the worker connect as. */
  appUrl: string;
  /** The superuser, to look behind row-level security and at the catalogue. */
  superUrl: string;
  /** Cuts off whoever is still connected, and removes it. */
  drop(): Promise<void>;
}

/**
 * Copies the template that the run's global setup migrated, or another one: some tens of milliseconds. As files, which takes
 * a third of what it takes through the write-ahead log.
 */
export async function createTestDatabase(template = TEMPLATE): Promise<TestDatabase> {
  const name = `test_${process.env['JEST_WORKER_ID'] ?? '0'}_${randomBytes(6).toString('hex')}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY OWNER pa_owner`);
  // A copy takes over everything but the rights on the database itself.
  await administer(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC; GRANT CONNECT ON DATABASE ${name} TO pa_app`);
  return {
    ownerUrl: urlOf('OWNER', name),
    appUrl: urlOf('APP', name),
    superUrl: urlOf('SUPER', name),
    drop: () => administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** From now on the database is one to be copied, under this name. Nobody may be connected to it. */
export async function keepAsTemplate({ superUrl }: TestDatabase, name: string): Promise<void> {
  await administer(`ALTER DATABASE ${new URL(superUrl).pathname.slice(1)} RENAME TO ${name}`);
}

/** What all files of a run share is made by whoever needs it first; the others wait, and are told the same. */
export async function onceInRun<T extends object>(name: string, make: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: urlOf('SUPER', 'postgres') });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    await client.query('CREATE TABLE IF NOT EXISTS kept_in_run (name text PRIMARY KEY, told jsonb NOT NULL)');
    const { rows } = await client.query<{ told: T }>('SELECT told FROM kept_in_run WHERE name = $1', [name]);
    if (rows[0]) return rows[0].told;
    const told = await make();
    await client.query('INSERT INTO kept_in_run VALUES ($1, $2)', [name, JSON.stringify(told)]);
    return told;
  } finally {
    // The lock goes with the connection.
    await client.end();
  }
}

async function administer(sql: string): Promise<void> {
  const client = new Client({ connectionString: urlOf('SUPER', 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function urlOf(role: 'OWNER' | 'APP' | 'SUPER', database: string): string {
  const template = process.env[`TEST_DATABASE_${role}_URL`];
  if (!template) {
    throw new Error(
      'There is no test database. Run this project of the suite through jest, whose global setup starts it.',
    );
  }
  return template.replace(/[^/]+$/, database);
}
