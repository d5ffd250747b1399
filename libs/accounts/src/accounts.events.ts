/** What the worker hears from accounts. The subject is always the person. */
export const accountsEvents = {
  /** Someone signed up or asked again: send the link that proves the address. */
  verificationAsked: 'accounts.verification-asked',
  /** Someone signed up with an address that has an account: tell the owner, and nobody else. */
  signUpAgain: 'accounts.sign-up-again',
  /** Someone forgot their password. The subject is nobody when the address is not known. */
  resetAsked: 'accounts.reset-asked',
} as const;
