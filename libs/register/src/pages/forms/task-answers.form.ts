import type { TaskAnswers } from '../../sections';
import { taxonomies } from '../../taxonomies';
import type { SectionForm } from './section-form';

type TaskAnswer = keyof TaskAnswers;

/** Tasks under one heading, each as a line of radio buttons with its answer. */
export interface TaskGroup {
  readonly key: string;
  readonly title: string;
  readonly lines: ReadonlyArray<{ readonly key: string; readonly text: string; readonly value: string }>;
}

/** One group of radio buttons a task; a task without a choice is not answered. */
export class TaskAnswersForm implements SectionForm<TaskAnswers> {
  [line: `task-${string}`]: string;

  constructor() {
    for (const { key } of taxonomies.tasks) this[`task-${key}`] = '';
  }

  static of(values: TaskAnswers): TaskAnswersForm {
    const form = new TaskAnswersForm();
    for (const answer of ['will', 'training', 'willNot'] as const)
      for (const key of values[answer]) form[`task-${key}`] = answer;
    return form;
  }

  /** The tasks under their headings, each with its answer. */
  get groups(): TaskGroup[] {
    return taskGroupsOf((key) => this[`task-${key}`] ?? '');
  }

  answers(): TaskAnswers {
    const will = [...this.keysWith('will'), ...this.oddAnswers()];
    return { will, training: this.keysWith('training'), willNot: this.keysWith('willNot') };
  }

  /** Answers that the page does not offer: kept among the tasks, so that the section refuses and names them. */
  private oddAnswers(): string[] {
    const answers = taxonomies.tasks.map(({ key }) => this[`task-${key}`] ?? '');
    return answers.filter((answer) => !['', 'will', 'training', 'willNot'].includes(answer));
  }

  private keysWith(answer: TaskAnswer): string[] {
    return taxonomies.tasks.map(({ key }): string => key).filter((key) => this[`task-${key}`] === answer);
  }
}

/** All tasks under their headings, with the answer of each. */
export function taskGroupsOf(answerOf: (task: string) => string): TaskGroup[] {
  return taxonomies.taskGroups.map((group) => ({
    key: group.key,
    title: group.label,
    lines: taxonomies.tasks
      .filter((task) => task.group === group.key)
      .map(({ key, label }) => ({ key, text: label, value: answerOf(key) })),
  }));
}
