import { ConflictError, ForbiddenError, NotFoundError } from '@pa/platform';

/** There is no such request, it is somebody else's, or the two hide from each other: nobody is told which. */
export class CoverNotFoundError extends NotFoundError {
  constructor() {
    super('cover-not-found', 'We cannot find this request for cover. It may have been called off.');
  }
}

/** Another PA said yes before. */
export class CoverTakenError extends ConflictError {
  constructor() {
    super('cover-taken', 'Somebody else said yes before you. Thank you for offering. We tell you if it opens again.');
  }
}

/** The PA has another place at one of these times. */
export class CoverOverlapsError extends ConflictError {
  constructor() {
    super('cover-overlaps', 'You have said yes to another cover at some of these times. You cannot do both.');
  }
}

export class CoverBegunError extends ConflictError {
  constructor() {
    super('cover-begun', 'It has begun already, so this cannot be done any more. Call the other side, or call us.');
  }
}

/** The PA who is named has let go meanwhile, or another has come. */
export class CoverMovedOnError extends ConflictError {
  constructor() {
    super('cover-moved-on', 'This changed while you looked at it. Look at it again, then go on.');
  }
}

export class CoverTooYoungError extends ForbiddenError {
  constructor() {
    super('under-18', 'This has personal care in it. You can do such work when you are 18.');
  }
}

export class TooMuchCoverError extends ConflictError {
  constructor(most: number) {
    super(
      'too-many',
      `You have asked for cover ${most} times already, and they are still open. Call one off, or call us.`,
    );
  }
}
