import type { KeyOf } from '@pa/register';

/** Names that go together, and the language that is often spoken beside English by people who bear them. */
export interface Community {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly surnames: readonly string[];
  /** None: English is the only one. */
  readonly languages: readonly KeyOf<'languages'>[];
  /** How many grew up with English as their first language. */
  readonly grewUpWithEnglish: number;
}

type Names = readonly [women: string, men: string, surnames: string];

/** Lists are written as words with spaces between. */
export function community(
  [women, men, surnames]: Names,
  languages: readonly KeyOf<'languages'>[] = [],
  grewUpWithEnglish = 1,
): Community {
  return { women: list(women), men: list(men), surnames: list(surnames), languages, grewUpWithEnglish };
}

/** A "+" stands for a space inside a name. */
function list(words: string): string[] {
  return words
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('+', ' '));
}
