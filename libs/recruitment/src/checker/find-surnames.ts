import { withoutOverlap, type Hit } from './hit';

const NAME = String.raw`\p{Lu}[\p{L}]*(?:['-]\p{L}+)*`;
const LEAD =
  String.raw`(?:[Ii] am|[Ll]ive with|[Ww]ork with|[Ww]ork for|[Cc]are for|[Ii]'m|[Mm]y name is|[Mm]y name's|[Nn]ame is|[Cc]ontact|[Aa]sk for|[Ss]peak to|[Tt]alk to|[Cc]alled|` +
  String.raw`[Rr]egards,?|[Tt]hanks,?|[Tt]hank [Yy]ou,?|[Yy]ours \p{Ll}+,?|[Bb]est wishes,?|[Tt]his is|` +
  String.raw`(?:[Mm]y|[Oo]ur)\s(?:\p{Ll}+\s)?(?:son|daughter|brother|sister|mum|mother|dad|father|husband|wife|partner|grandson|granddaughter))(?:,?\s+my\s+\p{Ll}+,?)?`;
const FULL_NAME = new RegExp(`\\b${LEAD}\\s+(${NAME}\\s+(?:${NAME}\\s+)?${NAME})`, 'gu');
/** Whoever is called so is called by their surname, whatever stands before it. */
const TITLE_NAME = new RegExp(`\\b((?:Mrs?|Ms|Miss|Mx|Dr)\\.?\\s+${NAME})`, 'gu');

/** Words that begin with a capital and are no names: headings written so, places, bodies, peoples. */
const NO_NAMES = new Set(
  (
    'a an the and or for in of on at to from with by is are am i my your we our you not now very also just here home ' +
    'pa pas personal assistant assistants employer employers disabled deaf blind kind calm happy flexible reliable ' +
    'british english welsh scottish irish european asian african black white polish indian pakistani muslim christian ' +
    'north south east west northern southern greater social services service council team centre center payments payment ' +
    'direct uk nhs city town county house hospital school college university street road age access work wheelchair user ' +
    'register support office charity sign language monday tuesday wednesday thursday friday saturday sunday january ' +
    'february march april may june july august september october november december'
  ).split(' '),
);

/** First name and surname after words that bring in a name. Only the first name may stand in an advert. */
export function findSurnames(plain: string): Hit[] {
  const matches = [FULL_NAME, TITLE_NAME].flatMap((pattern) => [...plain.matchAll(pattern)]);
  return withoutOverlap(
    matches.flatMap((match) => {
      const name = match[1] as string;
      const end = match.index + match[0].length;
      return looksLikeName(name) ? [{ start: end - name.length, end }] : [];
    }),
  );
}

/** Of these the first word of a name is none, and the last may well be. */
const SURNAMES_TOO = new Set('white black english welsh irish west north may day'.split(' '));

function looksLikeName(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/);
  const isNoName = (word: string, place: number) =>
    (NO_NAMES.has(word) && !(place > 0 && SURNAMES_TOO.has(word))) || word.endsWith('ing');
  return !words.some(isNoName) && name !== name.toUpperCase();
}
