import { ConflictError, InvalidError, NotFoundError } from '@pa/platform';

/** There is no such line on this person's list, or no such person or entry here. */
export class HideNotFoundError extends NotFoundError {
  constructor() {
    super('hide-not-found', 'This is not on the list, or not any more.');
  }
}

/** Words that are no name, address or number. */
export class UnknownValueError extends InvalidError {
  constructor(message: string) {
    super('not-a-value', message, [{ field: 'value', message }]);
  }
}

export class TooManyHidesError extends ConflictError {
  constructor(most: number) {
    super('too-many-hides', `You hide from ${most} people already. Call us if you need more.`);
  }
}
