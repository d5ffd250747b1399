import { ConflictError, NotFoundError } from '@pa/platform';

/** Both asked at once, or one asked twice. */
export class AskedAlreadyError extends ConflictError {
  constructor(field: string) {
    super('asked-already', `One of you has asked already: ${field}. Look at the page again.`);
  }
}

/** The register wants to have seen more before the two share how to reach each other. */
export class IntroductionWaitsError extends ConflictError {
  constructor(missing: readonly string[]) {
    super('introduction-waits', `We have to see something first: ${missing.join('; ')}. Then you can share this.`);
  }
}

/** The other side was quicker. */
export class ShareGoneError extends ConflictError {
  constructor() {
    super('share-changed', 'This has changed since you opened the page. Look again, then choose.');
  }
}

/** There is nothing to report here, or the person may not see it: nobody is told which. */
export class NothingToReportError extends NotFoundError {
  constructor() {
    super('nothing-to-report', 'We cannot find what you want to report. Call us, and we will help.');
  }
}

export class ReportNotFoundError extends NotFoundError {
  constructor() {
    super('report-not-found', 'There is no such report.');
  }
}

/** A colleague was quicker. */
export class ReportTakenError extends ConflictError {
  constructor(by: string | null) {
    super('report-taken', `${by ?? 'A colleague'} deals with this report already. Talk to them first.`);
  }
}

export class ReportChangedError extends ConflictError {
  constructor() {
    super('report-changed', 'A colleague has changed this since you opened it. Look again, then decide.');
  }
}

/** Only who took a report decides about it. */
export class NotYourReportError extends ConflictError {
  constructor() {
    super('not-your-report', 'Take this report first. Then you can decide about it.');
  }
}

export class NoConversationError extends ConflictError {
  constructor() {
    super('no-conversation', 'This report is not about messages, so there are none to open.');
  }
}

/** Staff read messages only for an hour after they said why. */
export class NotOpenedError extends ConflictError {
  constructor() {
    super('not-opened', 'Say first why you need to read these messages.');
  }
}

export class TakedownNotFoundError extends NotFoundError {
  constructor() {
    super('decision-not-found', 'We cannot find this decision.');
  }
}

/** Already taken down, already appealed, already answered. */
export class TakedownChangedError extends ConflictError {
  constructor(words: string) {
    super('decision-changed', words);
  }
}

/** An appeal is heard by somebody else than who decided. */
export class SamePersonError extends ConflictError {
  constructor() {
    super('same-person', 'You made this decision. A colleague has to answer the appeal.');
  }
}
