import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '@pa/platform';

export class PersonNotFoundError extends NotFoundError {
  constructor() {
    super('person-not-found', 'There is no such person on this register.');
  }
}

/** Nobody suspends, promotes or signs out themselves: it takes a colleague. */
export class OwnAccountError extends ForbiddenError {
  constructor() {
    super('own-account', 'You cannot do this to your own account. Ask a colleague.');
  }
}

/** Co-ordinators look after members; staff are the managers’ to look after. */
export class StaffAccountError extends ForbiddenError {
  constructor() {
    super('staff-account', 'Only a manager can do this to a colleague’s account.');
  }
}

/** Of two managers who act upon each other, the slower one: what they came with no longer holds. */
export class NoLongerManagerError extends ForbiddenError {
  constructor() {
    super('no-longer-manager', 'A colleague has just changed what you may do here. Talk to them first.');
  }
}

export class LastManagerError extends ConflictError {
  constructor() {
    super('last-manager', 'This is the only manager of the register. Make someone else a manager first.');
  }
}

export class NoRolesError extends InvalidError {
  constructor() {
    super('no-roles', 'Choose at least one thing for this person to be.', [
      { field: 'roles', message: 'Choose at least one' },
    ]);
  }
}

/** Someone who left has no place here until they are given one. */
export class HasLeftError extends ConflictError {
  constructor() {
    super('has-left', 'This person has no role any more. Choose what they are first.');
  }
}

/** The open invitation is for another address than that of the account that is signed in. */
export class OtherAddressError extends ConflictError {
  constructor() {
    super('other-address', 'The invitation was sent to another email address than that of your account.');
  }
}

/** The address has an account, so its owner signs in to say yes. */
export class SignInToAcceptError extends ConflictError {
  constructor() {
    super('sign-in-to-accept', 'You have an account with this email address. Sign in, then open the link again.');
  }
}

/** They were quicker than whoever withdraws the invitation. */
export class AcceptedAlreadyError extends ConflictError {
  constructor() {
    super(
      'accepted-already',
      'They have said yes already, so there is nothing to take back. Open their page to change what they are.',
    );
  }
}
