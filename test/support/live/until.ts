import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again until it is so; says what never came about. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, within = 60_000): Promise<void> {
  const end = Date.now() + within;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Not within ${within} ms: ${what}`);
    await pause(20);
  }
}
