// npm start: everything on this machine, with nothing set. PostgreSQL, server and worker; Ctrl-C stops them all in order.
// With DATABASE_URL and the other settings the same command runs on real servers (docs/running.md).

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handOver, isWantedNode } from './start/node-version.mjs';

const script = fileURLToPath(import.meta.url);

if (isWantedNode()) {
  const { start } = await import('./start/start.mjs');
  await start();
} else {
  process.exitCode = await handOver(dirname(dirname(script)), script);
}
