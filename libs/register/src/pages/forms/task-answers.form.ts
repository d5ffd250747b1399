import type { TaskAnswers } from '../../sections';
import { taxonomies } from '../../taxonomies';
import type { SectionForm } from './section-form';

type TaskAnswer = keyof TaskAnswers;

interface TaskGroup {
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
    return taxonomies.taskGroups.map((group) => ({
      key: group.key,
      title: group.label,
      lines: taxonomies.tasks
        .filter((task) => task.group === group.key)
        .map(({ key, label }) => ({ key, text: label, value: this[`task-${key}`] ?? '' })),
    }));
  }

  answers(): TaskAnswers {
    return { will: this.keysWith('will'), training: this.keysWith('training'), willNot: this.keysWith('willNot') };
  }

  private keysWith(answer: TaskAnswer): string[] {
    return taxonomies.tasks.map(({ key }): string => key).filter((key) => this[`task-${key}`] === answer);
  }
}
