import { Injectable, OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../database/transaction';
import { OutboxSubscribers } from '../outbox/outbox-subscribers';
import { FileStore } from './file-store';

/** A row that stood for a file was deleted: by whoever wrote it, by the retention schedule, or with its person. */
export const FILE_GONE = 'platform.file-gone';

/**
 * Makes a table tell when rows of it go, whoever deletes them: the id of a row is the id of its file. So the bytes go with
 * the row, and no deed has to think of it.
 */
export function tellWhenFilesGo(table: string): string {
  return `CREATE TRIGGER ${table}_file_gone AFTER DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION tell_file_gone()`;
}

/** In the worker: takes the bytes out. */
@Injectable()
export class FilesGone implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly store: FileStore,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(FILE_GONE, ({ licenseeId, subjectId }) =>
      this.store.remove({ licenseeId, fileId: subjectId }),
    );
  }
}

/** Says which of some files have a row. */
export type FilesInUse = (tx: Transaction, fileIds: readonly string[]) => Promise<readonly string[]>;

/** Every lib that keeps files says which of them are in use. */
@Injectable()
export class FileUses {
  private readonly uses: FilesInUse[] = [];

  add(use: FilesInUse): void {
    this.uses.push(use);
  }

  async inUse(tx: Transaction, fileIds: readonly string[]): Promise<ReadonlySet<string>> {
    const used: string[] = [];
    for (const use of this.uses) used.push(...(await use(tx, fileIds)));
    return new Set(used);
  }
}
