import { ConflictError, InvalidError, NotFoundError } from '@pa/platform';

/** The browser's answer is not from a passkey that is known here, too old, or was used before. */
export class PasskeyRefusedError extends InvalidError {
  constructor() {
    super('passkey-refused', 'That passkey did not work here. Try again, or sign in another way.');
  }
}

export class PasskeyKnownError extends ConflictError {
  constructor() {
    super('passkey-known', 'There is a passkey from this device already. You can use that one.');
  }
}

export class NoSuchPasskeyError extends NotFoundError {
  constructor() {
    super('no-such-passkey', 'There is no such passkey.');
  }
}

/** A code is wrong, used or too old; which of these is not said. */
export class WrongCodeError extends InvalidError {
  constructor() {
    super('wrong-code', 'That code does not work.', [
      { field: 'code', message: 'That code does not work. Check it, or wait for the next one.' },
    ]);
  }
}

/** The page of setting up an authenticator stood open for too long, or was somebody else's. */
export class StaleSetupError extends InvalidError {
  constructor() {
    super('stale-setup', 'This took too long. Start again.', [
      { field: 'code', message: 'This took too long. Go back and start again with the new picture.' },
    ]);
  }
}

/** Staff must keep one strong way in. */
export class LastStrongWayError extends ConflictError {
  constructor() {
    super('last-strong-way', 'This is your last strong way in, and staff need one. Add another one first.');
  }
}

export class MembersOnlyError extends ConflictError {
  constructor() {
    super('members-only', 'Staff sign in with a passkey or an authenticator app. Codes by email are for members.');
  }
}

/** Signing in was begun and took too long, or was ended elsewhere. */
export class StaleSignInError extends InvalidError {
  constructor() {
    super('stale-sign-in', 'This took too long. Sign in again from the start.', [
      { field: 'ticket', message: 'This took too long. Sign in again from the start.' },
    ]);
  }
}
