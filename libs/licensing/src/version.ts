import { createHash } from 'node:crypto';

/** Stands for what somebody saw, so that of two who change it at once the second is told. Keys may come in any order. */
export function versionOf(value: object): string {
  return createHash('sha256').update(JSON.stringify(value, inOrder)).digest('hex').slice(0, 16);
}

/** Code and words of the refusal. */
export const changedMeanwhile = [
  'changed-meanwhile',
  'Somebody else changed this while you were writing. Open the page again in a new tab to see what is new. Then send yours again.',
] as const;

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
