import { ConflictError, NotFoundError } from '@pa/platform';

export class PartFileNotFoundError extends NotFoundError {
  constructor() {
    super('part-file-not-found', 'There is no file for this part, or not any more.');
  }
}

/** Somebody was faster, or the PA sent another file meanwhile. */
export class PartFileChangedError extends ConflictError {
  constructor() {
    super('part-file-changed', 'This file was looked at, or changed, since you opened it. Look at it as it is now.');
  }
}

/** What was accepted is kept for a while, so that staff can look again. */
export class PartFileAcceptedError extends ConflictError {
  constructor() {
    super(
      'part-file-accepted',
      'We have accepted this file, so you cannot take it out. It goes six months after we did.',
    );
  }
}
