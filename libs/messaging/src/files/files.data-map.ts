import type { DataMap } from '@pa/platform';

/** The bytes stand outside the database; the part "The contents of files you sent" reads them. */
export const filesDataMap: DataMap = {
  'public.message_files': {
    holds: 'What files people sent with messages; their bytes stand sealed in the file store',
    retention: 'messaging.conversations',
    columns: {
      licensee_id: 'key',
      id: 'key',
      conversation_id: 'key',
      message_id: 'key',
      owner_id: 'key',
      client_id: 'key',
      side: 'plain',
      name_sealed: 'sealed',
      kind: 'plain',
      size: 'plain',
      verdict: 'plain',
      added_at: 'plain',
    },
    exports: [
      {
        title: 'Files you sent with messages',
        whose: 't.owner_id',
        labels: { name_sealed: 'Name', size: 'Bytes', verdict: 'Looked at for viruses', added_at: 'You sent it' },
      },
    ],
  },
};
