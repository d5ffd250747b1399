import { hitsOf, type Hit } from '@pa/recruitment';

const PROVIDERS =
  'gmail|googlemail|g mail|hotmail|outlook|yahoo|ymail|icloud|btinternet|aol|protonmail|proton|msn|virginmedia|talktalk|sky';
const ENDINGS = 'com|org|net|co|uk|info|biz|email|io|me|gov|ac|eu|ie|de|pl';
/** What the sign is called: at home, and in the languages that people here speak at home too. */
const SIGN_NAMES = String.raw`\bat[- ]?(?:sign|symbol)\b|\b(?:arobase|arroba|malpa|ma\u0142pa|chiocciola|klammeraffe)\b|\b(?:curly|funny) a\b|,?\s(?:that|the|an?) a with a tail,?`;
const AT = String.raw`\s?(?:@|\(a\)|\[a\]|[[({<*_-]{1,2}\s?at\s?[\])}>*_-]{1,2}|[.]at[.]|${SIGN_NAMES})\s?`;
const PLAIN_AT = String.raw`(?:${AT}|\s{1,2}at\s{1,2})`;
const DOT = String.raw`(?:\s?[.,]\s?|\s?[[({<*_-]{1,2}\s?(?:dot|\.)\s?[\])}>*_-]{1,2}\s?|\s{1,2}(?:dot|d0t|point|full stop|kropka|ponto|punto|punct|punkt)\s{1,2})`;
const SPOKEN_DOT = String.raw`(?:\s?[[({<*_-]{1,2}\s?(?:dot|\.)\s?[\])}>*_-]{1,2}\s?|\s{1,2}(?:dot|d0t|point|full stop|kropka|ponto|punto|punct|punkt)\s{1,2})`;
const LOCAL = String.raw`(?<![\w.%+'-])(?:[a-z0-9][\w.%+'-]{0,40}(?:\s(?:dot|underscore|dash)\s[\w]{1,30}){0,2})`;
const MARKED_LOCAL = String.raw`(?<![\w.%+'-])(?=[\w.%+'-]*[\d._])[a-z0-9][\w.%+'-]{1,40}`;
const HOST = '[a-z0-9-]{2,40}';

