import { rmSync } from 'node:fs';

/** Stops the run's PostgreSQL and removes it. A run that is interrupted does the same as its process ends. */
export default async function globalTeardown() {
  const { dataDirectory, stop, stopNow } = globalThis.testCluster;
  process.off('exit', stopNow);
  await stop();
  rmSync(dataDirectory, { recursive: true, force: true });
}
