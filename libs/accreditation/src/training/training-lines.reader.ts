import { Injectable } from '@nestjs/common';
import { localDay, PeopleReader } from '@pa/accounts';
import { Clock, type Transaction } from '@pa/platform';
import type { Training } from './training';
import { standingOn } from './training-state';
import { trainingShown, type TrainingShown } from './training-words';
import { TrainingsRepository } from './trainings.repository';

/** What employers may know of a PA's training: a line for each kind. */
@Injectable()
export class TrainingLines {
  constructor(
    private readonly trainings: TrainingsRepository,
    private readonly people: PeopleReader,
    private readonly clock: Clock,
  ) {}

  /** What staff have seen stands for its kind; else the newest that the PA told of. What has ended is left out. */
  async of(tx: Transaction, personId: string): Promise<TrainingShown[]> {
    const today = localDay(this.clock.now());
    const counting = (await this.trainings.listOf(tx, personId)).filter((one) =>
      ['told', 'seen'].includes(standingOn(one, today)),
    );
    const lines: TrainingShown[] = [];
    for (const training of bestOfEach(counting)) {
      const { seenBy } = training;
      lines.push(trainingShown(training, seenBy && (await this.people.displayNameOf(tx, seenBy))));
    }
    return lines;
  }
}

/** One of each kind, of a list in which the newest of a kind stands first. */
function bestOfEach(trainings: readonly Training[]): Training[] {
  const best = new Map<string, Training>();
  for (const training of trainings) {
    const known = best.get(training.category);
    if (!known || (known.state === 'told' && training.state === 'seen')) best.set(training.category, training);
  }
  return [...best.values()];
}
