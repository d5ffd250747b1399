import { Injectable, OnModuleInit } from '@nestjs/common';
import {
  DomainError,
  FileUses,
  KeyedFiles,
  PersonalData,
  type ExportedRecord,
  type IncomingFile,
  type KeptFile,
  type KeyedFileRow,
  type KeyedPlace,
  type Transaction,
} from '@pa/platform';
import { TrainingFileNotFoundError } from './training.errors';
import { TrainingFilesRepository } from './training-files.repository';

/** Proof that is opened. */
export interface OpenedProof extends KeptFile {
  readonly bytes: Buffer;
}

/** Proof of training: checked, sealed, read by its PA and by staff who decide, and by nobody else. */
@Injectable()
export class TrainingFiles implements OnModuleInit {
  constructor(
    private readonly files: TrainingFilesRepository,
    private readonly keyed: KeyedFiles,
    private readonly uses: FileUses,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.uses.add((tx, ids) => this.files.listKnown(tx, ids));
    this.personalData.add({
      key: 'accreditation.training-files',
      title: 'The contents of files with your training',
      read: (tx, personId) => this.contents(tx, personId),
    });
  }

  /** Keeps the bytes while `deed` writes their row, and takes them out again where it is refused. */
  async with<Done>(
    licenseeId: string,
    given: IncomingFile | null,
    deed: (file: KeyedFileRow | null) => Promise<Done>,
  ): Promise<Done> {
    if (!given) return deed(null);
    const place = placeIn(licenseeId);
    const file = await this.keyed.put(place, given);
    try {
      return await deed(file);
    } catch (error) {
      if (error instanceof DomainError) await this.keyed.remove(place, file.id);
      throw error;
    }
  }

  async find(tx: Transaction, trainingId: string): Promise<KeptFile | null> {
    const row = await this.files.find(tx, trainingId);
    return row && this.keyed.opened(placeIn(tx.licenseeId), row);
  }

  /** By training. */
  async listOf(tx: Transaction, personId: string): Promise<ReadonlyMap<string, KeptFile>> {
    const place = placeIn(tx.licenseeId);
    return new Map(
      (await this.files.listOf(tx, personId)).map((row) => [row.trainingId, this.keyed.opened(place, row)]),
    );
  }

  /** With its bytes. @throws TrainingFileNotFoundError */
  async open(tx: Transaction, trainingId: string): Promise<OpenedProof> {
    const place = placeIn(tx.licenseeId);
    const row = await this.files.find(tx, trainingId);
    const bytes = row && (await this.keyed.bytesOf(place, row));
    if (!row || !bytes) throw new TrainingFileNotFoundError();
    return { ...this.keyed.opened(place, row), bytes };
  }

  private async *contents(tx: Transaction, personId: string): AsyncIterable<ExportedRecord> {
    for (const row of await this.files.listOf(tx, personId)) {
      const record = await this.keyed.exported(placeIn(tx.licenseeId), row);
      if (record) yield record;
    }
  }
}

function placeIn(licenseeId: string): KeyedPlace {
  return { licenseeId, table: 'training_files' };
}
