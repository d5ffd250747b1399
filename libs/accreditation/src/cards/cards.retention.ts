import type { RetentionRule } from '@pa/platform';

/** The line of the retention schedule about cards. */
export const cardsRetention: readonly RetentionRule[] = [
  {
    key: 'accreditation.approval-cards',
    what: 'Your card, and the code on it',
    keep: 'while it is used',
    from: 'until you end it, or your account is deleted',
    then: 'deleted',
    why: 'So that whoever you show it to can see how it stands.',
  },
];
