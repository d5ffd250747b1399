import type { DataMap } from '@pa/platform';

export const awayDataMap: DataMap = {
  'public.message_alert_choices': {
    holds: 'How people want to hear of messages while they are away',
    retention: 'messaging.while-account',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      by_mail: 'plain',
      by_text: 'plain',
      quiet_from: 'personal',
      quiet_until: 'personal',
      updated_at: 'plain',
    },
    exports: [
      {
        title: 'How you hear of messages',
        whose: 't.person_id',
        labels: {
          by_mail: 'By email',
          by_text: 'By text message',
          quiet_from: 'Quiet from, in minutes after midnight',
          quiet_until: 'Quiet until, in minutes after midnight',
        },
      },
    ],
  },
  'public.message_alerts': {
    holds: 'Who is to be told of unread messages, and when they were last told',
    retention: 'messaging.while-account',
    columns: { licensee_id: 'key', id: 'key', person_id: 'key', due_at: 'derived', sent_at: 'plain' },
  },
};
