import { InvalidError, NotFoundError } from '@pa/platform';

/** Ended already, or never there. */
export class NoSuchSessionError extends NotFoundError {
  constructor() {
    super('no-such-session', 'That device is not signed in any more.');
  }
}

/** The proof of who it is was wrong. */
export class WrongProofError extends InvalidError {
  constructor(field: 'password' | 'code', message: string) {
    super('wrong-proof', message, [{ field, message }]);
  }
}
