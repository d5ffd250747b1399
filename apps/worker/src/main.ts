import 'reflect-metadata';
import { ConfigError, configFromEnvironment } from '@pa/platform';
import { answerHealth } from './health-server';
import { startWorker } from './worker';

/** The worker alone, on a real database: what a container runs. */
async function main(): Promise<void> {
  const config = configFromEnvironment();
  const worker = await startWorker(config);
  worker.enableShutdownHooks();
  answerHealth(worker, config.port);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  // What was opened before the refusal would keep the process.
  process.exit(1);
});
