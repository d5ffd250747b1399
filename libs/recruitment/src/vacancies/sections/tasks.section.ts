import type { FieldProblem } from '@pa/platform';
import { inListOrder, taxonomies, tidy, tooLong, unknownKeys } from '@pa/register';
import { LONGEST, type AdvertSection } from './section';

/** Keys of tasks. A task that is in no list was not answered. */
export interface AdvertTasks {
  /** The job, in the employer's words. */
  readonly about: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** "Not part of this job". */
  readonly never: readonly string[];
}

/** What the work is made of, and what it is not. */
export const tasks: AdvertSection<AdvertTasks> = {
  title: 'Main tasks',
  fields: ['about', 'tasksRequired', 'tasksOptional'],

  problems: ({ about, required, optional, never }) => [
    ...tooLong('about', tidy(about), LONGEST.about),
    ...unknownKeys('required', 'tasks', required),
    ...unknownKeys('optional', 'tasks', optional),
    ...unknownKeys('never', 'tasks', never),
    ...twice('optional', required, optional),
    ...twice('never', [...required, ...optional], never),
  ],

  columns: ({ about, required, optional, never }) => ({
    about: tidy(about),
    tasksRequired: inListOrder('tasks', required),
    tasksOptional: inListOrder('tasks', optional),
    tasksNever: inListOrder('tasks', never),
  }),

  read: ({ about, tasksRequired, tasksOptional, tasksNever }) => ({
    about,
    required: tasksRequired,
    optional: tasksOptional,
    never: tasksNever,
  }),

  missing: ({ tasksRequired, tasksOptional }) =>
    tasksRequired.length + tasksOptional.length === 0
      ? [{ field: 'required', message: 'Choose at least one task that is part of the job.' }]
      : [],
};

function twice(field: string, one: readonly string[], other: readonly string[]): FieldProblem[] {
  const both = taxonomies.tasks.find(({ key }) => one.includes(key) && other.includes(key));
  return both ? [{ field, message: `Choose one answer for each task. “${both.label}” has two.` }] : [];
}
