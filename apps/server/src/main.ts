import 'reflect-metadata';
import { ConfigError, configFromEnvironment } from '@pa/platform';
import { createApp } from './app';

/** The server alone, on a real database: what a container runs. */
async function main(): Promise<void> {
  const config = configFromEnvironment();
  const app = await createApp(config);
  app.enableShutdownHooks();
  await app.listen(config.port);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  // What was opened before the refusal would keep the process.
  process.exit(1);
});
