import { deleteRows, type RetentionRule } from '@pa/platform';

/** A file goes with its message. This is for those that no message came to stand for. */
export const filesRetention: readonly RetentionRule[] = [
  {
    key: 'messaging.unsent-files',
    what: 'Files that were taken in and never sent, because something broke',
    keep: { days: 1 },
    from: 'after it came in',
    then: 'deleted',
    why: 'So that sending can be tried again.',
    clear: deleteRows({
      table: 'message_files',
      since: 't.added_at',
      whose: 't.owner_id',
      where: 't.message_id IS NULL',
    }),
  },
];
