/**
 * UK postcodes, by shape alone: whether a code exists is the table's to say (places-index.ts).
 *
 * A full postcode can mean one house. The rest of the system only ever holds the outward half ("CH1"), so whatever
 * arrives from outside goes through `outwardOf` or `withoutFullPostcodes` before it is stored, logged or put in an address.
 */

const OUTWARD = '[A-Z]{1,2}[0-9](?:[0-9]|[A-Z])?';
const INWARD = '[0-9][A-Z]{2}';

const WHOLE_OUTWARD = new RegExp(`^${OUTWARD}$`);
const WHOLE_FULL = new RegExp(`^(${OUTWARD})${INWARD}$`);
const WHOLE_PARTIAL = new RegExp(`^(${OUTWARD})\\s+[0-9][A-Z]?$`);
const FULL_ANYWHERE = new RegExp(`\\b(${OUTWARD})\\s*${INWARD}\\b`, 'gi');

/** What people type for a digit when they read it aloud or copy it by hand, and the other way round. */
const DIGIT_FOR: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const LETTER_FOR: Readonly<Record<string, string>> = { '0': 'O', '1': 'L' };

const tidy = (text: string): string => text.normalize('NFKC').trim().toUpperCase();

/**
 * The outward code in a text: a full postcode ("ch1 2ab", "CH12AB", or inside "Chester CH1 2AB"), a postcode still being
 * typed ("CH1 2"), or an outward code alone. Null when there is none. "CH12AB" is CH1 and "CH12" is CH12: only a full
 * postcode says where its halves meet.
 */
export function outwardOf(text: string): string | null {
  const code = tidy(text);
  const compact = code.replace(/[\s.-]+/g, '');
  const full = WHOLE_FULL.exec(compact);
  if (full) return full[1] ?? null;
  if (WHOLE_OUTWARD.test(compact) && !/\s/.test(code)) return compact;
  const partial = WHOLE_PARTIAL.exec(code);
  if (partial) return partial[1] ?? null;
  const inside = [...code.matchAll(FULL_ANYWHERE)].at(-1);
  return inside?.[1] ?? null;
}

/** The letters an outward code starts with: "CH1" is in area "CH". */
export function areaOf(outward: string): string {
  return /^[A-Z]{1,2}/.exec(outward)?.[0] ?? '';
}

/** Is this meant as a postcode, whole or in part, rather than as the name of a place? */
export function isPostcodeLike(text: string): boolean {
  const code = tidy(text);
  return outwardOf(code) !== null || /^[A-Z]{1,2}\s?[0-9][0-9A-Z]?(\s|$)/.test(code);
}

/** The same text with every full postcode cut to its outward code: "12 High St, CH1 2AB" becomes "12 High St, CH1". */
export function withoutFullPostcodes(text: string): string {
  return text.replace(FULL_ANYWHERE, (_whole, outward: string) => outward.toUpperCase());
}

/**
 * What may be kept of a `near` that somebody typed (in an address, a saved search, a redirect): the outward code when there
 * is one anywhere in it, so that no street goes along with it, else the words themselves.
 */
export function safeNear(text: string): string {
  const words = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  return outwardOf(words) ?? withoutFullPostcodes(words);
}

/** "M2O 4AB" and "0L1" read as they were meant: M20 and OL1. Null when no such reading is a postcode. */
export function outwardMeantBy(text: string): string | null {
  const compact = tidy(text).replace(/[\s.-]+/g, '');
  for (const areaLength of [2, 1]) {
    const letters = [...compact.slice(0, areaLength)].map((c) => LETTER_FOR[c] ?? c).join('');
    const rest = [...compact.slice(areaLength)].map((c, at) => (at < 3 ? (DIGIT_FOR[c] ?? c) : c)).join('');
    const outward = outwardOf(letters + rest);
    if (outward && areaOf(outward).length === areaLength) return outward;
  }
  return null;
}
