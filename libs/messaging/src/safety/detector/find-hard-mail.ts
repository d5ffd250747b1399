import { hitsOf, type Hit } from '@pa/recruitment';

const PROVIDERS =
  'gmail|googlemail|g mail|hotmail|outlook|yahoo|ymail|icloud|btinternet|aol|protonmail|proton|msn|virginmedia|talktalk|sky';
const ENDINGS = 'com|org|net|co|uk|info|biz|email|io|me|gov|ac|eu|ie|de|pl';
const AT = String.raw`\s?(?:@|\(a\)|\[a\]|[[({<*_-]{1,2}\s?at\s?[\])}>*_-]{1,2}|\bat[- ]?sign\b|\barobase\b)\s?`;
const PLAIN_AT = String.raw`(?:${AT}|\s{1,2}at\s{1,2})`;
const DOT = String.raw`(?:\s?[.,]\s?|\s?[[({<*_-]{1,2}\s?(?:dot|\.)\s?[\])}>*_-]{1,2}\s?|\s{1,2}(?:dot|d0t|point|full stop)\s{1,2})`;
const SPOKEN_DOT = String.raw`(?:\s?[[({<*_-]{1,2}\s?(?:dot|\.)\s?[\])}>*_-]{1,2}\s?|\s{1,2}(?:dot|d0t|point|full stop)\s{1,2})`;
const LOCAL = String.raw`(?<![\w.%+'-])(?:[a-z0-9][\w.%+'-]{0,40}(?:\s(?:dot|underscore|dash)\s[\w]{1,30}){0,2})`;
const MARKED_LOCAL = String.raw`(?<![\w.%+'-])(?=[\w.%+'-]*[\d._])[a-z0-9][\w.%+'-]{1,40}`;
const HOST = '[a-z0-9-]{2,40}';

const PATTERNS = [
  new RegExp(`${LOCAL}${AT}${HOST}(?:${DOT}${HOST}){0,3}${DOT}(?:${ENDINGS})\\b`, 'g'),
  new RegExp(`${LOCAL}${AT}(?:${PROVIDERS})\\b`, 'g'),
  new RegExp(`${LOCAL}\\sat\\s(?:${PROVIDERS})${DOT}(?:${ENDINGS})(?:${DOT}uk)?\\b`, 'g'),
  new RegExp(`${LOCAL}${PLAIN_AT}${HOST}(?:${SPOKEN_DOT}${HOST}){0,3}${SPOKEN_DOT}(?:${ENDINGS})\\b`, 'g'),
  new RegExp(`${MARKED_LOCAL}${PLAIN_AT}(?:${PROVIDERS})\\b`, 'g'),
  new RegExp(`${LOCAL}${AT}${HOST}(?:\\s(?:com|org|net|co uk))\\b`, 'g'),
];
/** "my gmail is dave.wheels77": the half before the sign, where the other half is said. */
const NAMED = new RegExp(
  `\\b(?:${PROVIDERS}|e-?mail)(?:\\s(?:address|name|one|account))?(?:\\s(?:is|was)|\\s?[:=])\\s(${MARKED_LOCAL})`,
  'g',
);

/** Addresses of mail that are written so as not to look like one. */
export function findHardMail(lower: string): Hit[] {
  const named = [...lower.matchAll(NAMED)].flatMap(({ index, 0: whole, 1: name = '' }) =>
    /^[\d.,]+$|^\d{1,2}[.:]\d\d/.test(name)
      ? []
      : [{ start: index + whole.length - name.length, end: index + whole.length }],
  );
  return [...PATTERNS.flatMap((pattern) => hitsOf(pattern, lower)), ...named];
}
