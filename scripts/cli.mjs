// The operator's commands: npm run migrate, demo:load, places:import, search:rebuild … With DATABASE_URL they work on that
// server; without it on the PostgreSQL of this folder, whether npm start runs or not. npm run cli -- --help names them all.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handOver, isWantedNode } from './start/node-version.mjs';

const script = fileURLToPath(import.meta.url);
const root = dirname(dirname(script));
const require = createRequire(import.meta.url);
const compiled = (path) => require(join(root, 'dist', path));

if (isWantedNode()) {
  process.exitCode = await run();
} else {
  process.exitCode = await handOver(root, script);
}

async function run() {
  process.setSourceMapsEnabled(true);
  const { build } = await import('./build.mjs');
  await build();
  // A signal ends the process, and 'exit' stops what this command has started.
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ]) {
    process.once(signal, () => process.exit(code));
  }
  compiled('libs/platform/src/index.js');
  const { runCommand } = compiled('apps/cli/src/program.js');
  let leave = async () => undefined;
  try {
    return await runCommand(process.argv.slice(2), async () => {
      const reached = await settings();
      leave = reached.leave;
      return reached.config;
    });
  } finally {
    await leave();
  }
}

/** Asked for by a command that needs them: help and wrong words start nothing. */
async function settings() {
  const { parseConfig } = compiled('libs/platform/src/config/config.js');
  const config = parseConfig({ LOG_LEVEL: 'warn', ...process.env });
  if (config.databaseUrl) {
    return { config, leave: async () => undefined };
  }
  const { reachOwnDatabase } = await import('./start/own-database.mjs');
  return reachOwnDatabase(config, compiled);
}
