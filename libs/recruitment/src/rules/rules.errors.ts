import { InvalidError, NotFoundError } from '@pa/platform';

export class RuleNotFoundError extends NotFoundError {
  constructor() {
    super('rule-not-found', 'There is no such row. Somebody may have taken it out.');
  }
}

/** Two own rows would say two things of one day. */
export class RulesOverlapError extends InvalidError {
  constructor(words: string) {
    const message = `You have a row for these dates already: ${words}. Choose other dates, or take that row out first.`;
    super('rules-overlap', message, [{ field: 'validFrom', message }]);
  }
}
