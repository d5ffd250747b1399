import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '@pa/platform';

export class ReferenceNotFoundError extends NotFoundError {
  constructor() {
    super('reference-not-found', 'There is no such reference, or not any more.');
  }
}

/** Somebody was faster, or it stands where this deed is not possible. */
export class ReferenceChangedError extends ConflictError {
  constructor() {
    super(
      'reference-changed',
      'This reference has changed since you opened it. Look at it as it is now, then choose again.',
    );
  }
}

export class RefereeKnownError extends InvalidError {
  constructor(field: 'email' | 'telephone') {
    const message =
      'You have asked this person before. You can ask them again from your list, unless they said no: then we do not write to them again';
    super('referee-known', message, [{ field, message }]);
  }
}

/** A link that was ended by a newer one, ran out, or was never ours. */
export class ReferenceLinkError extends NotFoundError {
  constructor() {
    super(
      'reference-link',
      'This link does not work any more. Ask the person who gave you the link to ask us for a new one.',
    );
  }
}

/** Its writer or staff do not let employers read it. */
export class NotToBeShownError extends ConflictError {
  constructor() {
    super(
      'not-to-be-shown',
      'Employers may not read this reference. Whoever wrote it did not agree, or we do not use it.',
    );
  }
}

/** The PA and this employer cannot write to each other just now. */
export class NotInTouchError extends ConflictError {
  constructor() {
    super(
      'not-in-touch',
      'You can show a reference to employers you are in touch with. Choose somebody from the list.',
    );
  }
}

/** Staff who are the PA. */
export class OwnReferenceError extends ForbiddenError {
  constructor() {
    super('own-reference', 'This reference is about you. Ask somebody else of the staff to look at it.');
  }
}
