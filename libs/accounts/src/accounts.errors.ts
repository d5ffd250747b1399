import { InvalidError } from '@pa/platform';

/** Address or password is wrong; which one is not said. */
export class WrongCredentialsError extends InvalidError {
  constructor() {
    super('wrong-credentials', 'That email address and password do not go together.', [
      { field: 'email', message: 'That email address and password do not go together. Check both and try again.' },
    ]);
  }
}

/** Right password, but the address has not been proved yet. */
export class EmailNotVerifiedError extends InvalidError {
  constructor() {
    super('email-not-verified', 'Open the link in the email we sent you first.', [
      { field: 'email', message: 'Open the link in the email we sent you first. We have just sent it again.' },
    ]);
  }
}

/** The link from a mail is used up, too old or not ours. */
export class StaleLinkError extends InvalidError {
  constructor() {
    super('stale-link', 'This link no longer works. It may have been used, or a newer one was sent.');
  }
}
