import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '@pa/platform';

/** There is no such profile on this register, or it is not shown. */
export class ProfileNotFoundError extends NotFoundError {
  constructor() {
    super('profile-not-found', 'We cannot find this profile. It may have been taken off the register.');
  }
}

/** There is no such date among the PA's own. */
export class DateNotFoundError extends NotFoundError {
  constructor() {
    super('date-not-found', 'We cannot find this date. It may be gone already.');
  }
}

/** An archived profile is read-only until it is brought back. */
export class ArchivedError extends ConflictError {
  constructor() {
    super('profile-archived', 'Your profile is put away. Bring it back first, then change it.');
  }
}

/** A profile was sent in with answers missing; each is one field problem named after its section. */
export class NotReadyError extends InvalidError {
  constructor(missing: readonly { readonly section: string; readonly message: string }[]) {
    const fields = missing.map(({ section, message }) => ({ field: section, message }));
    super('not-ready', 'Some answers are missing.', fields);
  }
}

/** Staff looked at an older state of the profile than the one there is. */
export class ProfileChangedError extends ConflictError {
  constructor() {
    super('profile-changed', 'This profile changed while you looked at it. Look at it again, then decide.');
  }
}

/** Nobody decides about themselves. */
export class OwnProfileDecisionError extends ForbiddenError {
  constructor() {
    super('own-profile', 'This is your own profile. Ask a colleague to look at it.');
  }
}

/** The link from a mail is not ours, or too old. */
export class StaleConfirmLinkError extends InvalidError {
  constructor() {
    super('stale-link', 'This link no longer works. Sign in to say that you are still available.');
  }
}
