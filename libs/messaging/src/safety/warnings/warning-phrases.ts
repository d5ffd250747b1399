import { MONEY_PHRASES } from './money-phrases';
import { PRESSURE_PHRASES } from './pressure-phrases';
import type { WarningPhrase } from './warning-phrase';

/**
 * Only readers see these, never who wrote the words: most mean no harm, and who does would learn to write around them. Each
 * is a way in which people who look for work or for help have been cheated or pushed.
 */
export const WARNING_PHRASES: readonly WarningPhrase[] = [...MONEY_PHRASES, ...PRESSURE_PHRASES];

/** Somebody speaks of such a thing, refuses it or says that it will not happen. */
const SPOKEN_OF =
  /\b(?:never|don'?t|do not|won'?t|will not|would not|wouldn'?t|no need to|not have to|didn'?t|please no|nobody should|shouldn'?t (?:ever )?(?:send|pay|give)|rather not|refuse|without)\b[^.!?;]{0,30}$/;
const WARNED_OF =
  /\b(?:scams?|fake|conned|cheated|caught (?:by|out)|safety page|another site|so i said no|is that (?:ok|right|allowed|normal))\b/;
const AROUND = 160;

/** The advice for the first of the phrases in a text; null where there is none. */
export function warningOf(text: string): string | null {
  const lower = text.normalize('NFKD').toLowerCase().replace(/[’‘`]/g, "'").replace(/\s+/g, ' ');
  return WARNING_PHRASES.find((phrase) => isSaid(phrase, lower))?.advice ?? null;
}

function isSaid({ patterns, isOwnRefusal = false }: WarningPhrase, lower: string): boolean {
  return patterns.some((pattern) => {
    const place = lower.search(pattern);
    if (place < 0) return false;
    const near = lower.slice(Math.max(0, place - AROUND), place + AROUND);
    return !WARNED_OF.test(near) && (isOwnRefusal || !SPOKEN_OF.test(lower.slice(Math.max(0, place - 60), place)));
  });
}
