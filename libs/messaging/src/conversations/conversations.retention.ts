import { deleteRows, type RetentionRule } from '@pa/platform';

/**
 * Messages, markers and reasons go with their conversation. A legal hold on either of the two keeps it, and so does a report
 * that is still open.
 */
export const conversationsRetention: readonly RetentionRule[] = [
  {
    key: 'messaging.conversations',
    what: 'Messages between an employer and a PA',
    keep: { years: 2 },
    from: 'after the last message',
    then: 'deleted',
    why: 'So that both can look up what they agreed, and so that a question about how somebody was treated can be answered.',
    clear: deleteRows({
      table: 'conversations',
      since: 't.last_message_at',
      whose: 't.employer_id',
      where: `NOT coalesce(t.pa_id = ANY ($4::uuid[]), false)
          AND NOT EXISTS (SELECT 1 FROM safety_reports r
                           WHERE r.licensee_id = t.licensee_id AND r.conversation_id = t.id AND r.state <> 'closed')`,
    }),
  },
];
