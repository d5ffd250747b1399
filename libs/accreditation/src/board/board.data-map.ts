import type { DataMap } from '@pa/platform';

/** What stands in each column of the table of reminders. */
export const boardDataMap: DataMap = {
  'public.evidence_reminders': {
    holds: 'When staff reminded a PA that something of their evidence waits for them',
    retention: 'accreditation.reminders',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      on_day: 'plain',
      asked_by: 'key',
      asked_at: 'plain',
      sent_at: 'plain',
    },
    exports: [
      {
        title: 'Reminders that we sent you',
        whose: 't.person_id',
        labels: { on_day: 'Day', asked_at: 'Asked for', sent_at: 'Sent' },
      },
    ],
  },
};
