// Makes the demonstration in a process of its own: the memory that takes is given back when it is done.

import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const [{ root, config }] = await once(process, 'message');
const { loadDemonstration } = require(join(root, 'dist/apps/cli/src/demonstration.js'));

/** On the way between processes a Buffer becomes plain bytes. */
function withBuffers(value) {
  if (value instanceof Uint8Array) {
    return Buffer.from(value);
  }
  if (Array.isArray(value)) {
    return value.map(withBuffers);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withBuffers(inner)]));
  }
  return value;
}

// Without whoever started it, it stops: the next start takes up what is half-made.
process.exitCode = 1;
process.once('disconnect', () => process.exit());
await loadDemonstration(withBuffers(config), (sentence) => process.send(sentence));
process.exitCode = 0;
process.disconnect();
