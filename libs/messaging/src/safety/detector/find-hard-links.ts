import { hitsOf, type Hit } from '@pa/recruitment';

/** Endings that make a bare word with a dot an address, and are hardly ever the start of the next sentence. */
const ENDINGS =
  'com|org|net|co\\.uk|org\\.uk|info|biz|blog|shop|site|online|website|xyz|club|store|link|app|wixsite|wordpress|page|care|social|wales|cymru|scot|london';
const DOT = String.raw`(?:\s?[[({<]\s?(?:dot|\.)\s?[\])}>]\s?|\s(?:dot|d0t)\s)`;
const PATTERNS = [
  new RegExp(
    `(?<![\\w@.-])[a-z0-9-]{3,63}(?:\\.[a-z0-9-]{1,63}){0,3}\\.(?:${ENDINGS})(?![\\w.-]*[\\w])(?:\\/[^\\s)]*)?`,
    'g',
  ),
  new RegExp(
    `(?<![\\w@.-])[a-z0-9-]{2,63}(?:${DOT}[a-z0-9-]{2,63}){0,3}${DOT}(?:com|org|net|co|uk|info|biz|io|me|ly|blog|shop)(?:\\s?(?:slash|\\/)\\s?[\\w-]+)?\\b`,
    'g',
  ),
  /\bwww(?:\s?\.\s?|\sdot\s|,)[a-z0-9-]{2,63}(?:(?:\s?[.,]\s?|\sdot\s)[a-z]{2,10}){1,3}/g,
  /\bwww\s[a-z0-9-]{2,63}\s(?:com|org|net|co uk|wales|cymru)\b/g,
  // A place of three words.
  /(?<![\w:/])\/{3}\p{L}{2,20}\.\p{L}{2,20}\.\p{L}{2,20}/gu,
  // "w w w . e x a m p l e . c o m"
  /(?<![\w.])(?:[a-z0-9-]\s){2,30}\.\s(?:[a-z0-9.-]\s){1,30}[a-z](?!\w)/g,
  /(?<![\w@.-])[a-z0-9-]{2,63}\s\.\s?(?:com|org|net|co\s?\.\s?uk)\b/g,
  // "h t t p s : / / b i t . l y / a b c"
  /(?<![a-z])h\s{0,2}t\s{0,2}t\s{0,2}p(?:\s{0,2}s)?\s{0,2}:?\s{0,2}\/\s{0,2}\/\s{0,2}\S+(?:\s{0,2}[./]\s{0,2}\S+){0,6}/g,
  // "discord gg slash pa-chat", "bit ly / a b c"
  /\b(?:discord gg|bit ly|wa me|t me|linktr ee|fb me|goo gl|tinyurl com)\s?(?:slash|\/)\s?[\w-]+/g,
];

/** What no match can do without: looking for it costs next to nothing. */
const SOME_LINK =
  /\.[a-z]|d[o0]t|[[({<]\s?\.|www|\/{3}|\s\.|p(?:\s{0,2}s)?\s{0,2}:?\s{0,2}\/|\b(?:slash|gg|ly)\b|(?:me|ee|gl)\s?\//;

/** Links and bare names of sites, also with the dot in words. */
export function findHardLinks(lower: string): Hit[] {
  if (!SOME_LINK.test(lower)) return [];
  return PATTERNS.flatMap((pattern) => hitsOf(pattern, lower));
}