/** What no match of the patterns below can do without. Most texts have none of it, and looking for this costs next to nothing. */
const SOME_SIGN = new RegExp(`@|\\(a\\)|\\[a\\]|[[({<*_-]\\s?at|[.]at[.]|${SIGN_NAMES}`);
const SOME_DOT = /dot|d0t|point|full stop|kropka|ponto|punto|punct|punkt|[[({<*_-]\s?\./;

const PATTERNS = [
  new RegExp(`${LOCAL}${AT}${HOST}(?:${DOT}${HOST}){0,3}${DOT}(?:${ENDINGS})\\b`, 'g'),
  new RegExp(`${LOCAL}${AT}(?:${PROVIDERS})\\b`, 'g'),
  new RegExp(`${LOCAL}\\sat\\s(?:${PROVIDERS})${DOT}(?:${ENDINGS})(?:${DOT}uk)?\\b`, 'g'),
  new RegExp(`${LOCAL}${PLAIN_AT}${HOST}(?:${SPOKEN_DOT}${HOST}){0,3}${SPOKEN_DOT}(?:${ENDINGS})\\b`, 'g'),
  new RegExp(`${MARKED_LOCAL}${PLAIN_AT}(?:${PROVIDERS})\\b`, 'g'),
  new RegExp(`${LOCAL}${AT}${HOST}(?:\\s(?:com|org|net|co uk))\\b`, 'g'),
];
/** Places that are for nothing but mail: a bare word at one is a name, whatever word it is. */
const FOR_MAIL = 'gmail|googlemail|hotmail|yahoo|ymail|icloud|btinternet|aol|protonmail|virginmedia';
const SOME_PROVIDER = new RegExp(`${PROVIDERS}`);
const NO_NAME =
  'look|looking|looks|e?-?mails?|account|stuff|it|them|that|me|us|up|people|someone|works?|working|good|bad|address|inbox|messages?|files?|photos?|pictures?|hacked|was|is|am|not|only|my|the|our|your|ur|a';
const BARE = `(?<![\\w.%+'-])(?!(?:${NO_NAME})\\b)[a-z][\\w.%+-]{2,40}`;
/** "annab at hotmail", "annab gmail com", "on outlook as ann.b", "gmail ann.b". */
const SAID = [
  new RegExp(`${BARE}\\s{1,2}at\\s{1,2}(?:${FOR_MAIL})\\b`, 'g'),
  new RegExp(`${BARE}\\s(?:${FOR_MAIL})\\s(?:dot\\s)?com\\b`, 'g'),
  new RegExp(`\\b(?:${PROVIDERS})\\s(?:as|under)\\s[a-z][\\w.%+-]{2,40}`, 'g'),
  new RegExp(
    `${BARE},?\\s(?:then|and then|followed by|on the|at the|and|with)\\s(?:it's\\s|its\\s)?(?:${FOR_MAIL}|g ?mail)\\b`,
    'g',
  ),
  new RegExp(`${BARE},?[^.!?\\n]{0,30}\\b(?:${PROVIDERS})(?:\\s(?:and|dot|then)){1,2}\\scom\\b`, 'g'),
  new RegExp(`${LOCAL}\\sat\\sg\\smail\\b`, 'g'),
  new RegExp(`${LOCAL}[,\\s]{1,3}at[,\\s]{1,3}(?:${PROVIDERS})[,\\s]{1,3}dot[,\\s]{1,3}(?:${ENDINGS})\\b`, 'g'),
  new RegExp(`\\b(?:${FOR_MAIL})\\s[a-z][a-z0-9]{1,30}[._][a-z0-9][\\w.]{0,30}`, 'g'),
];
/** "a n n @ e x a m p l e . c o m" */
const SPACED = /(?<![\w.])(?:[a-z0-9._-]\s){1,40}@(?:\s[a-z0-9._-]){4,60}(?!\w)/g;
/** "my gmail is dave.wheels77": the half before the sign, where the other half is said. */
const NAMED = new RegExp(
  `\\b(?:${PROVIDERS}|e-?mail)(?:\\s(?:address|name|one|account))?(?:\\s(?:is|was)|\\s?[:=.,])\\s(${MARKED_LOCAL})`,
  'g',
);

/** "gmai1.c0m": a provider in disguise, after the sign. */
const DISGUISED = /(?<![\w.%+'-])[a-z0-9][\w.%+'-]{0,40}@[a-z0-9-]{2,40}\.(?:c[o0]m|[o0]rg|net|c[o0]\.?uk)\b/g;
/** A name with a dot, a stroke or a figure in it, where a provider is said shortly before: "mygmailis tomasz.k.bury". */
const BESIDE = new RegExp(
  `(?:${FOR_MAIL})[a-z]{0,4}[^\\w.!?\\n]{1,3}(?:[a-z]{1,8}\\s){0,3}[a-z][a-z0-9]{1,30}[._][a-z][\\w.]{1,30}`,
  'g',
);

/** Addresses of mail that are written so as not to look like one. */
export function findHardMail(lower: string): Hit[] {
  const hasProvider = SOME_PROVIDER.test(lower);
  const patterns = [
    ...(hasAt(lower, hasProvider) ? [...PATTERNS, SPACED, DISGUISED] : []),
    ...(hasProvider ? [...SAID, BESIDE] : []),
  ];
  const named = hasProvider || lower.includes('mail') ? namedIn(lower) : [];
  return [...patterns.flatMap((pattern) => hitsOf(pattern, lower)), ...named];
}

/** The bare word "at" is one only beside a provider or a dot in words. */
function hasAt(lower: string, hasProvider: boolean): boolean {
  return SOME_SIGN.test(lower) || (/\sat\s/.test(lower) && (hasProvider || SOME_DOT.test(lower)));
}

function namedIn(lower: string): Hit[] {
  return [...lower.matchAll(NAMED)].flatMap(({ index, 0: whole, 1: name = '' }) =>
    /^[\d.,]+$|^\d{1,2}[.:]\d\d/.test(name)
      ? []
      : [{ start: index + whole.length - name.length, end: index + whole.length }],
  );
}
