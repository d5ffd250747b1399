// A PostgreSQL of the benchmark's own with the settings of a real one: fsync and synchronous_commit on.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../../scripts/build.mjs';
import { compiled } from './compiled.mjs';

export async function startCluster(part) {
  const { startEmbeddedPostgres } = compiled('libs/platform/src/embedded/embedded-postgres.js');
  const dataDirectory = join(root, 'test/.work', `bench-${part}`);
  rmSync(dataDirectory, { recursive: true, force: true });
  mkdirSync(dataDirectory, { recursive: true });
  const cluster = await startEmbeddedPostgres({ dataDirectory, purpose: 'keep' });
  return {
    ...cluster,
    dataDirectory,
    async stop() {
      await cluster.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** A migrated database, filled by `fill(client)` as superuser and analysed. */
export async function makeDatabase(cluster, name, fill) {
  const url = (address) => address.replace(/[^/]+$/, name);
  const administrator = await connect(cluster.superUrl);
  await administrator.query(`CREATE DATABASE ${name} OWNER pa_owner`);
  await administrator.end();
  const inside = await connect(url(cluster.superUrl));
  await compiled('libs/platform/src/embedded/roles.js').applyDatabaseGrants(inside);
  await compiled('apps/cli/src/migrations.js').runMigrations(url(cluster.ownerUrl));
  await fill(inside);
  await inside.query('VACUUM ANALYZE');
  await inside.end();
  return { appUrl: url(cluster.appUrl), superUrl: url(cluster.superUrl) };
}

export async function dropDatabase(cluster, name) {
  const administrator = await connect(cluster.superUrl);
  await administrator.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await administrator.end();
}

async function connect(connectionString) {
  const client = new pg.Client({ connectionString });
  client.on('error', (error) => console.error(`A connection was lost: ${error.message}`));
  await client.connect();
  return client;
}
