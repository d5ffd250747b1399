import { ConflictError, InvalidError, NotFoundError } from '@pa/platform';

export class StatementNeedsApprovalError extends ConflictError {
  constructor() {
    super('statement-needs-approval', 'Only PAs whom we approve today have something to take with them.');
  }
}

/** It is bound to the address, so the address has to be theirs. */
export class StatementNeedsEmailError extends ConflictError {
  constructor() {
    super('statement-needs-email', 'Confirm your email address first: open the link in the email that we sent you.');
  }
}

export class CarriedNotFoundError extends NotFoundError {
  constructor() {
    super('carried-approval-not-found', 'There is no such approval of another register, or not any more.');
  }
}

export class IssuerNotFoundError extends NotFoundError {
  constructor() {
    super('issuer-not-found', 'That register is not on the list, or not any more.');
  }
}

const REFUSALS = {
  unreadable: 'This is not a whole approval. Copy all of the text in the file, from its first letter to its last.',
  'own-register': 'This approval is our own. Bring it to another register.',
  'not-listed': 'We do not take approvals of that register yet. Call us, and we look at it.',
  'unknown-key': 'We cannot check this approval any more. Ask the other register for a new one.',
  wrong: 'Somebody has changed this text, or the other register did not write it. Ask them for a new one.',
  'too-old': 'This approval was written more than 30 days ago. Ask the other register for a new one.',
  'not-yours': 'This was written for another email address. Use the same one on both registers, then get a new one.',
  ended: 'The approval in it has ended. Talk to the other register first.',
} as const;
export type StatementRefusal = keyof typeof REFUSALS;

/** Why a statement was not taken, with what to do. */
export function statementRefused(why: StatementRefusal): InvalidError {
  return new InvalidError(`statement-${why}`, 'We could not take this approval.', [
    { field: 'statement', message: REFUSALS[why] },
  ]);
}
