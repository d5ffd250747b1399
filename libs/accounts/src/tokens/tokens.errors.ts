import { ConflictError, InvalidError, NotFoundError } from '@pa/platform';

export class TokenNameTakenError extends InvalidError {
  constructor() {
    const message = 'You have a token with this name. Choose another name, or take that token back first.';
    super('token-name-taken', message, [{ field: 'name', message }]);
  }
}

/** Asked for something that no route of this person's needs. */
export class ScopeNotYoursError extends InvalidError {
  constructor() {
    const message = 'Choose only from what your own account may do.';
    super('scope-not-yours', message, [{ field: 'scopes', message }]);
  }
}

export class TooManyTokensError extends ConflictError {
  constructor(most: number) {
    super('too-many-tokens', `You have ${most} tokens. Take one back before you make another.`);
  }
}

export class NoSuchTokenError extends NotFoundError {
  constructor() {
    super('no-such-token', 'This token does not work any more.');
  }
}
