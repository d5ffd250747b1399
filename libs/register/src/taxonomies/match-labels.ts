import type { MatchLabels } from '@pa/matching';
import { experience, values } from './person';
import { tasks } from './tasks';

/** Names of people keep their capital inside a sentence. */
const PROPER_NAMES: ReadonlySet<string> = new Set(['parkinsons']);

const actions = new Map<string, string>(tasks.map(({ key, action }) => [key, action]));
const inSentence = new Map<string, string>(
  [...experience, ...values].map(({ key, label }) => [key, PROPER_NAMES.has(key) ? label : lowerFirst(label)]),
);

/** How the seed taxonomies are said inside the sentences of a match. A key nobody knows is said as it is. */
export const matchLabels: MatchLabels = {
  task: (key) => actions.get(key) ?? key,
  experience: (key) => inSentence.get(key) ?? key,
  value: (key) => inSentence.get(key) ?? key,
};

/** What somebody does, said to them: "drive your own car". A key nobody knows is said as it is. */
export function taskToYou(key: string): string {
  return matchLabels.task(key).replace(/\btheir own\b/g, 'your own');
}

function lowerFirst(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
