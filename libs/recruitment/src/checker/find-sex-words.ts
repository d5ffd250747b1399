import { withoutOverlap, type Hit } from './hit';
import { PA, WANTED, WANTED_AFTER } from './protected-words';

const SEX = '(?:female|male|lady|woman|women|ladies|man|men|girl|guy|gentleman)';
const PATTERNS = [
  `\\b(?<bad>(?:female|male|lady|woman) ${PA})(?![a-z])`,
  `\\b${WANTED} (?:an? )?(?:[a-z'-]+ ){0,2}?(?<bad>${SEX})(?![a-z])`,
  `\\b(?<bad>${SEX} (?:${WANTED_AFTER}))(?![a-z])`,
  `\\b(?<bad>no (?:men|women|males|females|ladies))\\b`,
].map((source) => new RegExp(source, 'gd'));

/** A wish for a woman or a man that stands in the text, where no reason is asked. */
export function findSexWords(lower: string): Hit[] {
  const hits = PATTERNS.flatMap((pattern) =>
    [...lower.matchAll(pattern)].flatMap((match) => {
      const place = match.indices?.groups?.['bad'];
      return place ? [{ start: place[0], end: place[1] }] : [];
    }),
  );
  return withoutOverlap(hits);
}
