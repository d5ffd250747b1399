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
import type { PartFile } from './part-file';
import { PartFileNotFoundError } from './part-files.errors';
import { PartFilesRepository, type PartFileRow } from './part-files.repository';

/** A file that is opened. */
export interface OpenedPartFile extends KeptFile {
  readonly bytes: Buffer;
}

/** Files for parts of the scheme: checked, sealed, read by their PA and by staff who decide, and by nobody else. */
@Injectable()
export class PartFiles implements OnModuleInit {
  constructor(
    private readonly rows: PartFilesRepository,
    private readonly keyed: KeyedFiles,
    private readonly uses: FileUses,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.uses.add((tx, ids) => this.rows.listKnown(tx, ids));
    this.personalData.add({
      key: 'accreditation.part-files',
      title: 'The contents of files for your approval',
      read: (tx, personId) => this.contents(tx, personId),
    });
  }

  /** Keeps the bytes while `write` keeps their row, and takes them out again where it is refused. */
  async keep(licenseeId: string, given: IncomingFile, write: (file: KeyedFileRow) => Promise<void>): Promise<void> {
    const place = placeIn(licenseeId);
    const file = await this.keyed.put(place, given);
    try {
      await write(file);
    } catch (error) {
      if (error instanceof DomainError) await this.keyed.remove(place, file.id);
      throw error;
    }
  }

  async listOf(tx: Transaction, personId: string): Promise<PartFile[]> {
    return (await this.rows.listOf(tx, personId)).map((row) => this.read(tx, row));
  }

  read({ licenseeId }: Transaction, row: PartFileRow): PartFile {
    const { id, personId, module, state, why, decidedAt } = row;
    return { id, personId, module, state, why, decidedAt, file: this.keyed.opened(placeIn(licenseeId), row) };
  }

  /** With its bytes. @throws PartFileNotFoundError */
  async open(tx: Transaction, row: PartFileRow): Promise<OpenedPartFile> {
    const place = placeIn(tx.licenseeId);
    const bytes = await this.keyed.bytesOf(place, row);
    if (!bytes) throw new PartFileNotFoundError();
    return { ...this.keyed.opened(place, row), bytes };
  }

  private async *contents(tx: Transaction, personId: string): AsyncIterable<ExportedRecord> {
    for (const row of await this.rows.listOf(tx, personId)) {
      const record = await this.keyed.exported(placeIn(tx.licenseeId), row);
      if (record) yield record;
    }
  }
}

function placeIn(licenseeId: string): KeyedPlace {
  return { licenseeId, table: 'part_files' };
}
