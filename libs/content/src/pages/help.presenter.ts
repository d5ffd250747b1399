import { dateWords, dayName } from '@pa/web';
import {
  CONTENT_TOPICS,
  isDated,
  isOneOf,
  KIND_WORDS,
  SERVICE_KINDS,
  SERVICE_WORDS,
  TOPIC_WORDS,
  type ContentDetails,
  type ContentKind,
  type ContentWords,
  type PublishedItem,
} from '../content';
import { contentPaths } from '../content.paths';
import { blocksOf, isGoodLink } from '../markdown/markdown';

export interface DetailRow {
  readonly key: string;
  readonly text: string;
  readonly href?: string;
}

/** "Friday 27 March 2026, 10:30 to 12:00" */
export function whenWords({ on, starts, ends }: ContentDetails): string {
  const weekday = dayName((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7);
  return `${weekday} ${dateWords(on)}, ${starts}${ends === '' ? '' : ` to ${ends}`}`;
}

/** What a piece has beside its words, as rows. */
export function detailRows(kind: ContentKind, details: ContentDetails): DetailRow[] {
  const { service, url, telephone, place } = details;
  return [
    ...(isOneOf(SERVICE_KINDS, service) ? [{ key: 'What it does', text: SERVICE_WORDS[service] }] : []),
    ...(isDated(kind) ? [{ key: 'When', text: whenWords(details) }] : []),
    ...(place === '' ? [] : [{ key: kind === 'service' ? 'For people in' : 'Where', text: place }]),
    ...(telephone === '' ? [] : [{ key: 'Phone', text: telephone, href: `tel:${telephone.replace(/[^\d+]/g, '')}` }]),
    ...(url === ''
      ? []
      : [{ key: 'Website', text: url.replace(/^https:\/\/|\/$/g, ''), ...(isGoodLink(url) && { href: url }) }]),
  ];
}

/** A whole piece, as people read it. */
export function readingModel(kind: ContentKind, words: ContentWords) {
  return {
    kindWords: KIND_WORDS[kind],
    summary: words.summary,
    rows: detailRows(kind, words.details),
    blocks: blocksOf(words.body),
  };
}

/** One line of a list: a link's own address, else the piece's page. */
export function lineOf({ slug, kind, title, summary, details, checkedOn }: PublishedItem) {
  return {
    title,
    summary,
    href: kind === 'link' && isGoodLink(details.url) ? details.url : contentPaths.read(slug),
    kindWords: KIND_WORDS[kind],
    rows: detailRows(kind, details),
    checked: checkedOn === null ? null : dateWords(checkedOn),
  };
}

/** Under the headings of their topics; a topic without any is left out. */
export function byTopic(items: readonly PublishedItem[]) {
  return CONTENT_TOPICS.map((topic) => ({
    title: TOPIC_WORDS[topic],
    id: topic,
    lines: items.filter((item) => item.topic === topic).map(lineOf),
  })).filter(({ lines }) => lines.length > 0);
}
