import type { Dice } from '../random/dice';

/** What a sentence may say of one person; a sentence that needs a fact nobody has is left out. */
export type Slots = Readonly<Partial<Record<SlotName, string>>>;

export const SLOT_NAMES = [
  'years',
  'town',
  'interest',
  'interest2',
  'value',
  'value2',
  'people',
  'people2',
  'task',
  'hours',
  'language',
  'job',
  'role',
  'work',
  'miles',
] as const;
export type SlotName = (typeof SLOT_NAMES)[number];

const SLOT = /\{(\w+)\}/g;
const CHOICE = /\[([^\]]*)\]/g;

const slotsKnown = new Map<string, string[]>();

/** Whether every fact that a sentence names is known. */
export function isSayable(sentence: string, slots: Slots): boolean {
  return slotsIn(sentence).every((name) => slots[name as SlotName] !== undefined);
}

export function slotsIn(sentence: string): string[] {
  const known = slotsKnown.get(sentence);
  if (known) return known;
  const found = Array.from(sentence.matchAll(SLOT), ([, name]) => name ?? '');
  slotsKnown.set(sentence, found);
  return found;
}

/** "[Calm|Patient] PA in {town}" as one of the things it can say. Choices are not nested. */
export function say(sentence: string, slots: Slots, dice: Dice): string {
  const chosen = sentence.replaceAll(CHOICE, (_, words: string) => dice.pick(words.split('|')));
  const filled = chosen.replaceAll(SLOT, (_, name: string) => slots[name as SlotName] ?? '');
  const tidy = filled
    .replaceAll(/ +/g, ' ')
    .replaceAll(/ ([.,?!])/g, '$1')
    .trim();
  return tidy.replaceAll(/(^|[.?!] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
