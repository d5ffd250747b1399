/** Names by which a body reaches what every object inherits from. None is a field of ours. */
const INHERITED: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Longer lists help nobody. */
const MOST = 10;

/**
 * Where a parsed body names what every object inherits, as paths ("offer.__proto__"). JSON.parse keeps such a name as a field
 * like any other, and whatever copies fields later may set the prototype with it. Without recursion: a body may be nested
 * as deep as it is long.
 */
export function inheritedNamesIn(body: unknown): string[] {
  const found: string[] = [];
  const waiting: Array<readonly [value: unknown, path: string]> = [[body, '']];
  for (let next = waiting.pop(); next && found.length < MOST; next = waiting.pop()) {
    const [value, path] = next;
    if (typeof value !== 'object' || value === null) continue;
    for (const name of Object.keys(value)) {
      const here = path === '' ? name : `${path}.${name}`.slice(-200);
      if (INHERITED.includes(name)) found.push(here);
      else waiting.push([(value as Record<string, unknown>)[name], here]);
    }
  }
  return found.slice(0, MOST);
}
