import 'reflect-metadata';
import { ConfigError, configFromEnvironment } from '@pa/platform';
import { startWorker } from './worker';

/** The worker alone, on a real database: what a container runs. */
async function main(): Promise<void> {
  await startWorker(configFromEnvironment());
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
