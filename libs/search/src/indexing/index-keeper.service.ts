import { Injectable, Logger } from '@nestjs/common';
import { LicenseeDirectory, UnitOfWork } from '@pa/platform';
import { EngineError } from '../engines/meilisearch/engine.error';
import { Meili } from '../engines/meilisearch/meili';
import type { IndexDescription } from './index-description';
import { IndexEntriesRepository, type IndexQueue } from './index-entries.repository';
import { formatOf, IndexRebuild } from './index-rebuild.service';
import { IndexStatesRepository, type IndexState } from './index-states.repository';
import { BATCH, IndexWriter } from './index-writer.service';
import { SearchIndexes } from './search-indexes';

/** Brings each index to where the database is: builds it where it must be built, and sends what waits. */
@Injectable()
export class IndexKeeper {
  private readonly logger = new Logger(IndexKeeper.name);
  private readonly building = new Map<string, Promise<void>>();
  private stopped = false;

  constructor(
    private readonly meili: Meili,
    private readonly indexes: SearchIndexes,
    private readonly writer: IndexWriter,
    private readonly rebuilds: IndexRebuild,
    private readonly entries: IndexEntriesRepository,
    private readonly states: IndexStatesRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
  ) {}

  /** One look at every index. Never throws: what went wrong is noted, and the next round tries again. */
  async round(): Promise<void> {
    for (const index of this.indexes.all) {
      try {
        await this.keep(index);
      } catch (error) {
        await this.note(index, error);
      }
    }
  }

  /** Waits for a rebuild that goes on in this process. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.building.values());
  }

  /** Settles when no rebuild goes on in this process. */
  async built(): Promise<void> {
    await Promise.all(this.building.values());
  }

  private async keep(index: IndexDescription): Promise<void> {
    await this.meili.checkVersion();
    const state = await this.states.find(index.name);
    const isBuilt = await this.isBuilt(index, state);
    if (!isBuilt || state?.format !== formatOf(index)) this.build(index);
    const uids = targetsOf(index, { isBuilt, building: state?.building ?? null });
    if (uids.length > 0) await this.catchUp(index, uids);
  }

  /** An engine that has lost its data says so by not having the index. */
  private async isBuilt({ name }: IndexDescription, state: IndexState | null): Promise<boolean> {
    if (!state?.isBuilt) return false;
    const isThere = (await this.meili.listUids()).includes(name);
    if (!isThere) await this.states.forget(name);
    return isThere;
  }

  private async catchUp(index: IndexDescription, uids: readonly string[]): Promise<void> {
    const since = await this.states.now();
    const total: IndexQueue[] = [];
    for (const { id } of await this.licensees.list()) {
      while ((await this.writer.sendDue(index, id, uids)) === BATCH) if (this.stopped) return;
      total.push(await this.unitOfWork.run(id, (tx) => this.entries.queue(tx, index.name)));
    }
    await this.states.caughtUp(index.name, sumOf(total), since);
  }

  /** Beside the rounds: what changes meanwhile is sent to both. */
  private build(index: IndexDescription): void {
    if (this.stopped || this.building.has(index.name)) return;
    const run = this.rebuilds
      .run(index)
      .then(() => this.logger.log({ index: index.name }, 'An index was built'))
      .catch((error: unknown) => this.note(index, error))
      .finally(() => this.building.delete(index.name));
    this.building.set(index.name, run);
  }

  private async note(index: IndexDescription, error: unknown): Promise<void> {
    const code = error instanceof EngineError ? (error.code ?? error.fault) : nameOf(error);
    this.logger.warn({ index: index.name, code }, 'An index could not be brought up to date');
    try {
      await this.states.failed(index.name, code);
    } catch (refusal) {
      this.logger.error({ index: index.name, error: nameOf(refusal) }, 'Nor could that be noted');
    }
  }
}

function targetsOf({ name }: IndexDescription, { isBuilt, building }: Pick<IndexState, 'isBuilt' | 'building'>) {
  return [...(isBuilt ? [name] : []), ...(building === null ? [] : [building])];
}

function sumOf(queues: readonly IndexQueue[]): IndexQueue {
  const times = queues.flatMap(({ oldest }) => (oldest ? [oldest.getTime()] : []));
  return {
    waiting: queues.reduce((sum, { waiting }) => sum + waiting, 0),
    aside: queues.reduce((sum, { aside }) => sum + aside, 0),
    oldest: times.length === 0 ? null : new Date(Math.min(...times)),
  };
}

/** The kind of a fault, not its words: those of a database can repeat a row. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
