import { ConflictError, ForbiddenError, NotFoundError } from '@pa/platform';

export class SessionNotFoundError extends NotFoundError {
  constructor() {
    super('session-not-found', 'There is no such time to show documents, or not any more.');
  }
}

export class PlaceNotFoundError extends NotFoundError {
  constructor() {
    super('place-not-found', 'There is no such place, or not any more.');
  }
}

/** The last place went to somebody else. */
export class SessionFullError extends ConflictError {
  constructor() {
    super('session-full', 'All places at this time are taken now. Choose another time.');
  }
}

/** It has begun, or was called off. */
export class SessionOverError extends ConflictError {
  constructor() {
    super('session-over', 'This time has begun or was called off. Choose another time.');
  }
}

export class PlaceKnownError extends ConflictError {
  constructor() {
    super('place-known', 'You have a place at this time. It stands under “Your places”.');
  }
}

/** Somebody was faster, or the place stands where this deed is not possible. */
export class PlaceChangedError extends ConflictError {
  constructor() {
    super('place-changed', 'This place has changed since you opened the page. Look at it as it is now.');
  }
}

export class NotBegunError extends ConflictError {
  constructor() {
    super('session-not-begun', 'It has not begun. Note who came when it has.');
  }
}

/** Somebody who is a PA and an assessor. */
export class OwnPlaceError extends ForbiddenError {
  constructor() {
    super('own-place', 'This place is your own. Ask another assessor to note whether you came.');
  }
}

/** One assessor is at one place at a time. */
export class SessionKnownError extends ConflictError {
  constructor() {
    super('session-known', 'You have a time that begins then. Choose another one, or call that one off first.');
  }
}
