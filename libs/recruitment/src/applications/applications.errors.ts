import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '@pa/platform';
import type { Sex } from '@pa/register';

export const SEX_WORDS: Readonly<Record<Sex, string>> = { female: 'woman', male: 'man' };

/** There is no such application, it is somebody else's, or the two hide from each other: nobody is told which. */
export class ApplicationNotFoundError extends NotFoundError {
  constructor() {
    super('application-not-found', 'We cannot find this application. It may have been taken back.');
  }
}

/** The advert was closed, paused or filled before the application was sent. */
export class JobNotOpenError extends ConflictError {
  constructor() {
    super('job-not-open', 'This job is not open any more, so we could not send your application. Look for other jobs.');
  }
}

export class ProfileNotWholeError extends ConflictError {
  constructor() {
    super('profile-not-whole', 'Finish your profile first. The employer sees it with your application.');
  }
}

/** There is no file, or it may not be seen yet: nobody is told which. */
export class ApplicationFileNotFoundError extends NotFoundError {
  constructor() {
    super('application-file-not-found', 'There is no file here.');
  }
}

/** What was sent stays as it is. */
export class ApplicationSentError extends ConflictError {
  constructor() {
    super('application-sent', 'Your application is sent already, so its file cannot be changed.');
  }
}

/** People of 16 or 17 are not asked to do personal care. */
export class TooYoungError extends ForbiddenError {
  constructor() {
    super('under-18', 'This job has personal care in it. You can apply for such jobs when you are 18.');
  }
}

/** The advert asks for a woman or a man, and records why; the PA has not said which they are. */
export class SexNotSaidError extends ConflictError {
  constructor(wanted: Sex) {
    super(
      'sex-not-said',
      `This job is for a ${SEX_WORDS[wanted]}, and the advert says why. Say in the private part of your profile that you are one, then send this.`,
    );
  }
}

export class OtherSexError extends ConflictError {
  constructor(wanted: Sex) {
    super(
      'other-sex',
      `This job is for a ${SEX_WORDS[wanted]}, and the advert says why. You told us in private that you are not one, so we cannot send this.`,
    );
  }
}

/** Either account is suspended or closing: nothing moves until it is open again. */
export class OnHoldError extends ConflictError {
  constructor() {
    super('on-hold', 'This is on hold just now. Call us if you need to know more.');
  }
}

export class PlacesTakenError extends ConflictError {
  constructor(places: number) {
    super(
      'places-taken',
      places === 1
        ? 'The one place of this advert is taken already. Make a new advert to hire somebody else.'
        : `All ${places} places of this advert are taken already. Make a new advert to hire somebody else.`,
    );
  }
}

export function problem(field: string, message: string): InvalidError {
  return InvalidError.of([{ field, message }]);
}
