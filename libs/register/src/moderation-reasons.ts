/** Why staff ask for changes or take a profile down, in words for the PA. */
export const moderationReasons = [
  { key: 'contact-details', label: 'It shows a phone number, email, address or link' },
  { key: 'full-name', label: 'It shows a full name' },
  { key: 'about-others', label: 'It tells private things about someone else' },
  { key: 'unclear', label: 'It is hard to understand' },
  { key: 'not-about-work', label: 'It is not about working as a PA' },
  { key: 'hurtful-words', label: 'Some words may hurt people' },
  { key: 'not-right', label: 'Something in it does not seem right' },
  { key: 'not-a-person', label: 'It is for an agency or business, not a person' },
  { key: 'second-profile', label: 'There is another profile of the same person' },
  { key: 'other', label: 'Something else' },
] as const;

export type ModerationReason = (typeof moderationReasons)[number]['key'];

export function isModerationReason(key: string): key is ModerationReason {
  return moderationReasons.some((reason) => reason.key === key);
}
