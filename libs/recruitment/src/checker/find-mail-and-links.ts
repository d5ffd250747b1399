import { hitsOf, withoutOverlap, type Hit } from './hit';

const DOMAINS = 'cymru|wales|scot|london|com|org|net|uk|co|eu|info|biz|email|io|app|gov|ac|me';
const AT = String.raw`\s{0,2}(?:@|[[({<]\s?at\s?[\])}>])\s{0,2}`;
const DOT = String.raw`(?:\s?[[({<]\s?dot\s?[\])}>]\s?|\s{1,2}dot\s{1,2})`;
const LOCAL = String.raw`(?<![\w.%+'-])[a-z0-9][\w.%+'-]{0,63}`;
const HOST = '[a-z0-9-]{1,63}';

const MAIL = [
  new RegExp(`${LOCAL}${AT}${HOST}(?:(?:\\.|${DOT})${HOST}){0,4}(?:\\.|${DOT})[a-z]{2,24}\\b`, 'g'),
  new RegExp(`${LOCAL}${AT}${HOST}(?:\\s?\\.\\s?${HOST}){0,3}\\s?\\.\\s?(?:${DOMAINS})\\b`, 'g'),
  new RegExp(`${LOCAL}\\sat\\s${HOST}(?:${DOT}${HOST}){0,3}${DOT}(?:${DOMAINS})\\b`, 'g'),
];

/** Endings that are words of their own ("help.me") count only before a slash. */
const LINKS = [
  /\bh(?:tt|xx)ps?:?\s?\/\/\s?[^\s)]{2,}/g,
  /(?<![\w@.-])www\s?\.\s?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}(?:\/[^\s)]*)?/g,
  /(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|uk|eu|info|biz|io|ly|tv|gg)\b(?:\/[^\s),]*)?/g,
  /(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,10}\/[^\s),]+/g,
  /(?<![\w@.-])[a-z0-9-]{2,63}\sdot\s(?:com|org|net|co\sdot\suk|co|uk|info)\b(?:\sslash\s\w+)?/g,
];

/** What no match can do without. Most texts have none of it, and looking for this costs next to nothing. */
const SOME_MAIL = /@|[[({<]\s?at|dot/;
const SOME_LINK = /\/\/|www|\.[a-z]|dot/;

export function findMail(lower: string): Hit[] {
  if (!SOME_MAIL.test(lower)) return [];
  return withoutOverlap(MAIL.flatMap((pattern) => hitsOf(pattern, lower)));
}

/** Links that are no part of a mail address. */
export function findLinks(lower: string): Hit[] {
  if (!SOME_LINK.test(lower)) return [];
  const mail = findMail(lower);
  const links = withoutOverlap(LINKS.flatMap((pattern) => hitsOf(pattern, lower)));
  return links.filter((link) => !mail.some(({ start, end }) => link.start < end && start < link.end));
}
