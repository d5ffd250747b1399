import { ConflictError, NotFoundError } from '@pa/platform';

export class ContentNotFoundError extends NotFoundError {
  constructor() {
    super('content-not-found', 'There is no such page, or not any more.');
  }
}

/** Two editors at once: the second is told, and loses no words. */
export class ContentChangedError extends ConflictError {
  constructor() {
    super(
      'content-changed',
      'Somebody else changed this since you opened it. Copy your words, then open it again to see theirs.',
    );
  }
}

/** Looking again is for what people can read. */
export class NotPublishedError extends ConflictError {
  constructor() {
    super('not-published', 'Nobody can read this yet. Publish it first.');
  }
}
