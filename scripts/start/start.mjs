import { createRequire, enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { build, root } from '../build.mjs';
import { announce } from './announce.mjs';
import { loadDemonstration } from './demonstration.mjs';
import { takeLock } from './lock.mjs';
import { requireFreePort } from './port.mjs';
import { Refusal, step } from './steps.mjs';
import { StopList } from './stop-list.mjs';

const require = createRequire(import.meta.url);
const compiled = (path) => require(join(root, 'dist', path));

/** Errors whose message says what a person can do. */
const PLAIN = ['ConfigError', 'EmbeddedPostgresError', 'Refusal'];

/** Starts everything in this one process (and PostgreSQL beside it), or says why not and leaves nothing running. */
export async function start() {
  process.setSourceMapsEnabled(true);
  // Node keeps what it compiled: a quarter less work at the next start.
  enableCompileCache(join(root, 'node_modules/.cache/register'));
  const began = performance.now();
  const stopList = new StopList();
  try {
    await stopList.guard(() => startAll(stopList, began));
  } catch (error) {
    if (stopList.isStopping) {
      return;
    }
    console.error(`\n${explain(error)}`);
    await stopList.stopAll();
    process.exit(1);
  }
}

async function startAll(stopList, began) {
  console.log('Starting the register\n');
  await step('Building what changed', async () => build());
  const { parseConfig } = compiled('libs/platform/src/config/config.js');
  // People read this console: only what needs them, unless they ask for more.
  const config = parseConfig({ LOG_LEVEL: 'warn', ...process.env });
  if (config.databaseOwnerUrl && !config.databaseUrl) {
    throw new Refusal(
      'DATABASE_URL must be set when DATABASE_OWNER_URL is. Without it the register would start a PostgreSQL of its own and leave yours alone.',
    );
  }
  stopList.add('lock', takeLock(config.dataDir, `http://${config.platformHost}:${config.port}`));
  await requireFreePort(config.port);
  const going = async (name, work) => {
    if (stopList.isStopping) {
      throw new Refusal('It was stopped while it was starting.');
    }
    return step(name, work);
  };
  const ready = config.databaseUrl ? config : await startPostgres(config, going, stopList);
  await migrate(ready, going);
  if (ready.demo) {
    await going('Looking after the demonstration', ({ note }) =>
      loadDemonstration({ config: ready, compiled, note, stopList }),
    );
  }
  const port = await going('Starting server and worker', () => startServerAndWorker(ready, stopList));
  if (!stopList.isStopping) {
    announce({ config: { ...ready, port }, compiled, milliseconds: performance.now() - began });
  }
}

async function startPostgres(config, going, stopList) {
  const { startEmbeddedPostgres } = compiled('libs/platform/src/embedded/embedded-postgres.js');
  const { embeddedConfig } = compiled('libs/platform/src/embedded/embedded-config.js');
  const postgres = await going('Starting PostgreSQL', ({ say }) =>
    startEmbeddedPostgres({ dataDirectory: config.dataDir, purpose: 'keep', say }),
  );
  stopList.add(
    'PostgreSQL',
    () => postgres.stop(),
    () => postgres.stopNow(),
  );
  return embeddedConfig(config, postgres);
}

async function migrate(config, going) {
  if (!config.databaseOwnerUrl) {
    console.log('  No DATABASE_OWNER_URL, so migrations are left to the operator.');
    return;
  }
  await going('Bringing the database up to date', async ({ say }) => {
    const ran = await compiled('apps/cli/src/migrations.js').runMigrations(config.databaseOwnerUrl);
    if (ran.length > 0) {
      say(`${ran.length} migrations ran.`);
    }
  });
}

/** One Nest application holds both, so that they share its connections. */
async function startServerAndWorker(config, stopList) {
  const { WorkerTasksModule } = compiled('apps/worker/src/worker.module.js');
  const app = await compiled('apps/server/src/app.js').createApp(config, { beside: [WorkerTasksModule] });
  stopList.add('server', () => closeServer(app));
  await app.listen(config.port);
  return app.getHttpServer().address().port;
}

/** Answers what has been asked; whoever takes longer than ten seconds is cut off. */
async function closeServer(app) {
  const patience = setTimeout(() => app.getHttpServer().closeAllConnections(), 10_000);
  await app.close();
  clearTimeout(patience);
}

/** A setting, a port or a lock is explained by its message; anything else is a fault of ours and shows where it came from. */
function explain(error) {
  const plain = PLAIN.includes(error.name);
  return plain ? error.message : (error.stack ?? String(error)) + (error.cause ? `\n${error.cause.message}` : '');
}
