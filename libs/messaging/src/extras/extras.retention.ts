import { deleteRows, type RetentionRule } from '@pa/platform';

export const extrasRetention: readonly RetentionRule[] = [
  {
    key: 'messaging.drafts',
    what: 'Messages that were begun and not sent',
    keep: { months: 3 },
    from: 'after you last changed it',
    then: 'deleted',
    why: 'So that you can go on where you stopped.',
    clear: deleteRows({ table: 'message_drafts', since: 't.updated_at', whose: 't.person_id' }),
  },
  {
    key: 'messaging.while-account',
    what: 'Your ready answers, and how you hear of messages',
    keep: 'while it is used',
    from: 'until your account is deleted',
    then: 'deleted',
    why: 'So that they are there with the next message.',
  },
];
