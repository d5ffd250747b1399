import type { TaskItem } from './taxonomy-item';

/** The sentences of a task: what a card says of a PA who will do it now, and of one who will do it with training. */
export function taskActions({ action }: Pick<TaskItem, 'action'>): { can: string; withTraining: string; ask: string } {
  return {
    can: `Can ${action}`,
    withTraining: `Will ${action} with training`,
    ask: `${action.charAt(0).toUpperCase()}${action.slice(1)}`,
  };
}
