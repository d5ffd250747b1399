import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '@pa/platform';

export class TrainingNotFoundError extends NotFoundError {
  constructor() {
    super('training-not-found', 'There is no such training, or not any more.');
  }
}

export class TrainingFileNotFoundError extends NotFoundError {
  constructor() {
    super('training-file-not-found', 'There is no file with this training, or not any more.');
  }
}

/** Somebody was faster, or it stands where this deed is not possible. */
export class TrainingChangedError extends ConflictError {
  constructor() {
    super(
      'training-changed',
      'This training has changed since you opened it. Look at it as it is now, then choose again.',
    );
  }
}

export class TrainingKnownError extends InvalidError {
  constructor() {
    const message = 'You have told us about this training on this day before. Change that one, or choose another day';
    super('training-known', message, [{ field: 'doneOn', message }]);
  }
}

export class ManyTrainingsError extends InvalidError {
  constructor(most: number) {
    const message = `You can tell us about ${most} trainings. Take out one that does not matter any more`;
    super('many-trainings', message, [{ field: 'category', message }]);
  }
}

/** Staff who are the PA. */
export class OwnTrainingError extends ForbiddenError {
  constructor() {
    super('own-training', 'This training is your own. Ask somebody else of the staff to look at it.');
  }
}
