import { capital, joinWords } from './time-words';
import type { Reason } from './reason';
import type { StylePoints } from './ranking-facts';

/** What a search asks of a person, as keys. */
export interface Asked {
  readonly requiredTasks: readonly string[];
  readonly optionalTasks: readonly string[];
  readonly experience: readonly string[];
  readonly values: readonly string[];
  readonly style: StylePoints;
}

/** What a PA offers, as keys. */
export interface Offered {
  readonly tasksWill: readonly string[];
  readonly tasksTraining: readonly string[];
  readonly experience: readonly string[];
  readonly values: readonly string[];
  readonly style: StylePoints;
}

/** How keys are said inside a sentence. */
export interface MatchLabels {
  /** After "can" or "will": "use a hoist". */
  readonly task: (key: string) => string;
  /** After "experience of": "dementia". */
  readonly experience: (key: string) => string;
  /** In a list: "patient". */
  readonly value: (key: string) => string;
}

interface Pairing {
  readonly asked: Asked;
  readonly offered: Offered;
}

/** More than this many things in one sentence become a number. */
const MOST_NAMED = 3;

/** "Can use a hoist and cook", "Will give medication with training", "Does not offer to do catheter care". */
export function taskReasons({ asked, offered }: Pairing, labels: MatchLabels): Reason[] {
  const keys = [...new Set([...asked.requiredTasks, ...asked.optionalTasks])];
  const will = keys.filter((key) => offered.tasksWill.includes(key));
  const training = keys.filter((key) => !will.includes(key) && offered.tasksTraining.includes(key));
  const missing = keys.filter((key) => !will.includes(key) && !training.includes(key));
  const say = (key: string): string => labels.task(key);
  return [
    ...reason('met', 'tasks', will.length > MOST_NAMED ? countWords(will, keys) : sentence('Can', will.map(say))),
    ...reason('training', 'tasks', sentence('Will', named(training, say), { end: ' with training' })),
    ...reason('gap', 'tasks', sentence('Does not offer to', named(missing, say), { last: 'or' })),
  ];
}

/** "Has experience of dementia and stroke". */
export function experienceReasons({ asked, offered }: Pairing, labels: MatchLabels): Reason[] {
  const had = asked.experience.filter((key) => offered.experience.includes(key));
  const lacked = asked.experience.filter((key) => !offered.experience.includes(key));
  const say = (key: string): string => labels.experience(key);
  return [
    ...reason('met', 'tasks', sentence('Has experience of', named(had, say))),
    ...reason('gap', 'tasks', sentence('Has not listed experience of', named(lacked, say), { last: 'or' })),
  ];
}

/** "Patient, calm": the values asked for that the PA has, in the order they were asked. */
export function valueReasons({ asked, offered }: Pairing, labels: MatchLabels): Reason[] {
  const shared = asked.values.filter((key) => offered.values.includes(key));
  const words = shared.slice(0, MOST_NAMED).map((key) => labels.value(key));
  const more = shared.length - words.length;
  return reason('met', 'values', capital(words.join(', ')) + (more > 0 ? ` and ${more} more you chose` : ''));
}

/** Said only when each way of working that was asked for is the same or next to it. */
export function alikeStyle({ asked, offered }: Pairing): Reason[] {
  const pairs = asked.style.flatMap((point, pair) => (point > 0 ? [{ point, said: offered.style[pair] ?? 0 }] : []));
  const isAlike = pairs.length > 0 && pairs.every(({ point, said }) => said > 0 && Math.abs(point - said) <= 1);
  return isAlike ? reason('met', 'values', 'Likes to work the way you do') : [];
}

function countWords(will: readonly string[], keys: readonly string[]): string {
  if (will.length === keys.length) return `Can do all ${keys.length} tasks you asked for`;
  return `Can do ${will.length} of the ${keys.length} tasks you asked for`;
}

/** At most three by name, then how many more. */
function named(keys: readonly string[], say: (key: string) => string): string[] {
  if (keys.length <= MOST_NAMED) return keys.map(say);
  return [...keys.slice(0, MOST_NAMED - 1).map(say), `${keys.length - MOST_NAMED + 1} more`];
}

function sentence(
  start: string,
  things: readonly string[],
  { last = 'and', end = '' }: { last?: 'and' | 'or'; end?: string } = {},
): string {
  return things.length === 0 ? '' : `${start} ${joinWords(things, last)}${end}`;
}

function reason(kind: Reason['kind'], part: Reason['part'], text: string): Reason[] {
  return text === '' ? [] : [{ kind, part, text }];
}
