import { createServer } from 'node:net';
import { EmbeddedPostgresError } from './embedded-postgres.error';

/** Systems hand out ports from 32768 up to outgoing connections: a server that remembers its port stays below. */
const LOWEST = 20_000;
const HIGHEST = 32_767;
const TRIES = 50;

/** The wanted port when it is free, else another free one below 32768 on 127.0.0.1. */
export async function freePort(wanted?: number): Promise<number> {
  if (wanted !== undefined && (await isFree(wanted))) {
    return wanted;
  }
  for (let tried = 0; tried < TRIES; tried += 1) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (await isFree(port)) {
      return port;
    }
  }
  throw new EmbeddedPostgresError(`No free port was found between ${LOWEST} and ${HIGHEST} in ${TRIES} tries.`);
}

/** Nobody listens there now. Somebody may a moment later, so callers try again when binding fails. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
