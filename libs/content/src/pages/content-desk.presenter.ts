import { localDay } from '@pa/accounts';
import { countWords, dateWords, READING_AGE, readingAgeOf } from '@pa/web';
import {
  CONTENT_TOPICS,
  isDated,
  isOneOf,
  KIND_WORDS,
  SERVICE_KINDS,
  SERVICE_WORDS,
  TOPIC_WORDS,
  type ContentEdition,
  type ContentKind,
  type DeskContent,
  type DeskItem,
} from '../content';
import { contentPaths } from '../content.paths';
import { LONGEST } from '../content-rules';
import { plainWordsOf } from '../markdown/markdown';
import type { ContentForm } from './content.form';

const state = (kind: string, text: string) => ({ state: { kind, text } });

/** How far a piece is, in words. */
export function standingOf({ published, edition, reviewOn, checkedOn }: DeskItem, today: string) {
  if (published === null) return { kind: 'plain', text: 'Draft: nobody reads it' };
  if (reviewOn <= today)
    return checkedOn === null
      ? { kind: 'wait', text: 'Not checked by you yet' }
      : { kind: 'bad', text: `Look again: was due ${dateWords(reviewOn)}` };
  if (published !== edition) return { kind: 'wait', text: 'Changes not published' };
  return { kind: 'good', text: 'Published' };
}

/** The editors' list, as rows of a table. */
export function deskRows(items: readonly DeskItem[], today: string) {
  return items.map((item) => [
    { text: item.title, href: contentPaths.edit(item.id) },
    { text: KIND_WORDS[item.kind], label: 'Kind' },
    { ...state(standingOf(item, today).kind, standingOf(item, today).text), label: 'Where it stands' },
    { text: item.checkedOn === null ? 'Not yet' : dateWords(item.checkedOn), label: 'Last checked' },
    { text: dateWords(item.reviewOn), label: 'Look again on' },
  ]);
}

/** What the form of a piece has, by its kind. */
export function formModel(kind: ContentKind, form: ContentForm) {
  const age = readingAgeOf(plainWordsOf(form.body));
  return {
    form,
    kind,
    kindWords: KIND_WORDS[kind],
    isDated: isDated(kind),
    hasTopic: isOneOf(['page', 'faq', 'link'], kind),
    longest: LONGEST,
    topics: CONTENT_TOPICS.map((value) => ({ value, text: TOPIC_WORDS[value] })),
    services: SERVICE_KINDS.map((value) => ({ value, text: SERVICE_WORDS[value] })),
    hard:
      age !== null && age > READING_AGE
        ? `This suits a reading age of ${age}. Aim for ${READING_AGE} or under: use short words, and make two of long sentences.`
        : null,
  };
}

/** What stands around the form: where the piece is, and its editions. */
export function pieceModel(content: DeskContent, editions: readonly ContentEdition[], today: string) {
  const { id, slug, published, edition } = content;
  return {
    standing: standingOf(content, today),
    readHref: published === null ? null : contentPaths.read(slug),
    newestHref: contentPaths.edition(id, edition),
    isPublished: published !== null,
    canPublish: published !== edition,
    paths: {
      publish: contentPaths.publish(id),
      checked: contentPaths.checked(id),
      withdraw: contentPaths.withdraw(id),
      restore: contentPaths.restore(id),
      save: contentPaths.edit(id),
    },
    kept: countWords(editions.length, 'edition'),
    editions: editions.map(({ edition: number, madeAt, by, isOurs }) => ({
      number,
      text: `Edition ${number}, ${dateWords(localDay(madeAt))}, by ${isOurs ? 'us, for all registers' : (by ?? 'somebody who has left')}`,
      note: number === published ? 'People read this one' : null,
      href: contentPaths.edition(id, number),
      canRestore: number !== edition,
    })),
  };
}
