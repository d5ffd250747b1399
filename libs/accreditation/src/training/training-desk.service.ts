import { Injectable } from '@nestjs/common';
import { isDay, localDay, PeopleReader } from '@pa/accounts';
import {
  Audit,
  Clock,
  doerOf,
  InvalidError,
  Outbox,
  UnitOfWork,
  type Actor,
  type FieldProblem,
  type KeptFile,
  type Transaction,
} from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import { TRAINING_REFUSALS, type Training, type TrainingRefusal } from './training';
import { TrainingFilesRepository } from './training-files.repository';
import { TrainingFiles, type OpenedProof } from './training-files.service';
import { OwnTrainingError, TrainingChangedError, TrainingNotFoundError } from './training.errors';
import { TrainingsRepository, type TrainingList } from './trainings.repository';

/** A training on the board, with whose it is. */
export interface TrainingOnBoard extends Training {
  readonly paName: string;
}

export interface TrainingBoard {
  readonly lines: readonly TrainingOnBoard[];
  readonly total: number;
  readonly page: number;
  readonly today: string;
}

/** One training as staff work on it. */
export interface TrainingCase extends TrainingOnBoard {
  readonly file: KeptFile | null;
  /** Who of staff saw proof of it. */
  readonly seenByName: string | null;
  readonly today: string;
}

export const TRAINING_DECISIONS = ['seen', 'not-seen'] as const;

/** What staff say of a training: that they saw proof of it on a day, or why they do not count it. */
export interface TrainingDecision {
  readonly decision: string;
  /** YYYY-MM-DD, where they saw it. */
  readonly on: string;
  /** Out of the list, where they do not count it. */
  readonly why: string;
  readonly version: number;
}

/** Staff look at proof of training and say what they saw, never of their own. Each opening is in the audit. */
@Injectable()
export class TrainingDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trainings: TrainingsRepository,
    private readonly rows: TrainingFilesRepository,
    private readonly files: TrainingFiles,
    private readonly people: PeopleReader,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** A page beyond the end is the first. */
  async board(actor: Actor, { list, page }: { list: TrainingList; page: number }): Promise<TrainingBoard> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const asked = await this.trainings.board(tx, { list, page });
      const isBeyond = asked.total === 0 && page > 1;
      const found = isBeyond ? await this.trainings.board(tx, { list, page: 1 }) : asked;
      const lines: TrainingOnBoard[] = [];
      for (const training of found.trainings) lines.push(await this.named(tx, training));
      return { lines, total: found.total, page: isBeyond ? 1 : page, today: localDay(this.clock.now()) };
    });
  }

  /** That it was opened is on record. @throws TrainingNotFoundError, OwnTrainingError */
  async open(actor: Actor, id: string): Promise<TrainingCase> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const training = await this.get(tx, actor, id);
      this.audit.record(tx, { actor, act: 'accreditation.training-opened', subject: { kind: 'training', id } });
      return {
        ...(await this.named(tx, training)),
        file: await this.files.find(tx, id),
        seenByName: training.seenBy && (await this.people.displayNameOf(tx, training.seenBy)),
        today: localDay(this.clock.now()),
      };
    });
  }

  /** That it was opened is on record. @throws TrainingNotFoundError, OwnTrainingError, TrainingFileNotFoundError */
  async openFile(actor: Actor, id: string): Promise<OpenedProof> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.get(tx, actor, id);
      const proof = await this.files.open(tx, id);
      this.audit.record(tx, { actor, act: 'accreditation.training-proof-opened', subject: { kind: 'training', id } });
      return proof;
    });
  }

  /** @throws InvalidError, TrainingNotFoundError, OwnTrainingError, TrainingChangedError */
  async decide(actor: Actor, id: string, { decision, on, why, version }: TrainingDecision): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const training = await this.get(tx, actor, id);
      const at = this.clock.now();
      const faults = decisionFaults({ decision, on, why }, { training, today: localDay(at) });
      if (faults.length > 0) throw InvalidError.of(faults);
      const isSeen = decision === 'seen';
      const done = isSeen
        ? await this.trainings.see(tx, { id, version }, { by: doerOf(actor).personId, on, at })
        : await this.trainings.refuse(tx, { id, version }, { why: why as TrainingRefusal, at });
      if (!done) throw new TrainingChangedError();
      await this.rows.settle(tx, id, at);
      const act = isSeen ? 'accreditation.training-seen' : 'accreditation.training-not-counted';
      this.audit.record(tx, { actor, act, subject: { kind: 'training', id } });
      for (const topic of [accreditationEvents.trainingChanged, accreditationEvents.trainingDecided])
        await this.outbox.add(tx, { topic, subjectId: id });
    });
  }

  private async get(tx: Transaction, actor: Actor, id: string): Promise<Training> {
    const training = await this.trainings.find(tx, id);
    if (!training || training.state === 'withdrawn') throw new TrainingNotFoundError();
    if ([actor.personId, doerOf(actor).personId].includes(training.personId)) throw new OwnTrainingError();
    return training;
  }

  private async named(tx: Transaction, training: Training): Promise<TrainingOnBoard> {
    return { ...training, paName: (await this.people.displayNameOf(tx, training.personId)) ?? 'Somebody who left' };
  }
}

function decisionFaults(
  { decision, on, why }: Omit<TrainingDecision, 'version'>,
  { training, today }: { training: Training; today: string },
): FieldProblem[] {
  const say = (field: string, message: string): FieldProblem[] => [{ field, message }];
  if (decision === 'not-seen')
    return TRAINING_REFUSALS.some((known) => known === why) ? [] : say('why', 'Choose why it does not count');
  if (decision !== 'seen') return say('decision', 'Choose whether you saw proof of it');
  if (!isDay(on)) return say('on', 'Enter the day on which you saw it, such as 27 3 2026');
  if (on > today) return say('on', 'This day is still to come. Enter the day you saw it');
  return on < training.doneOn ? say('on', 'This is before the training was done. Look at both dates') : [];
}
