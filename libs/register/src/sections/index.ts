import { aboutYou } from './about-you.section';
import { ageAndSex } from './age-and-sex.section';
import { experienceAndTraining } from './experience-and-training.section';
import { interestsAndEnvironment } from './interests-and-environment.section';
import { languagesAndCommunication } from './languages-and-communication.section';
import { placeAndTravel } from './place-and-travel.section';
import type { Section } from './section';
import { taskAnswers } from './task-answers.section';
import { valuesAndStyle } from './values-and-style.section';
import { workWanted } from './work-wanted.section';

/** Every section by its key, in the order in which they are asked. The week stands beside them, on a page of its own. */
export const sections = {
  'about-you': aboutYou,
  'place-and-travel': placeAndTravel,
  'work-wanted': workWanted,
  tasks: taskAnswers,
  'experience-and-training': experienceAndTraining,
  'languages-and-communication': languagesAndCommunication,
  'values-and-style': valuesAndStyle,
  'interests-and-environment': interestsAndEnvironment,
  'age-and-sex': ageAndSex,
} as const;

export type SectionKey = keyof typeof sections;
type ValuesIn<S> = S extends Section<infer Values> ? Values : never;
/** The answers of one section: `SectionValues['tasks']`. */
export type SectionValues = { readonly [Key in SectionKey]: ValuesIn<(typeof sections)[Key]> };

export const SECTION_KEYS = Object.keys(sections) as SectionKey[];

/** "about-you" as a name in JSON: `aboutYou`. */
export function camelName(key: SectionKey): string {
  return key.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

export function isSectionKey(text: string): text is SectionKey {
  return Object.hasOwn(sections, text);
}

export { displayNameOf, LONGEST_ABOUT, LONGEST_FIRST_NAME, LONGEST_HEADLINE, nameParts } from './about-you.section';
export type { AboutYou } from './about-you.section';
export { AGE_ANSWERS, SEX_ANSWERS, type AgeAndSex } from './age-and-sex.section';
export type { ExperienceAndTraining } from './experience-and-training.section';
export type { InterestsAndEnvironment } from './interests-and-environment.section';
export type { LanguagesAndCommunication } from './languages-and-communication.section';
export { tidy } from './answers';
export type { PlaceAndTravel } from './place-and-travel.section';
export type { Section, SectionContext } from './section';
export type { TaskAnswers } from './task-answers.section';
export { MOST_VALUES, type ValuesAndStyle } from './values-and-style.section';
export { NOTICE_HOURS, type WorkWanted } from './work-wanted.section';
