import { Injectable } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import {
  Clock,
  InvalidError,
  Outbox,
  UnitOfWork,
  type Actor,
  type IncomingFile,
  type KeyedFileRow,
  type Transaction,
} from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import type { ProvenTraining, Training } from './training';
import { toldOf, trainingFaults, type TrainingInput } from './training-faults';
import { TrainingFilesRepository } from './training-files.repository';
import { TrainingFiles, type OpenedProof } from './training-files.service';
import { ManyTrainingsError, TrainingChangedError, TrainingKnownError, TrainingNotFoundError } from './training.errors';
import { TrainingsRepository } from './trainings.repository';

const MOST_TRAININGS = 100;

/** What a PA puts right, and of which version. */
export interface TrainingChange {
  readonly input: TrainingInput;
  readonly version: number;
  /** In place of the one before; null: that one stays. */
  readonly file: IncomingFile | null;
}

/** What PAs tell of their own training, with proof if they like. */
@Injectable()
export class OwnTrainings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trainings: TrainingsRepository,
    private readonly rows: TrainingFilesRepository,
    private readonly files: TrainingFiles,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async list({ licenseeId, personId }: Actor): Promise<ProvenTraining[]> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const files = await this.files.listOf(tx, personId);
      const trainings = await this.trainings.listOf(tx, personId);
      return trainings.map((training) => ({ ...training, file: files.get(training.id) ?? null }));
    });
  }

  /** @throws TrainingNotFoundError */
  async get(actor: Actor, id: string): Promise<ProvenTraining> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => ({
      ...(await this.own(tx, actor, id)),
      file: await this.files.find(tx, id),
    }));
  }

  /** @throws InvalidError that names each field, FileRefusedError, TrainingKnownError, ManyTrainingsError */
  async tell({ licenseeId, personId }: Actor, input: TrainingInput, given: IncomingFile | null): Promise<string> {
    const at = this.clock.now();
    assertRight(input, localDay(at));
    return this.files.with(licenseeId, given, (file) =>
      this.unitOfWork.run(licenseeId, async (tx) => {
        if ((await this.trainings.listOf(tx, personId)).length >= MOST_TRAININGS)
          throw new ManyTrainingsError(MOST_TRAININGS);
        const id = await this.trainings.add(tx, toldOf(input), { personId, at });
        if (id === null) throw new TrainingKnownError();
        if (file) await this.rows.replace(tx, { ...file, trainingId: id, personId });
        return this.told(tx, id);
      }),
    );
  }

  /**
   * As long as staff have not said that they saw it; they look anew.
   * @throws InvalidError, FileRefusedError, TrainingNotFoundError, TrainingKnownError, TrainingChangedError
   */
  async change(actor: Actor, id: string, { input, version, file: given }: TrainingChange): Promise<void> {
    await this.get(actor, id);
    const at = this.clock.now();
    assertRight(input, localDay(at));
    await this.files.with(actor.licenseeId, given, (file) =>
      this.unitOfWork.run(actor.licenseeId, async (tx) => {
        await this.own(tx, actor, id);
        const told = toldOf(input);
        if (!(await this.trainings.change(tx, { id, version }, { told, at }))) throw new TrainingChangedError();
        await this.rows.settle(tx, id, null);
        if (file) await this.rows.replace(tx, { ...file, trainingId: id, personId: actor.personId });
        await this.told(tx, id);
      }),
    );
  }

  /** Proof in place of the one before. @throws FileRefusedError, TrainingNotFoundError, TrainingChangedError */
  async putFile(actor: Actor, id: string, given: IncomingFile): Promise<void> {
    await this.get(actor, id);
    await this.files.with(actor.licenseeId, given, (file) => this.exchange(actor, id, file));
  }

  /** Safe to repeat. @throws TrainingNotFoundError, TrainingChangedError */
  async removeFile(actor: Actor, id: string): Promise<void> {
    try {
      await this.exchange(actor, id, null);
    } catch (error) {
      // Of two who take it out at once the other finds it done.
      if (!(error instanceof TrainingChangedError) || (await this.get(actor, id)).file) throw error;
    }
  }

  /** @throws TrainingNotFoundError, TrainingFileNotFoundError */
  async openFile(actor: Actor, id: string): Promise<OpenedProof> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.own(tx, actor, id);
      return this.files.open(tx, id);
    });
  }

  /** Nobody sees it any more, and its proof goes. @throws TrainingNotFoundError, TrainingChangedError */
  async withdraw(actor: Actor, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.own(tx, actor, id);
      if (!(await this.trainings.withdraw(tx, { id, version }, this.clock.now()))) throw new TrainingChangedError();
      await this.rows.remove(tx, id);
      await this.told(tx, id);
    });
  }

  private async exchange(actor: Actor, id: string, file: KeyedFileRow | null): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const told = await this.own(tx, actor, id);
      if (!file && !(await this.rows.find(tx, id))) return;
      if (!(await this.trainings.change(tx, told, { told, at: this.clock.now() }))) throw new TrainingChangedError();
      if (file) await this.rows.replace(tx, { ...file, trainingId: id, personId: actor.personId });
      else await this.rows.remove(tx, id);
      await this.told(tx, id);
    });
  }

  private async own(tx: Transaction, { personId }: Actor, id: string): Promise<Training> {
    const training = await this.trainings.find(tx, id);
    if (!training || training.personId !== personId || training.state === 'withdrawn')
      throw new TrainingNotFoundError();
    return training;
  }

  private async told(tx: Transaction, id: string): Promise<string> {
    await this.outbox.add(tx, { topic: accreditationEvents.trainingChanged, subjectId: id });
    return id;
  }
}

function assertRight(input: TrainingInput, today: string): void {
  const faults = trainingFaults(input, today);
  if (faults.length > 0) throw InvalidError.of(faults);
}
