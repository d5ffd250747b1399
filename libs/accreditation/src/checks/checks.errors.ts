import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '@pa/platform';

export class CheckNotFoundError extends NotFoundError {
  constructor() {
    super('check-not-found', 'There is no such check, or not any more.');
  }
}

/** Somebody was faster, or it stands where this deed is not possible. */
export class CheckChangedError extends ConflictError {
  constructor() {
    super('check-changed', 'This check has changed since you opened it. Look at it as it is now, then choose again.');
  }
}

export class CheckKnownError extends InvalidError {
  constructor() {
    const message = 'You have told us about this kind and level before. Change that one, or take it out first';
    super('check-known', message, [{ field: 'kind', message }]);
  }
}

/** Somebody who is a PA and an assessor. */
export class OwnCheckError extends ForbiddenError {
  constructor() {
    super('own-check', 'This check is your own. Ask another assessor to look at it.');
  }
}

/** The PA has not said yes to a look at the Update Service, or it was used. */
export class NoPermissionError extends ConflictError {
  constructor() {
    super('no-permission', 'The PA says yes before each look at the Update Service. Ask them to, then come back.');
  }
}
