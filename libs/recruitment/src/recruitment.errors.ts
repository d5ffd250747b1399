import { ConflictError, ForbiddenError, NotFoundError } from '@pa/platform';

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

/** What ended stays as it was, so that those who applied can rely on it. */
export class VacancyEndedError extends ConflictError {
  constructor() {
    super('vacancy-ended', 'This advert has ended, so it cannot be changed. Copy it to write a new one.');
  }
}

/** The owner may not start new conversations now. */
export class NoNewConversationsError extends ConflictError {
  constructor() {
    super('no-new-conversations', 'Your access to PAs has ended. Start it again, then this advert can be open.');
  }
}

/** An access pass lets an employer ask so many PAs, and all of them were asked. */
export class NoContactsLeftError extends ConflictError {
  constructor(allowed: number) {
    super(
      'no-contacts-left',
      `With your access pass you can ask ${allowed} PAs, and you have asked them all. You can go on writing to those you know, and PAs can answer your adverts. Do you need to ask more? Please call us.`,
    );
  }
}

/** Nobody decides about their own advert. */
export class OwnVacancyDecisionError extends ForbiddenError {
  constructor() {
    super('own-vacancy', 'This is your own advert. Ask a colleague to look at it.');
  }
}
