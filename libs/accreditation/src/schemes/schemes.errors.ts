import { ConflictError, ForbiddenError, NotFoundError } from '@pa/platform';

export class NoSchemeError extends NotFoundError {
  constructor() {
    super('no-scheme', 'This register does not approve PAs yet. Call us if you want to know more.');
  }
}

export class CaseNotFoundError extends NotFoundError {
  constructor() {
    super('case-not-found', 'There is no such PA on the way to approval, or not any more.');
  }
}

export class ModuleNotFoundError extends NotFoundError {
  constructor() {
    super('module-not-found', 'There is no such part of the scheme, or staff cannot say that it is done.');
  }
}

/** Somebody was faster, or it stands where this deed is not possible. */
export class CaseChangedError extends ConflictError {
  constructor() {
    super('case-changed', 'This has changed since you opened it. Look at it as it is now, then choose again.');
  }
}

export class SchemeChangedError extends ConflictError {
  constructor() {
    super('scheme-changed', 'Somebody else has changed the scheme. Look at it as it is now, then change it again.');
  }
}

/** Somebody who is a PA and of staff. */
export class OwnCaseError extends ForbiddenError {
  constructor() {
    super('own-case', 'This is about you. Ask somebody else of staff to look at it.');
  }
}

/** Taking an approval away needs two people. */
export class SecondPersonError extends ForbiddenError {
  constructor() {
    super('second-person', 'You proposed this. Somebody else of staff has to agree.');
  }
}

/** An appeal is for somebody who had no part in it. */
export class HasDecidedError extends ForbiddenError {
  constructor() {
    super('has-decided', 'You have decided about this PA before. A manager who has not has to answer.');
  }
}

/** Not everything that the scheme wants is there. */
export class NotWholeError extends ConflictError {
  constructor(left: readonly string[]) {
    super(
      'not-whole',
      `Not everything is done yet. Still to do: ${left.join(', ') || 'some of the parts to choose from'}.`,
    );
  }
}
