// One PostgreSQL for a whole run of the suite: real, in a folder of its own, without the promise that a commit survives a
// power cut. The migrations run once, into a template; each test file copies it (test-database.ts).

import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, root } from '../../../scripts/build.mjs';

const require = createRequire(import.meta.url);
const work = join(root, 'test/.work');
const TEMPLATE = 'register_template';

export default async function globalSetup() {
  await build();
  const compiled = (path) => require(join(root, 'dist', path));
  const { startEmbeddedPostgres } = compiled('libs/platform/src/embedded/embedded-postgres.js');
  mkdirSync(work, { recursive: true });
  await removeLeftOvers(compiled);
  const dataDirectory = join(work, `postgres-${process.pid}-${randomBytes(3).toString('hex')}`);
  const cluster = await startEmbeddedPostgres({ dataDirectory, purpose: 'throw-away' });
  const stopNow = () => {
    cluster.stopNow();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  process.once('exit', stopNow);
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  globalThis.testCluster = { dataDirectory, stopNow, stop: () => cluster.stop() };
  await makeTemplate(cluster, compiled);
  process.env.TEST_RUN_FOLDER = dataDirectory;
  process.env.TEST_DATABASE_OWNER_URL = templateUrl(cluster.ownerUrl);
  process.env.TEST_DATABASE_APP_URL = templateUrl(cluster.appUrl);
  process.env.TEST_DATABASE_SUPER_URL = templateUrl(cluster.superUrl);
}

const templateUrl = (url) => url.replace(/[^/]+$/, TEMPLATE);

async function makeTemplate(cluster, compiled) {
  const { Client } = require('pg');
  const administrator = new Client({ connectionString: cluster.superUrl });
  await administrator.connect();
  await administrator.query(`CREATE DATABASE ${TEMPLATE}`);
  await administrator.end();
  const inside = new Client({ connectionString: templateUrl(cluster.superUrl) });
  await inside.connect();
  await compiled('libs/platform/src/embedded/roles.js').applyDatabaseGrants(inside);
  await inside.end();
  await compiled('apps/cli/src/migrations.js').runMigrations(templateUrl(cluster.ownerUrl));
}

/** Runs that were killed leave a server and a folder: their process id is in the folder's name. */
async function removeLeftOvers(compiled) {
  const { isAlive } = compiled('libs/platform/src/embedded/postmaster-file.js');
  const { removeLeftOver } = compiled('libs/platform/src/embedded/embedded-postgres.js');
  for (const name of readdirSync(work).filter((entry) => /^postgres-\d+-/.test(entry))) {
    if (isAlive(Number(name.split('-')[1]))) {
      continue;
    }
    const folder = join(work, name);
    await removeLeftOver(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}
