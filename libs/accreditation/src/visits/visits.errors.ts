import { ConflictError, ForbiddenError, NotFoundError } from '@pa/platform';

export class VisitNotFoundError extends NotFoundError {
  constructor() {
    super('visit-not-found', 'There is no such visit, or not any more.');
  }
}

/** Somebody was faster, or it stands where this deed is not possible. */
export class VisitChangedError extends ConflictError {
  constructor() {
    super('visit-changed', 'This visit has changed since you opened it. Look at it as it is now, then choose again.');
  }
}

export class VisitNotBegunError extends ConflictError {
  constructor() {
    super('visit-not-begun', 'This visit has not begun. You can write it up from its time on.');
  }
}

/** Who went to a visit does not judge what the PA says about it. */
export class OwnFindingError extends ForbiddenError {
  constructor() {
    super('own-finding', 'You went to this visit. Somebody else of staff answers what the PA says about it.');
  }
}

/** A PA who asks for another time when the time has come. */
export class VisitBegunError extends ConflictError {
  constructor() {
    super('visit-begun', 'The time of this visit has come. Please call us, so that we find another time together.');
  }
}

/** Staff who are the PA. */
export class OwnVisitError extends ForbiddenError {
  constructor() {
    super('own-visit', 'This visit is about you. Ask somebody else of staff.');
  }
}

/** A visit in person that the person who is helped has not agreed to. */
export class VisitNotAgreedError extends ConflictError {
  constructor() {
    super(
      'visit-not-agreed',
      'Nobody has noted a yes of the person who is helped. Ask them and note what they say, or meet in another way.',
    );
  }
}

/** Nobody is asked whether somebody may call the PA. */
export class VisitNotInPersonError extends ConflictError {
  constructor() {
    super('visit-not-in-person', 'This visit is not in person, so nobody needs to be asked.');
  }
}
