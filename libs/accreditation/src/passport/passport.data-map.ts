import type { DataMap } from '@pa/platform';

/** What stands in each column of the tables of approvals that travel. */
export const passportDataMap: DataMap = {
  'public.register_public_keys': {
    holds: 'Public keys with which others check what a register signed',
    retention: 'platform.for-good',
    columns: {
      id: 'key',
      licensee_id: 'key',
      public_key: 'plain',
      made_at: 'plain',
      retired_at: 'plain',
      withdrawn_at: 'plain',
    },
  },
  'public.statement_keys': {
    holds: 'Keys with which a register signs that it approves somebody, sealed',
    retention: 'platform.for-good',
    columns: { licensee_id: 'key', id: 'key', private_sealed: 'secret', made_at: 'plain' },
  },
  'public.statement_issuers': {
    holds: 'Other registers whose approvals a register takes, with their public keys',
    retention: 'platform.for-good',
    columns: { licensee_id: 'key', id: 'key', address: 'plain', keys: 'plain', added_at: 'plain' },
  },
  'public.carried_approvals': {
    holds: 'Approvals of other registers that PAs brought',
    retention: 'accreditation.carried-approvals',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      issuer_id: 'key',
      approved_since: 'personal',
      approved_until: 'personal',
      issued_at: 'plain',
      accepted_at: 'plain',
    },
    exports: [
      {
        title: 'Approvals of other registers that you brought',
        whose: 't.person_id',
        labels: {
          approved_since: 'You were approved there since',
          approved_until: 'It ends on',
          issued_at: 'The other register wrote it',
          accepted_at: 'You brought it',
        },
      },
    ],
  },
};
