import { isDay } from '@pa/accounts';
import type { FieldProblem } from '@pa/platform';
import {
  CONTENT_TOPICS,
  isDated,
  isOneOf,
  SERVICE_KINDS,
  type ContentDetails,
  type ContentKind,
  type ContentWords,
} from './content';
import { faultsOfMarkdown } from './markdown/markdown';

export const LONGEST = { title: 100, summary: 200, body: 20_000, url: 300, telephone: 30, place: 120 } as const;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const TELEPHONE = /^\+?[\d\s()-]{5,}$/;

/** What is wrong with a piece, field by field. */
export function faultsOf(kind: ContentKind, words: ContentWords): FieldProblem[] {
  return [...faultsOfWords(kind, words), ...faultsOfDetails(kind, words.details)];
}

function faultsOfWords(kind: ContentKind, { title, summary, body, topic }: ContentWords): FieldProblem[] {
  const isRead = kind === 'page' || kind === 'faq';
  const hasTopic = isRead || kind === 'link';
  return [
    ...unless(title.trim() !== '', 'title', 'Enter a title'),
    ...unless(!title.includes('\n'), 'title', 'Write this in one line'),
    ...unless(summary.trim() !== '', 'summary', 'Say in a sentence what it is about'),
    ...unless(!summary.includes('\n'), 'summary', 'Write this in one line'),
    ...unless(!isRead || body.trim() !== '', 'body', 'Write something that people can read'),
    ...unless(!hasTopic || isOneOf(CONTENT_TOPICS, topic), 'topic', 'Choose what it is about'),
    ...unless(hasTopic || topic === '', 'topic', 'Leave this empty: only pages, answers and links have it'),
    ...tooLong({ title, summary, body }),
    ...faultsOfMarkdown(body).map((message) => ({ field: 'body', message })),
  ];
}

function faultsOfDetails(kind: ContentKind, details: ContentDetails): FieldProblem[] {
  const { service, url, telephone, place } = details;
  const isService = kind === 'service' ? isOneOf(SERVICE_KINDS, service) : service === '';
  const isUrl = url === '' ? kind !== 'link' : isWebAddress(url);
  return [
    ...tooLong({ url, telephone, place }),
    ...unless(isUrl, 'url', 'Enter a web address that begins with https://'),
    ...unless(isService, 'service', 'Choose what the service does'),
    ...unless(
      telephone === '' || TELEPHONE.test(telephone),
      'telephone',
      'Enter a telephone number, such as 0151 496 0142',
    ),
    ...(isDated(kind) ? faultsOfDate(details) : faultsOfNoDate(details)),
  ];
}

function faultsOfDate({ on, starts, ends, place }: ContentDetails): FieldProblem[] {
  const isEnd = ends === '' || (TIME.test(ends) && ends > starts);
  return [
    ...unless(isDay(on), 'on', 'Enter the day it is on, such as 27 3 2027'),
    ...unless(TIME.test(starts), 'starts', 'Enter when it begins, such as 10:30'),
    ...unless(isEnd, 'ends', 'Enter when it ends, after it begins, such as 12:00'),
    ...unless(place.trim() !== '', 'place', 'Say where it is, or “Online”'),
  ];
}

function faultsOfNoDate({ on, starts, ends }: ContentDetails): FieldProblem[] {
  const message = 'Leave this empty: only events and training have it';
  return [
    ...unless(on === '', 'on', message),
    ...unless(starts === '', 'starts', message),
    ...unless(ends === '', 'ends', message),
  ];
}

function unless(isRight: boolean, field: string, message: string): FieldProblem[] {
  return isRight ? [] : [{ field, message }];
}

function tooLong(given: Partial<Record<keyof typeof LONGEST, string>>): FieldProblem[] {
  return Object.entries(given).flatMap(([field, text]) => {
    const most = LONGEST[field as keyof typeof LONGEST];
    return [...text].length > most ? [{ field, message: `Use ${most.toLocaleString('en-GB')} letters or fewer` }] : [];
  });
}

function isWebAddress(text: string): boolean {
  return /^https:\/\/[^\s/]+\.[^\s/]+/i.test(text) && URL.canParse(text) && new URL(text).username === '';
}
