/** What the worker hears from accounts. The subject is always the person. */
export const accountsEvents = {
  /** Someone signed up or asked again: send the link that proves the address. */
  verificationAsked: 'accounts.verification-asked',
  /** Someone signed up with an address that has an account: tell the owner, and nobody else. */
  signUpAgain: 'accounts.sign-up-again',
  /** Someone forgot their password. The subject is nobody when the address is not known. */
  resetAsked: 'accounts.reset-asked',
  /** Someone wants a link with which to sign in. The subject is nobody when the address is not known. */
  linkAsked: 'accounts.link-asked',
  /** A code by email is wanted. The subject is the row of the code. */
  codeAsked: 'accounts.code-asked',
  /** A passkey, an authenticator, recovery codes or codes by email were set up, or taken away: tell the person. */
  wayInAdded: 'accounts.way-in-added',
  wayInRemoved: 'accounts.way-in-removed',
  /** A recovery code was used instead of the second step: tell the person. */
  recoveryCodeUsed: 'accounts.recovery-code-used',
  passwordChanged: 'accounts.password-changed',
  /** A new address waits to be proved. The subject is the row of the change. */
  emailChangeAsked: 'accounts.email-change-asked',
  /** The address is another one now: tell the old one. The subject is the row of the change. */
  emailChanged: 'accounts.email-changed',
  /** Staff checked who it is and let the second factors be taken away: send the link. */
  recoveryGranted: 'accounts.recovery-granted',
  /** Every second factor was taken away by that link: tell the person. */
  recovered: 'accounts.recovered',
  /** A new device signed in, or a token was made: tell the person. The subject is the row of the news. */
  securityNews: 'accounts.security-news',
} as const;
