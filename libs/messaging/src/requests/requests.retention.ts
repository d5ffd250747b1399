import { deleteRows, type RetentionRule } from '@pa/platform';

export const requestsRetention: readonly RetentionRule[] = [
  {
    key: 'messaging.contact-requests',
    what: 'Questions of employers whether a PA wants to talk, with the answer',
    keep: { months: 6 },
    from: 'after the PA was asked',
    then: 'deleted',
    why: 'So that both can see what was asked and answered, and nobody is asked again and again.',
    clear: deleteRows({
      table: 'contact_requests',
      since: 't.asked_at',
      whose: 't.employer_id',
      where: 'NOT coalesce(t.pa_id = ANY ($4::uuid[]), false)',
    }),
  },
];
