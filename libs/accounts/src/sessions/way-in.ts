/** How somebody can come in, as it is kept with a session. */
export const WAYS_IN = ['password', 'password-and-code', 'passkey', 'magic-link', 'recovery'] as const;
export type WayIn = (typeof WAYS_IN)[number];

/** The same in words, after "Signed in with". */
export const WAY_WORDS: Readonly<Record<WayIn, string>> = {
  password: 'a password',
  'password-and-code': 'a password and a code',
  passkey: 'a passkey',
  'magic-link': 'a link in an email',
  recovery: 'a recovery code',
};
