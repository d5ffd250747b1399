/** The five ways in which a deed can be refused. */
export type ErrorKind = 'invalid' | 'not-found' | 'forbidden' | 'conflict' | 'unavailable';

/** One thing wrong with one field; `field` is the name of the input it stands beside. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/**
 * The base of every refusal a service gives. `code` is stable and kebab-case, `message` is for people:
 * it says what is wrong and how to mend it.
 */
export abstract class DomainError extends Error {
  abstract readonly kind: ErrorKind;
  readonly fields: readonly FieldProblem[];

  constructor(
    readonly code: string,
    message: string,
    fields: readonly FieldProblem[] = [],
  ) {
    super(message);
    this.name = new.target.name;
    this.fields = fields;
  }
}

export class InvalidError extends DomainError {
  readonly kind = 'invalid';

  /** From a list of field problems, for a form or a request. */
  static of(fields: readonly FieldProblem[]): InvalidError {
    return new InvalidError('invalid-input', 'Some answers need another look.', fields);
  }
}

export class NotFoundError extends DomainError {
  readonly kind = 'not-found';
}

export class ForbiddenError extends DomainError {
  readonly kind = 'forbidden';
}

export class ConflictError extends DomainError {
  readonly kind = 'conflict';
}

export class UnavailableError extends DomainError {
  readonly kind = 'unavailable';
}

/** The one table from kind to HTTP status, shared by pages and API. A new kind does not compile until it is mapped. */
export const STATUS_OF: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  unavailable: 503,
};
