import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { hashRawSync, hashSync, verifySync } from '@node-rs/argon2';

/** One processor is left to requests. */
const MOST = Math.max(1, Math.min(3, availableParallelism() - 1));
const PROGRAM = join(__dirname, 'hash-thread.cjs');

interface Deeds {
  hash: typeof hashSync;
  verify: typeof verifySync;
  hashRaw: typeof hashRawSync;
}

interface Reply<Deed extends keyof Deeds> {
  readonly answer: ReturnType<Deeds[Deed]>;
  readonly problem?: string;
}

const idle: Worker[] = [];
const waiting: Array<() => void> = [];
let working = 0;

/**
 * argon2 in threads of its own, a few at a time, first come first served: a rush on signing in holds up nothing else. The pool
 * that argon2 has by itself is the one of files and names, and made others wait four times as long where these do less than two.
 * Throws what argon2 throws.
 */
export async function hashing<Deed extends keyof Deeds>(
  deed: Deed,
  ...given: Parameters<Deeds[Deed]>
): Promise<ReturnType<Deeds[Deed]>> {
  if (working >= MOST) await new Promise<void>((resolve) => waiting.push(resolve));
  else working += 1;
  const thread = idle.pop() ?? new Worker(PROGRAM);
  try {
    const { answer, problem } = await replyOf<Deed>(thread, { deed, given });
    idle.push(thread);
    if (problem !== undefined) throw new Error(problem);
    return answer;
  } finally {
    const next = waiting.shift();
    if (next) next();
    else working -= 1;
  }
}

/** The process stays for as long as the thread works, and no longer. A thread that ends half-way is not used again. */
async function replyOf<Deed extends keyof Deeds>(thread: Worker, message: object): Promise<Reply<Deed>> {
  const heard = new AbortController();
  const reply = once(thread, 'message', { signal: heard.signal });
  const end = once(thread, 'exit', { signal: heard.signal });
  thread.ref();
  thread.postMessage(message);
  try {
    const [first] = (await Promise.race([reply, end])) as [Reply<Deed> | number];
    if (typeof first === 'number') throw new Error(`A thread that hashes ended with ${first}`);
    return first;
  } finally {
    thread.unref();
    heard.abort();
    await Promise.allSettled([reply, end]);
  }
}
