import { Injectable, OnModuleInit } from '@nestjs/common';
import {
  DomainError,
  FileUses,
  KeyedFiles,
  PersonalData,
  UnitOfWork,
  type Actor,
  type ExportedRecord,
  type IncomingFile,
  type KeyedPlace,
  type Transaction,
} from '@pa/platform';
import { ApplicationPairs } from '../application-pair.service';
import { ApplicationFileNotFoundError, ApplicationSentError } from '../applications.errors';
import { isNamed } from '../blind';
import type { ApplicationFile, ApplicationFileRow } from './application-file';
import { ApplicationFilesRepository } from './application-files.repository';

/** A file that is opened. */
export interface OpenedFile extends ApplicationFile {
  readonly bytes: Buffer;
}

/** One file with an application: put there while it is a draft, read by the employer from when the name is shown. */
@Injectable()
export class ApplicationFiles implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: ApplicationFilesRepository,
    private readonly pairs: ApplicationPairs,
    private readonly keyed: KeyedFiles,
    private readonly uses: FileUses,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.uses.add((tx, ids) => this.files.listKnown(tx, ids));
    this.personalData.add({
      key: 'recruitment.application-files',
      title: 'The contents of files with your applications',
      read: (tx, personId) => this.contents(tx, personId),
    });
  }

  /**
   * Puts a file with a draft, in place of the one before. The bytes come first: a row never stands for a file that is not
   * there, and what a crash leaves behind the nightly sweep takes out.
   * @throws FileRefusedError, ApplicationNotFoundError, ApplicationSentError
   */
  async put(actor: Actor, applicationId: string, given: IncomingFile): Promise<void> {
    const place = placeIn(actor.licenseeId);
    const file = await this.keyed.put(place, given);
    try {
      await this.change(actor, applicationId, (tx) => this.files.replace(tx, { ...file, applicationId }));
    } catch (error) {
      if (error instanceof DomainError) await this.keyed.remove(place, file.id);
      throw error;
    }
  }

  /** Safe to repeat. @throws ApplicationNotFoundError, ApplicationSentError */
  async remove(actor: Actor, applicationId: string): Promise<void> {
    await this.change(actor, applicationId, (tx) => this.files.removeOf(tx, applicationId));
  }

  /** Null where there is none, and for an employer who may not know the name yet. @throws ApplicationNotFoundError */
  async find(actor: Actor, applicationId: string): Promise<ApplicationFile | null> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const row = await this.findSeen(tx, actor, applicationId);
      return row && this.keyed.opened(placeIn(tx.licenseeId), row);
    });
  }

  /** @throws ApplicationNotFoundError, ApplicationFileNotFoundError */
  async open(actor: Actor, applicationId: string): Promise<OpenedFile> {
    const row = await this.unitOfWork.run(actor.licenseeId, (tx) => this.findSeen(tx, actor, applicationId));
    const place = placeIn(actor.licenseeId);
    const bytes = row && (await this.keyed.bytesOf(place, row));
    if (!row || !bytes) throw new ApplicationFileNotFoundError();
    return { ...this.keyed.opened(place, row), bytes };
  }

  private async findSeen(tx: Transaction, actor: Actor, applicationId: string): Promise<ApplicationFileRow | null> {
    const { application, vacancy, side } = await this.pairs.get(tx, actor, applicationId);
    return side === 'pa' || isNamed(vacancy, application) ? this.files.findOf(tx, applicationId) : null;
  }

  private async change(actor: Actor, id: string, deed: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { application } = await this.pairs.getForDeed(tx, actor, { id, side: 'pa', evenOnHold: true });
      if (application.state !== 'draft') throw new ApplicationSentError();
      await deed(tx);
    });
  }

  private async *contents(tx: Transaction, personId: string): AsyncIterable<ExportedRecord> {
    for (const row of await this.files.listOfPerson(tx, personId)) {
      const record = await this.keyed.exported(placeIn(tx.licenseeId), row);
      if (record) yield record;
    }
  }
}

function placeIn(licenseeId: string): KeyedPlace {
  return { licenseeId, table: 'application_files' };
}
