import type { FieldProblem } from '@pa/platform';
import { inListOrder, unknownKeys } from './answers';
import type { Section } from './section';

/** Keys of tasks. A task that is in no list was not answered. */
export interface TaskAnswers {
  readonly will: readonly string[];
  readonly training: readonly string[];
  readonly willNot: readonly string[];
}

/** What a PA will do, will do with training, and will not do. */
export const taskAnswers: Section<TaskAnswers> = {
  title: 'What you will do',

  problems({ will, training, willNot }) {
    return [
      ...unknownKeys('will', 'tasks', will),
      ...unknownKeys('training', 'tasks', training),
      ...unknownKeys('willNot', 'tasks', willNot),
      ...twice('training', [will, training]),
      ...twice('willNot', [[...will, ...training], willNot]),
    ];
  },

  columns: ({ will, training, willNot }) => ({
    tasksWill: inListOrder('tasks', will),
    tasksTraining: inListOrder('tasks', training),
    tasksWillNot: inListOrder('tasks', willNot),
  }),

  read: ({ tasksWill, tasksTraining, tasksWillNot }) => ({
    will: tasksWill,
    training: tasksTraining,
    willNot: tasksWillNot,
  }),

  missing: ({ tasksWill, tasksTraining }) =>
    tasksWill.length + tasksTraining.length === 0
      ? [{ field: 'will', message: 'Choose at least one task that you will do.' }]
      : [],
};

function twice(field: string, [one, other]: readonly [readonly string[], readonly string[]]): FieldProblem[] {
  const both = other.find((key) => one.includes(key));
  return both ? [{ field, message: `Choose one answer for each task. “${both}” has two.` }] : [];
}
