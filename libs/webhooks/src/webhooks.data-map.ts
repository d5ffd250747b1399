import type { DataMap } from '@pa/platform';

/** What this lib keeps, column by column. */
export const webhooksDataMap: DataMap = {
  'public.webhooks': {
    holds: 'Addresses of other systems to which a register sends news, with the secret that signs it',
    retention: 'webhooks.addresses',
    columns: {
      licensee_id: 'key',
      id: 'key',
      url_sealed: 'sealed',
      secret_sealed: 'sealed',
      kinds: 'plain',
      made_at: 'plain',
      made_by: 'key',
      ended_at: 'plain',
    },
    exempt: {
      url_sealed: 'The address of an organisation’s computer system. It is about nobody.',
      secret_sealed: 'Signs news for that system. It is about nobody.',
    },
  },
  'public.webhook_deliveries': {
    holds: 'News that was sent to another system: the id and the state of a row, and whether it got through',
    retention: 'webhooks.news',
    columns: {
      licensee_id: 'key',
      id: 'key',
      webhook_id: 'key',
      event_id: 'key',
      kind: 'personal',
      subject_id: 'key',
      person_id: 'key',
      subject_state: 'personal',
      happened_at: 'personal',
      state: 'plain',
      attempts: 'plain',
      next_at: 'plain',
      last_status: 'plain',
      last_fault: 'plain',
      delivered_at: 'personal',
    },
    exports: [
      {
        title: 'News about you that was sent to other systems of the register',
        whose: 't.person_id',
        labels: {
          kind: 'What it was about',
          subject_state: 'What it said',
          happened_at: 'When it happened',
          delivered_at: 'When it got there',
        },
      },
    ],
  },
};
