import type { DataMap } from '@pa/platform';

export const extrasDataMap: DataMap = {
  'public.message_drafts': {
    holds: 'What people have begun to write and not sent',
    retention: 'messaging.drafts',
    columns: {
      licensee_id: 'key',
      id: 'key',
      conversation_id: 'key',
      person_id: 'key',
      text_sealed: 'sealed',
      updated_at: 'plain',
    },
    exports: [{ title: 'Messages you began', whose: 't.person_id', labels: { text_sealed: 'What you wrote' } }],
  },
  'public.quick_replies': {
    holds: 'Answers that people have ready for their messages',
    retention: 'messaging.while-account',
    columns: { licensee_id: 'key', id: 'key', person_id: 'key', texts_sealed: 'sealed', updated_at: 'plain' },
    exports: [{ title: 'Your ready answers', whose: 't.person_id', labels: { texts_sealed: 'Your answers' } }],
  },
};
