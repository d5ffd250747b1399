import { ConflictError, ForbiddenError, NotFoundError } from '@pa/platform';

/** There is no such request, it is somebody else's, or the two hide from each other: nobody is told which. */
export class RequestNotFoundError extends NotFoundError {
  constructor() {
    super('contact-request-not-found', 'We cannot find this. It may have been taken back.');
  }
}

/** The PA is not on the register now, or the two hide from each other: nobody is told which. */
export class PaNotThereError extends NotFoundError {
  constructor() {
    super('no-such-pa', 'We cannot find this PA. The profile may be paused.');
  }
}

const DECIDED: Readonly<Record<string, string>> = {
  accepted: 'The PA said yes already. Look in your messages.',
  declined: 'The PA said no already.',
  withdrawn: 'The employer took this back.',
  expired: 'Nobody answered for 30 days, so this has ended.',
};

/** Somebody decided first. */
export class RequestDecidedError extends ConflictError {
  constructor(state: string) {
    super('contact-request-decided', DECIDED[state] ?? 'This was answered already.');
  }
}

export class AlreadyAskedError extends ConflictError {
  constructor() {
    super('already-asked', 'You asked this PA already. We tell you when they answer.');
  }
}

export class AlreadyTalkingError extends ConflictError {
  constructor() {
    super('already-talking', 'You can write to each other already. Look in your messages.');
  }
}

export class NoNewTalksError extends ForbiddenError {
  constructor() {
    super('no-access', 'You cannot ask new PAs just now. Look at your account.');
  }
}
