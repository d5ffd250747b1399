import { inListOrder, unknownKeys } from './answers';
import type { Section } from './section';

export interface ExperienceAndTraining {
  readonly experience: readonly string[];
  readonly training: readonly string[];
}

/** Whom a PA has worked with, and what the PA has learned. Having none is an answer. */
export const experienceAndTraining: Section<ExperienceAndTraining> = {
  title: 'Your experience and training',

  problems: ({ experience, training }) => [
    ...unknownKeys('experience', 'experience', experience),
    ...unknownKeys('training', 'training', training),
  ],

  columns: ({ experience, training }) => ({
    experience: inListOrder('experience', experience),
    training: inListOrder('training', training),
  }),

  read: ({ experience, training }) => ({ experience, training }),

  missing: () => [],
};
