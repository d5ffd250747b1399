import type { AdvertField } from '../../checker';
import { checks } from './checks.section';
import { hours } from './hours.section';
import { howToApply } from './how-to-apply.section';
import { pay } from './pay.section';
import { place } from './place.section';
import type { AdvertSection } from './section';
import { skills } from './skills.section';
import { start } from './start.section';
import { tasks } from './tasks.section';
import { whoYouWant } from './who-you-want.section';

/** Every part of an advert by its key, in the order of Skills for Care. */
export const advertSections = {
  'who-you-want': whoYouWant,
  skills,
  hours,
  start,
  tasks,
  pay,
  place,
  'how-to-apply': howToApply,
  checks,
} as const;

export type AdvertPart = keyof typeof advertSections;
type ValuesIn<S> = S extends AdvertSection<infer Values> ? Values : never;
/** The answers of one part: `AdvertValues['tasks']`. */
export type AdvertValues = { readonly [Part in AdvertPart]: ValuesIn<(typeof advertSections)[Part]> };

export const ADVERT_PARTS = Object.keys(advertSections) as AdvertPart[];

export function isAdvertPart(text: string): text is AdvertPart {
  return Object.hasOwn(advertSections, text);
}

/** The part in which a field of the checker is asked. */
export function partOf(field: AdvertField): AdvertPart {
  const asked = field.startsWith('questions.') ? 'questions' : field;
  return ADVERT_PARTS.find((part) => advertSections[part].fields.some((one) => one === asked)) ?? 'who-you-want';
}

/** "who-you-want" as a name in JSON: `whoYouWant`. */
export function camelPart(part: AdvertPart): string {
  return part.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

export type { Checks } from './checks.section';
export type { Hours } from './hours.section';
export { MOST_PLACES, MOST_QUESTIONS, type HowToApply } from './how-to-apply.section';
export type { Pay } from './pay.section';
export type { Place } from './place.section';
export { LONGEST, type AdvertContext, type AdvertSection } from './section';
export type { Skills } from './skills.section';
export type { Start } from './start.section';
export type { AdvertTasks } from './tasks.section';
export { MOST_VALUES, whoYouWant, type WhoYouWant } from './who-you-want.section';
