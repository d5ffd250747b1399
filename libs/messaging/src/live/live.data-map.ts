import type { DataMap } from '@pa/platform';

export const liveDataMap: DataMap = {
  'public.socket_io_attachments': {
    holds: 'What servers tell each other when it is too long for a notification: ids and numbers never are',
    retention: 'platform.for-good',
    columns: { id: 'key', created_at: 'plain', payload: 'plain' },
  },
};
