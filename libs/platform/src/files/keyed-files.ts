import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Clock } from '../clock/clock';
import { Secrets } from '../secrets/secrets';
import { FILE_KINDS, type FileKind } from './checking/file-kinds';
import { IncomingFiles, type IncomingFile } from './incoming-files';
import { SealedFiles } from './sealed-files';
import type { Verdict } from './virus-scanner';

const KEY_BYTES = 32;

/** A file as people know it. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  readonly verdict: Verdict;
  readonly addedAt: Date;
}

/** The same as it stands in a row, with a key of its own: without the row its bytes tell nobody anything. */
export interface KeyedFileRow extends Omit<KeptFile, 'name'> {
  readonly nameSealed: Buffer;
  readonly keySealed: Buffer;
}

/** Whose files: the register's, in a table with the columns `name_sealed` and `key_sealed`. */
export interface KeyedPlace {
  readonly licenseeId: string;
  readonly table: string;
}

/**
 * Files that have a row each. The bytes come first: a row never stands for a file that is not there, and what a crash
 * leaves behind the nightly sweep takes out.
 */
@Injectable()
export class KeyedFiles {
  constructor(
    private readonly incoming: IncomingFiles,
    private readonly sealed: SealedFiles,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Looked at, sealed and put into the store; the row is the caller's to write. @throws FileRefusedError */
  async put({ licenseeId, table }: KeyedPlace, given: IncomingFile): Promise<KeyedFileRow> {
    const { name, kind, bytes, verdict } = await this.incoming.check(given);
    const key = randomBytes(KEY_BYTES);
    const id = newId();
    await this.sealed.put({ licenseeId, fileId: id }, key, bytes);
    return {
      id,
      nameSealed: this.secrets.seal(licenseeId, name, `${table}.name_sealed`),
      keySealed: this.secrets.seal(licenseeId, key.toString('base64'), `${table}.key_sealed`),
      kind,
      size: bytes.length,
      verdict,
      addedAt: this.clock.now(),
    };
  }

  /** For bytes whose row came to nothing. */
  async remove({ licenseeId }: KeyedPlace, fileId: string): Promise<void> {
    await this.sealed.remove({ licenseeId, fileId });
  }

  opened({ licenseeId, table }: KeyedPlace, { id, nameSealed, kind, size, verdict, addedAt }: KeyedFileRow): KeptFile {
    const name = this.secrets.open(licenseeId, nameSealed, `${table}.name_sealed`);
    return { id, name, kind, size, verdict, addedAt };
  }

  /** Null where nothing stands. */
  async bytesOf({ licenseeId, table }: KeyedPlace, { id, keySealed }: KeyedFileRow): Promise<Buffer | null> {
    const key = Buffer.from(this.secrets.open(licenseeId, keySealed, `${table}.key_sealed`), 'base64');
    return this.sealed.find({ licenseeId, fileId: id }, key);
  }

  /** For a copy of somebody's data; null where the bytes are gone. */
  async exported(place: KeyedPlace, row: KeyedFileRow) {
    const { name, kind } = this.opened(place, row);
    const bytes = await this.bytesOf(place, row);
    return bytes && { name, contents: { type: FILE_KINDS[kind].type, base64: bytes.toString('base64') } };
  }
}
