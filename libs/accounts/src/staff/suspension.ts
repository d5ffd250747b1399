/** Why an account is suspended, as it is kept; the words are staff's. */
export const SUSPENSION_REASONS = ['safety', 'rules', 'taken-over', 'asked', 'other', 'has-left'] as const;
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number];

/** Those that staff choose from. Leaving is a deed of its own. */
export const CHOSEN_REASONS = ['safety', 'rules', 'taken-over', 'asked', 'other'] as const;

export const REASON_WORDS: Readonly<Record<SuspensionReason, string>> = {
  safety: 'Someone may not be safe',
  rules: 'They broke the rules of the register',
  'taken-over': 'Someone else may be using the account',
  asked: 'They asked us to',
  other: 'Something else',
  'has-left': 'They no longer work here',
};

export const LONGEST_REASON = 1000;
