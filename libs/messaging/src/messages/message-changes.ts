import type { MessageView } from './message-view';

/** How long its author may change a message, in minutes. */
export const CHANGE_MINUTES = 15;

/** Whether the author may still change the words. Files, times and terms stay as they were offered. */
export function mayBeChanged(
  { kind, at, deletedAt, isMine }: Pick<MessageView, 'kind' | 'at' | 'deletedAt' | 'isMine'>,
  now: Date,
): boolean {
  return isMine && kind === 'text' && deletedAt === null && now.getTime() - at.getTime() < CHANGE_MINUTES * 60_000;
}
