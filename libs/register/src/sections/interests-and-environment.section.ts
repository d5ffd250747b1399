import { inListOrder, unknownKeys } from './answers';
import type { Section } from './section';

export interface InterestsAndEnvironment {
  readonly interests: readonly string[];
  /** What the PA cannot work around. */
  readonly environmentLimits: readonly string[];
}

/** What a PA likes, and where the PA cannot work. */
export const interestsAndEnvironment: Section<InterestsAndEnvironment> = {
  title: 'Your interests and where you can work',

  problems: ({ interests, environmentLimits }) => [
    ...unknownKeys('interests', 'interests', interests),
    ...unknownKeys('environmentLimits', 'environmentLimits', environmentLimits),
  ],

  columns: ({ interests, environmentLimits }) => ({
    interests: inListOrder('interests', interests),
    environmentLimits: inListOrder('environmentLimits', environmentLimits),
  }),

  read: ({ interests, environmentLimits }) => ({ interests, environmentLimits }),

  missing: () => [],
};
