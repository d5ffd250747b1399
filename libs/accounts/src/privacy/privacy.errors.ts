import { ConflictError, InvalidError, NotFoundError } from '@pa/platform';

/** Somebody must stay who can run the register. */
export class LastManagerError extends ConflictError {
  constructor() {
    super(
      'last-manager',
      'You are the only manager of this register. Make someone else a manager first, then close your account.',
    );
  }
}

export class NoSuchPersonError extends NotFoundError {
  constructor() {
    super('no-such-person', 'There is nobody here with this number.');
  }
}

export class HeldAlreadyError extends ConflictError {
  constructor() {
    super('held-already', 'This person’s data is on hold already.');
  }
}

export class NoCopyError extends ConflictError {
  constructor() {
    super('no-copy', 'There is no copy to fetch. Copies are kept for 7 days. You can ask for a new one.');
  }
}

export class TooManyExportsError extends ConflictError {
  constructor() {
    super('too-many-copies', 'You asked for 3 copies today. Ask again tomorrow.');
  }
}

/** The words were changed meanwhile: nobody says yes to words they did not see. */
export class OldWordingError extends ConflictError {
  constructor() {
    super('old-wording', 'The words have changed. Read the new ones, then choose.');
  }
}

/** The register cannot be used without these; closing the account ends them. */
export class NotToWithdrawError extends ConflictError {
  constructor() {
    super('not-to-withdraw', 'You cannot be on the register without this. You can close your account instead.');
  }
}

export function missing(field: string, message: string): InvalidError {
  return InvalidError.of([{ field, message }]);
}
