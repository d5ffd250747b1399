import { taxonomies } from '@pa/register';
import { ALSO_SAID } from '../projection/search-words';
import { spellingsOf } from './spelling';
import { SYNONYMS } from './synonyms';
import { folded, wordsIn } from './words';

/** Something that somebody may be about to write. */
export interface SuggestedWord {
  readonly label: string;
  /** What it is, and by which of their words it was found: "Task, also “sling”". */
  readonly about: string;
  /** What the field holds when it is taken: the words before it stay. */
  readonly q: string;
}

export const MOST_SUGGESTED = 20;
const USUAL = 8;
/** One letter begins too much to be worth reading. */
const SHORTEST = 2;
const LONGEST_PHRASE = 3;

interface Suggestable {
  readonly label: string;
  readonly kind: string;
  /** Its words with a space before each, as they are compared. */
  readonly words: string;
  /** How else people say it, the same way. */
  readonly others: string;
}

const LISTS = [
  [taxonomies.tasks, 'Task'],
  [taxonomies.experience, 'Experience'],
  [taxonomies.languages, 'Language'],
  [taxonomies.communicationMethods, 'Way to communicate'],
  [taxonomies.training, 'Training'],
  [taxonomies.values, 'What they are like'],
  [taxonomies.interests, 'Interest'],
] as const;

const ALL: readonly Suggestable[] = LISTS.flatMap(([list, kind]) =>
  list.map(({ key, label }) => ({
    label,
    kind,
    words: spaced(wordsIn(label)),
    others: spaced([ALSO_SAID[key] ?? '', ...sameAs(label)].flatMap(wordsIn)),
  })),
);

/**
 * What somebody may be about to write: of what PAs choose from, what begins so, before what has a later word that does, before
 * what people call otherwise; and where nothing is, what may have been meant. Their last words count, so "patient hoi" goes on.
 * Nothing of anybody's is in it: the same answer for everyone.
 */
export function suggestWords(typed: string, limit = USUAL): SuggestedWord[] {
  const text = typed.normalize('NFC').trimStart();
  const starts = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index);
  for (const start of starts.slice(-LONGEST_PHRASE)) {
    const found = beginningWith(text.slice(start));
    if (found.length > 0) return written(found, text.slice(0, start), limit);
  }
  const last = text.slice(starts.at(-1) ?? text.length);
  const meant = spellingsOf(folded(last).trim()).flatMap(beginningWith);
  return written(meant, text.slice(0, text.length - last.length), limit);
}

interface Found {
  readonly one: Suggestable;
  readonly about: string;
}

/** Experience and training share names; the first says enough. */
function written(found: readonly Found[], before: string, limit: number): SuggestedWord[] {
  const distinct = new Map<string, SuggestedWord>();
  for (const { one, about } of found)
    if (!distinct.has(one.label)) distinct.set(one.label, { label: one.label, about, q: before + one.label });
  return [...distinct.values()].slice(0, Math.min(limit, MOST_SUGGESTED));
}

function beginningWith(typed: string): Found[] {
  const start = spaced(wordsIn(typed));
  if (start.length <= SHORTEST) return [];
  const first = ALL.filter(({ words }) => words.startsWith(start));
  const later = ALL.filter(({ words }) => !words.startsWith(start) && words.includes(start));
  const otherwise = ALL.filter(({ words, others }) => !words.includes(start) && others.includes(start));
  return [
    ...[...first, ...later].map((one) => ({ one, about: one.kind })),
    ...otherwise.map((one) => ({ one, about: `${one.kind}, also “${wholeWord(one.others, start)}”` })),
  ];
}

/** "sling" of " hoisting lifting sling" for " sl". */
function wholeWord(others: string, start: string): string {
  const at = others.indexOf(start);
  const end = others.indexOf(' ', at + start.length);
  return others.slice(at + 1, end === -1 ? undefined : end);
}

function sameAs(label: string): readonly string[] {
  const words = wordsIn(label);
  return [words.join(' '), ...words].flatMap((word) => SYNONYMS.get(word) ?? []);
}

function spaced(words: readonly string[]): string {
  return words.map((word) => ` ${word}`).join('');
}
