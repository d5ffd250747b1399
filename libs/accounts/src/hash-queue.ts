import { availableParallelism } from 'node:os';

/** Hashing takes a thread of the pool that files and names are looked up on too: one is always left free for those. */
const AT_ONCE = Math.max(1, Math.min(3, availableParallelism() - 1));

let running = 0;
const waiting: Array<() => void> = [];

/** Runs heavy work a few at a time, first come first served, so that a rush on signing in holds up nothing else. */
export async function inHashQueue<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
