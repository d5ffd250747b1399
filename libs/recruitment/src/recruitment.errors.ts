import { ConflictError, NotFoundError } from '@pa/platform';

/** There is no such advert, it is not this person's, or it may not be shown: nobody is told which. */
export class VacancyNotFoundError extends NotFoundError {
  constructor() {
    super('vacancy-not-found', 'We cannot find this advert. It may have been taken down.');
  }
}

/** Somebody changed the advert since this page was opened. */
export class VacancyChangedError extends ConflictError {
  constructor() {
    super('vacancy-changed', 'This advert changed while you looked at it. Look at it again, then go on.');
  }
}
