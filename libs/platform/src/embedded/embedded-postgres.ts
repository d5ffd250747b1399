import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { findBinaries } from './binaries';
import { Cluster, SUPERUSER } from './cluster';
import { freePort } from './free-port';
import { keptSecrets, makeDataDirectory, writeAtOnce } from './kept-secrets';
import { canEnter, databaseOsUser, OsUser } from './os-user';
import { runningPostmaster } from './postmaster-file';
import { applyDatabaseGrants, applyRoles } from './roles';
import { ClusterPurpose } from './server-settings';

export interface EmbeddedPostgresOptions {
  /** DATA_DIR: the cluster, its port and its passwords are kept inside. */
  dataDirectory: string;
  purpose: ClusterPurpose;
  /** Hears what a person should know: where things are kept, what was put right. */
  say?: (line: string) => void;
}

export interface EmbeddedAddresses {
  port: number;
  /** pa_owner, for migrations (DATABASE_OWNER_URL). */
  ownerUrl: string;
  /** pa_app, for server and worker (DATABASE_URL). */
  appUrl: string;
  /** The superuser, for tests and backups alone. */
  superUrl: string;
}

/** A PostgreSQL of our own that runs, with the three roles and the empty (or kept) database `register`. */
export interface EmbeddedPostgres extends EmbeddedAddresses {
  /** Fast shutdown: nothing committed is lost, no process stays. A throw-away cluster is removed too. */
  stop(): Promise<void>;
  /** The same for a process that is ending and cannot wait. */
  stopNow(): void;
}

export const DATABASE_NAME = 'register';

const PORT_FILE = 'postgres.json';
const SECRETS = ['postgresPassword', 'ownerPassword', 'appPassword'] as const;
const TRIES = 5;

type Passwords = Readonly<Record<(typeof SECRETS)[number], string>>;

/**
 * Starts PostgreSQL from the npm registry's binaries, as root too. A server left over from a process that was killed is
 * stopped first, in order. Callers see to it that two never start on one DATA_DIR at the same time.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDirectory = resolve(options.dataDirectory);
  const say = options.say ?? (() => undefined);
  makeDataDirectory(dataDirectory);
  const user = databaseOsUser();
  const binaries = findBinaries(user, say);
  const folder = clusterFolder(dataDirectory, user, say);
  const cluster = new Cluster({ folder, binaries, user });
  const secrets = keptSecrets(dataDirectory, SECRETS);
  if (cluster.exists()) {
    await takeOver(cluster, options.purpose, say);
  } else {
    await cluster.create(secrets.postgresPassword, options.purpose);
  }
  const port = await startOnFreePort(cluster, options.purpose, dataDirectory);
  const addresses = addressesOf(port, secrets);
  try {
    await prepareDatabase(addresses.superUrl, secrets);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return {
    ...addresses,
    stop: async () => {
      await cluster.stop();
      discard(cluster, options.purpose);
    },
    stopNow: () => {
      cluster.stopNow();
      discard(cluster, options.purpose);
    },
  };
}

/** The PostgreSQL that somebody else (npm start) has running on this DATA_DIR, or null: an operator's command joins it. */
export function runningEmbeddedPostgres(dataDirectory: string): EmbeddedAddresses | null {
  const data = resolve(dataDirectory);
  const port = rememberedPort(data);
  const folder = clusterFolder(data, databaseOsUser(), () => undefined);
  if (port === undefined || runningPostmaster(folder) === null) {
    return null;
  }
  return addressesOf(port, keptSecrets(data, SECRETS));
}

function addressesOf(port: number, secrets: Passwords): EmbeddedAddresses {
  const url = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${DATABASE_NAME}`;
  return {
    port,
    ownerUrl: url('pa_owner', secrets.ownerPassword),
    appUrl: url('pa_app', secrets.appPassword),
    superUrl: url(SUPERUSER, secrets.postgresPassword),
  };
}

/** Stops and removes a throw-away cluster whose process was killed before it could do so itself. */
export async function removeLeftOver(dataDirectory: string): Promise<void> {
  const user = databaseOsUser();
  const silent = () => undefined;
  const folder = clusterFolder(resolve(dataDirectory), user, silent);
  const cluster = new Cluster({ folder, binaries: findBinaries(user, silent), user });
  await cluster.stop();
  cluster.remove();
}

/** What an earlier start left behind: its data, and its server when that start was killed. */
async function takeOver(cluster: Cluster, purpose: ClusterPurpose, say: (line: string) => void): Promise<void> {
  if (purpose === 'throw-away') {
    throw new EmbeddedPostgresError(
      'A throw-away PostgreSQL needs a folder of its own: it removes everything in it when it stops.',
    );
  }
  cluster.requireSameMajorVersion();
  if (cluster.isRunning()) {
    say('A PostgreSQL was left over from a start that was cut off. It is stopped and started again.');
    await cluster.stop();
  }
}

function discard(cluster: Cluster, purpose: ClusterPurpose): void {
  if (purpose === 'throw-away') {
    cluster.remove();
  }
}

/** Somebody may take the port between our look and PostgreSQL's: then another is chosen, and remembered. */
async function startOnFreePort(cluster: Cluster, purpose: ClusterPurpose, data: string): Promise<number> {
  let wanted = rememberedPort(data);
  for (let tried = 1; ; tried += 1) {
    const port = await freePort(wanted);
    cluster.configure({ port, purpose });
    try {
      await cluster.start();
      writeAtOnce(join(data, PORT_FILE), JSON.stringify({ port }) + '\n');
      return port;
    } catch (error) {
      const temporary = /Address already in use|pre-existing shared memory block/.test((error as Error).message);
      if (!temporary || tried === TRIES) {
        throw error;
      }
      wanted = undefined;
    }
  }
}

function rememberedPort(data: string): number | undefined {
  const file = join(data, PORT_FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { port: number }).port : undefined;
}

async function prepareDatabase(superUrl: string, secrets: Passwords): Promise<void> {
  await asAdministrator(superUrl.replace(/[^/]+$/, 'postgres'), async (client) => {
    await applyRoles(client, secrets);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE_NAME]);
    if (rowCount === 0) {
      await client.query(`CREATE DATABASE ${DATABASE_NAME}`);
    }
  });
  await asAdministrator(superUrl, applyDatabaseGrants);
}

async function asAdministrator(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await work(client);
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new EmbeddedPostgresError(
        'PostgreSQL does not take the password in secrets.json. Bring back the secrets.json of this data.',
        {
          cause: error,
        },
      );
    }
    throw error;
  } finally {
    await client.end();
  }
}

/**
 * Inside DATA_DIR, unless the database account cannot get there (a checkout under /root): then under /var/lib, where
 * nothing tidies up by itself.
 */
function clusterFolder(dataDirectory: string, user: OsUser, say: (line: string) => void): string {
  if (canEnter(dataDirectory, user)) {
    return join(dataDirectory, 'postgres');
  }
  const parent = '/var/lib/pa-register';
  const folder = join(parent, createHash('sha256').update(dataDirectory).digest('hex').slice(0, 8));
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  say(`The account that runs PostgreSQL may not enter ${dataDirectory}; its data is kept in ${folder}.`);
  return folder;
}
