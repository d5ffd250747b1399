import { inListOrder, unknownKeys } from '@pa/register';
import type { AdvertSection } from './section';

/** Lists hold taxonomy keys. */
export interface Skills {
  readonly experience: readonly string[];
  readonly languages: readonly string[];
  readonly interests: readonly string[];
  /** The PA has to drive. */
  readonly drives: boolean;
}

/** What a PA should know, speak and like. All of it may be left out. */
export const skills: AdvertSection<Skills> = {
  title: 'Experience, languages and interests',
  fields: [],

  problems: ({ experience, languages, interests }) => [
    ...unknownKeys('experience', 'experience', experience),
    ...unknownKeys('languages', 'languages', languages),
    ...unknownKeys('interests', 'interests', interests),
  ],

  columns: ({ experience, languages, interests, drives }) => ({
    experience: inListOrder('experience', experience),
    languages: inListOrder('languages', languages),
    interests: inListOrder('interests', interests),
    drives,
  }),

  read: ({ experience, languages, interests, drives }) => ({ experience, languages, interests, drives }),

  missing: () => [],
};
