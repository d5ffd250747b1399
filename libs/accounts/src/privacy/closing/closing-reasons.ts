/** Why somebody closes their account: asked once, never needed. Kept without a name when the account is gone. */
export const CLOSING_REASONS = {
  'found-someone': 'I found someone, or found work',
  'no-longer-needed': 'I no longer need it',
  'not-for-me': 'It was not right for me',
  privacy: 'I do not want you to have my data',
  other: 'Something else',
} as const;

export type ClosingReason = keyof typeof CLOSING_REASONS | 'not-said' | 'by-staff' | 'unused';

export function isClosingReason(key: string): key is keyof typeof CLOSING_REASONS {
  return Object.hasOwn(CLOSING_REASONS, key);
}

export const LONGEST_STAFF_WORDS = 1000;
