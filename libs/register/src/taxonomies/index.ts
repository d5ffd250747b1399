import { communicationNeeds, hiringFor, moneySources } from './employer';
import { communicationMethods, languageLevels, languages } from './languages';
import { experience, interests, values, workingStylePairs } from './person';
import { taskGroups, tasks } from './tasks';
import { training } from './training';
import { checks, employment, environmentLimits, kinds, searchStatus, travelModes } from './working';

/** Every seed taxonomy by name: ordered, append-only lists (the place of an item is its bit in packed columns). */
export const taxonomies = {
  tasks,
  taskGroups,
  experience,
  values,
  workingStylePairs,
  interests,
  languages,
  languageLevels,
  communicationMethods,
  training,
  employment,
  kinds,
  travelModes,
  environmentLimits,
  checks,
  searchStatus,
  hiringFor,
  moneySources,
  communicationNeeds,
} as const;

export type Taxonomies = typeof taxonomies;
export type TaxonomyName = keyof Taxonomies;
/** The keys of one taxonomy: `KeyOf<'tasks'>` is 'washing' | 'dressing' | … */
export type KeyOf<Name extends TaxonomyName> = Taxonomies[Name][number]['key'];

export { drivingTasks } from './tasks';
export { editDistance, nearestKey, nearestWord } from './nearest-key';
export { bitsOf, bitString, keysOf, PACKED_BITS } from './packed-bits';
export { matchLabels, taskToYou } from './match-labels';
export { taskActions } from './task-actions';
export type { StylePair, TaskItem, TaxonomyItem, TaxonomyList } from './taxonomy-item';
