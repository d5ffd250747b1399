import { taxonomies } from './taxonomies';
import type { PaProfileEntity } from './pa-profile.entity';

const PERSONAL = new Set<string>(taxonomies.tasks.filter(({ group }) => group === 'personal').map(({ key }) => key));

export interface ShownTasks {
  readonly tasksWill: string[];
  readonly tasksTraining: string[];
  readonly tasksWillNot: string[];
}

/** The tasks that may be shown. People of 16 or 17 are never shown for personal care, whatever they chose. */
export function shownTasks(profile: PaProfileEntity): ShownTasks {
  const { tasksWill, tasksTraining, tasksWillNot } = profile;
  const mayShow = (task: string): boolean => profile.ageBand === 'adult' || !PERSONAL.has(task);
  return {
    tasksWill: tasksWill.filter(mayShow),
    tasksTraining: tasksTraining.filter(mayShow),
    tasksWillNot: tasksWillNot.filter(mayShow),
  };
}
