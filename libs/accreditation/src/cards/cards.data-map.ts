import type { DataMap } from '@pa/platform';

/** What stands in each column of the table of cards. */
export const cardsDataMap: DataMap = {
  'public.approval_cards': {
    holds: 'Cards with which PAs show that they are approved: a code that tells how it stands at the moment',
    retention: 'accreditation.approval-cards',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      code_sealed: 'sealed',
      code_hash: 'secret',
      made_at: 'plain',
      version: 'derived',
    },
    exports: [
      {
        title: 'Your card',
        whose: 't.person_id',
        labels: { code_sealed: 'The code on it', made_at: 'You got this code' },
      },
    ],
  },
};
