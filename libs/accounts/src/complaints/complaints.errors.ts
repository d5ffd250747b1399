import { ConflictError, NotFoundError } from '@pa/platform';

export class ComplaintNotFoundError extends NotFoundError {
  constructor() {
    super('complaint-not-found', 'There is no such complaint.');
  }
}

/** A colleague was quicker. */
export class ComplaintChangedError extends ConflictError {
  constructor() {
    super('complaint-changed', 'A colleague has changed this since you opened it. Look again, then decide.');
  }
}
