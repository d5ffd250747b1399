import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, type Config } from '@pa/platform';
import { applyDatabaseGrants, applyRoles } from '@pa/platform/embedded/roles';
import { Client } from 'pg';

const FOLDER = join(__dirname, '..', '..', '..', 'libs', 'platform', 'src', 'database');

/** The SQL an administrator of a PostgreSQL server runs once, to read before it is run. */
export function rolesSql(): string {
  return ['roles.sql', 'database.sql'].map((name) => readFileSync(join(FOLDER, name), 'utf8')).join('\n');
}

/**
 * Makes the three roles and the database on a server, with the passwords that DATABASE_OWNER_URL and DATABASE_URL have. May
 * be run again: it puts right what is not.
 */
export async function makeRoles(config: Config, administratorUrl: string): Promise<void> {
  const { databaseUrl, databaseOwnerUrl } = config;
  if (!databaseUrl || !databaseOwnerUrl)
    throw new ConfigError(['DATABASE_URL and DATABASE_OWNER_URL must be set: the passwords are taken from them.']);
  const passwords = {
    ownerPassword: passwordOf('DATABASE_OWNER_URL', databaseOwnerUrl, 'pa_owner'),
    appPassword: passwordOf('DATABASE_URL', databaseUrl, 'pa_app'),
  };
  const database = decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
  await asAdministrator(administratorUrl, async (client) => {
    await applyRoles(client, passwords);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  });
  const inside = new URL(administratorUrl);
  inside.pathname = `/${encodeURIComponent(database)}`;
  await asAdministrator(inside.href, applyDatabaseGrants);
}

function passwordOf(setting: string, url: string, role: string): string {
  const { username, password } = new URL(url);
  if (username !== role || password === '')
    throw new ConfigError([`${setting} must name the role ${role} and its password: postgres://${role}:…@host/name.`]);
  return decodeURIComponent(password);
}

async function asAdministrator(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
