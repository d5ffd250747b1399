import type { DataMap } from '@pa/platform';

/** Why accounts are suspended, and who was asked to join the staff. */
export const staffDataMap: DataMap = {
  'public.people_suspensions': {
    holds: 'That an account was suspended: why, by whom and until when. Without the person once the account is deleted',
    retention: 'accounts.suspensions',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      person_hash: 'index',
      reason: 'personal',
      words_sealed: 'sealed',
      started_at: 'plain',
      started_by: 'key',
      ended_at: 'plain',
      ended_by: 'key',
    },
    exports: [{ title: 'When we suspended your account', whose: 't.person_id' }],
    exempt: {
      words_sealed:
        'Staff’s own words may be about the safety of others. Ask us: a person looks at what we can give you.',
    },
  },
  'public.staff_invitations': {
    holds: 'Who was asked by email to join the staff, as what',
    retention: 'accounts.staff-invitations',
    columns: {
      licensee_id: 'key',
      id: 'key',
      email_sealed: 'sealed',
      email_index: 'index',
      roles: 'plain',
      token_hash: 'secret',
      invited_by: 'key',
      created_at: 'plain',
      expires_at: 'plain',
      accepted_at: 'plain',
      accepted_by: 'key',
      withdrawn_at: 'plain',
    },
    exports: [{ title: 'Invitations to join the staff that you accepted', whose: 't.accepted_by' }],
  },
};
