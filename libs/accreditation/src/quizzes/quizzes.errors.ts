import { ConflictError, NotFoundError } from '@pa/platform';

export class QuizNotReadyError extends NotFoundError {
  constructor() {
    super('quiz-not-ready', 'Nobody has written the questions yet. Call us if you want to know when they are there.');
  }
}

export class QuestionNotFoundError extends NotFoundError {
  constructor() {
    super('question-not-found', 'There is no such question, or not any more.');
  }
}

export class TryNotFoundError extends NotFoundError {
  constructor() {
    super('try-not-found', 'There are no such answers, or not any more.');
  }
}

/** Staff wrote other questions, or the PA answered in another window. */
export class QuizChangedError extends ConflictError {
  constructor() {
    super('quiz-changed', 'This has changed since you opened it. Look at it as it is now, then answer again.');
  }
}

export class NoTriesLeftError extends ConflictError {
  constructor() {
    super('no-tries-left', 'That was enough for today. Try again tomorrow, or call us and we go through it with you.');
  }
}
