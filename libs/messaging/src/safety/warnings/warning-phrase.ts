/** Words to be careful of when somebody else writes them, and what to do then. */
export interface WarningPhrase {
  readonly key: string;
  /** Without the flag g; of small letters, plain apostrophes and single gaps. */
  readonly patterns: readonly RegExp[];
  readonly advice: string;
  /** The words themselves say "don't" or "nobody": one before them does not take them back. */
  readonly isOwnRefusal?: boolean;
}

/** Both in one sentence, either first. */
export function beside(one: string, other: string, most = 50): RegExp {
  const gap = `[^.!?;]{0,${most}}`;
  return new RegExp(String.raw`\b(?:${one})\b${gap}(?:${other})|(?:${other})${gap}\b(?:${one})\b`);
}
