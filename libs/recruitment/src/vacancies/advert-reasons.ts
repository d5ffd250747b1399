/** Why staff ask for changes or take an advert down, in words for the employer. */
export const advertReasons = [
  { key: 'contact-details', label: 'It shows a phone number, email, address or link' },
  { key: 'full-name', label: 'It shows a full name' },
  { key: 'health', label: 'It tells more about someone’s health than is needed' },
  { key: 'unfair', label: 'It shuts people out in a way the law does not allow' },
  { key: 'pay', label: 'The pay may be against the law' },
  { key: 'unclear', label: 'It is hard to understand' },
  { key: 'not-a-pa-job', label: 'It is not a job for a PA' },
  { key: 'not-an-employer', label: 'It is from an agency or business, not a person' },
  { key: 'hurtful-words', label: 'Some words may hurt people' },
  { key: 'not-right', label: 'Something in it does not seem right' },
  { key: 'twice', label: 'There is another advert for the same job' },
  { key: 'other', label: 'Something else' },
] as const;

export function isAdvertReason(key: string): boolean {
  return advertReasons.some((reason) => reason.key === key);
}

/** The labels of reasons; a key that is not in the list any more is left out. */
export function advertReasonWords(keys: readonly string[]): string[] {
  return advertReasons.filter(({ key }) => keys.includes(key)).map(({ label }) => label);
}
