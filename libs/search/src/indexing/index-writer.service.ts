import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '@pa/platform';
import { EngineError } from '../engines/meilisearch/engine.error';
import { Meili } from '../engines/meilisearch/meili';
import { indexedDocument, keyOf, type IndexDescription } from './index-description';
import { IndexEntriesRepository, type IndexEntry } from './index-entries.repository';
import { IndexStatesRepository } from './index-states.repository';

/** Bounded: what one task takes, and one transaction holds. */
export const BATCH = 200;

/** Where a batch goes, and of which register. */
interface Batch {
  readonly tx: Transaction;
  readonly description: IndexDescription;
  readonly uids: readonly string[];
  readonly entries: readonly IndexEntry[];
  /** Why documents were set back. */
  readonly refusals: string[];
}

/** Sends what waits: the rows as they are now, never what an event said. */
@Injectable()
export class IndexWriter {
  private readonly logger = new Logger(IndexWriter.name);

  constructor(
    private readonly meili: Meili,
    private readonly unitOfWork: UnitOfWork,
    private readonly entries: IndexEntriesRepository,
    private readonly states: IndexStatesRepository,
  ) {}

  /**
   * Sends one batch of a register's to every index of \`uids\` and records the versions once the engine says that it has them.
   * Answers how many were due.
   * @throws EngineError when the engine cannot be reached or is too slow: all of it waits on
   */
  async sendDue(description: IndexDescription, licenseeId: string, uids: readonly string[]): Promise<number> {
    const refusals: string[] = [];
    const count = await this.unitOfWork.run(licenseeId, async (tx) => {
      await this.entries.lock(tx, description.name);
      const due = await this.entries.listDue(tx, description.name, BATCH);
      if (due.length > 0) await this.send({ tx, description, uids, entries: due, refusals });
      return due.length;
    });
    const last = refusals.at(-1);
    if (last !== undefined) await this.states.failed(description.name, last);
    return count;
  }

  /** A batch that the engine refuses is halved until what it refuses is alone. */
  private async send(batch: Batch): Promise<void> {
    const { tx, description, entries } = batch;
    try {
      const gone = await this.sendOnce(batch);
      const sent = entries.map((entry) => ({ ...entry, isGone: gone.has(entry.id) }));
      await this.entries.record(tx, description.name, sent);
    } catch (error) {
      if (!isOfTheDocuments(error)) throw error;
      if (entries.length === 1) return this.setBack(batch, error);
      const half = Math.ceil(entries.length / 2);
      await this.send({ ...batch, entries: entries.slice(0, half) });
      await this.send({ ...batch, entries: entries.slice(half) });
    }
  }

  private async sendOnce({ tx, description, uids, entries }: Batch): Promise<ReadonlySet<string>> {
    const ids = entries.map(({ id }) => id);
    const versions = new Map(entries.map(({ id, version }) => [id, version]));
    const facts = await description.documents(tx, ids);
    const documents = facts.map((one) => indexedDocument(tx.licenseeId, one, versions.get(one.id) ?? 0));
    const found = new Set(facts.map(({ id }) => id));
    const gone = ids.filter((id) => !found.has(id));
    for (const uid of uids) {
      await this.meili.put(uid, documents);
      await this.meili.remove(
        uid,
        gone.map((id) => keyOf(tx.licenseeId, id)),
      );
    }
    return new Set(gone);
  }

  private async setBack({ tx, description, entries, refusals }: Batch, error: unknown): Promise<void> {
    const code = error instanceof EngineError ? (error.code ?? error.fault) : 'unreadable';
    const ids = entries.map(({ id }) => id);
    refusals.push(code);
    const aside = await this.entries.postpone(tx, description.name, { ids, code });
    const said = { index: description.name, subject: ids[0], code };
    if (aside.length > 0) this.logger.error(said, 'A document was set aside after too many failures');
    else this.logger.warn(said, 'A document failed and will be tried again');
  }
}

/** The engine took the task and it failed, or a row cannot be made into a document. Anything else is no fault of theirs. */
function isOfTheDocuments(error: unknown): boolean {
  return error instanceof EngineError ? error.fault === 'task-failed' : error instanceof RangeError;
}
