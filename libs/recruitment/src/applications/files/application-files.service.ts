import { randomBytes } from 'node:crypto';
import { Injectable, OnModuleInit } from '@nestjs/common';
import {
  Clock,
  DomainError,
  FILE_KINDS,
  FileUses,
  IncomingFiles,
  PersonalData,
  SealedFiles,
  Secrets,
  UnitOfWork,
  type Actor,
  type CheckedFile,
  type ExportedRecord,
  type IncomingFile,
  type Transaction,
} from '@pa/platform';
import { v7 as newId } from 'uuid';
import { ApplicationPairs } from '../application-pair.service';
import { ApplicationFileNotFoundError, ApplicationSentError } from '../applications.errors';
import { isNamed } from '../blind';
import type { ApplicationFile, ApplicationFileRow } from './application-file';
import { ApplicationFilesRepository } from './application-files.repository';

const KEY_BYTES = 32;
const NAME_PLACE = 'application_files.name_sealed';
const KEY_PLACE = 'application_files.key_sealed';

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
    private readonly incoming: IncomingFiles,
    private readonly sealed: SealedFiles,
    private readonly secrets: Secrets,
    private readonly uses: FileUses,
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
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
    const file = await this.incoming.check(given);
    const key = randomBytes(KEY_BYTES);
    const place = { licenseeId: actor.licenseeId, fileId: newId() };
    await this.sealed.put(place, key, file.bytes);
    try {
      await this.change(actor, applicationId, (tx) =>
        this.files.replace(tx, { ...this.rowOf(tx, file, key), id: place.fileId, applicationId }),
      );
    } catch (error) {
      if (error instanceof DomainError) await this.sealed.remove(place);
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
      return row && this.opened(tx.licenseeId, row);
    });
  }

  /** @throws ApplicationNotFoundError, ApplicationFileNotFoundError */
  async open(actor: Actor, applicationId: string): Promise<OpenedFile> {
    const row = await this.unitOfWork.run(actor.licenseeId, (tx) => this.findSeen(tx, actor, applicationId));
    const bytes = row && (await this.bytesOf(actor.licenseeId, row));
    if (!row || !bytes) throw new ApplicationFileNotFoundError();
    return { ...this.opened(actor.licenseeId, row), bytes };
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

  private rowOf({ licenseeId }: Transaction, file: CheckedFile, key: Buffer) {
    return {
      nameSealed: this.secrets.seal(licenseeId, file.name, NAME_PLACE),
      keySealed: this.secrets.seal(licenseeId, key.toString('base64'), KEY_PLACE),
      kind: file.kind,
      size: file.bytes.length,
      verdict: file.verdict,
      addedAt: this.clock.now(),
    };
  }

  private opened(licenseeId: string, { id, nameSealed, kind, size, verdict, addedAt }: ApplicationFileRow) {
    return { id, name: this.secrets.open(licenseeId, nameSealed, NAME_PLACE), kind, size, verdict, addedAt };
  }

  private async bytesOf(licenseeId: string, { id, keySealed }: ApplicationFileRow): Promise<Buffer | null> {
    const key = Buffer.from(this.secrets.open(licenseeId, keySealed, KEY_PLACE), 'base64');
    return this.sealed.find({ licenseeId, fileId: id }, key);
  }

  private async *contents(tx: Transaction, personId: string): AsyncIterable<ExportedRecord> {
    for (const row of await this.files.listOfPerson(tx, personId)) {
      const { name, kind } = this.opened(tx.licenseeId, row);
      const bytes = await this.bytesOf(tx.licenseeId, row);
      if (bytes) yield { name, contents: { type: FILE_KINDS[kind].type, base64: bytes.toString('base64') } };
    }
  }
}
