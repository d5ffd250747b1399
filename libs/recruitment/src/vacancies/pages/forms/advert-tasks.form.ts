import { taskGroupsOf, taxonomies, type SectionForm, type TaskGroup } from '@pa/register';
import type { AdvertTasks } from '../../sections';

type TaskAnswer = 'required' | 'optional' | 'never';
const ANSWERS: readonly TaskAnswer[] = ['required', 'optional', 'never'];

/** The job in words, and one group of radio buttons a task; a task without a choice is not answered. */
export class AdvertTasksForm implements SectionForm<AdvertTasks> {
  [line: `task-${string}`]: string;
  about = '';

  constructor() {
    for (const { key } of taxonomies.tasks) this[`task-${key}`] = '';
  }

  static of(kept: AdvertTasks): AdvertTasksForm {
    const form = Object.assign(new AdvertTasksForm(), { about: kept.about });
    for (const answer of ANSWERS) for (const key of kept[answer]) form[`task-${key}`] = answer;
    return form;
  }

  /** The tasks under their headings, each with its answer. */
  get groups(): TaskGroup[] {
    return taskGroupsOf((key) => this[`task-${key}`] ?? '');
  }

  answers(): AdvertTasks {
    return {
      about: this.about,
      required: this.keysWith('required'),
      optional: this.keysWith('optional'),
      never: this.keysWith('never'),
    };
  }

  /** An answer that the page does not offer is none. */
  private keysWith(answer: TaskAnswer): string[] {
    return taxonomies.tasks.map(({ key }): string => key).filter((key) => this[`task-${key}`] === answer);
  }
}
