import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ConflictError, LicenseeDirectory, UnitOfWork, type Licensee } from '@pa/platform';
import { Meili } from '../engines/meilisearch/meili';
import { indexedDocument, type IndexDescription } from './index-description';
import { IndexEntriesRepository } from './index-entries.repository';
import { IndexStatesRepository } from './index-states.repository';

const BATCH = 500;
/** For work on an index that is no register's. */
const NO_LICENSEE = '00000000-0000-0000-0000-000000000000';

/** Hears how far a rebuild is. */
export type RebuildProgress = (licensee: Pick<Licensee, 'name'>, count: number) => void;

/** Somebody else rebuilds this index. */
export class RebuildRunsError extends ConflictError {
  constructor(name: string) {
    super('rebuild-runs', `Another rebuild of ${name} is going on, or took the place of this one.`);
  }
}

/** What an index is built with: when this changes it must be built again. */
export function formatOf({ format, settings }: IndexDescription): string {
  return `${format}-${createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 12)}`;
}

/**
 * Builds an index beside the one that is searched and swaps the two. Meanwhile what changes is written to both, under one lock, so
 * nothing is missing at the moment of the swap.
 */
@Injectable()
export class IndexRebuild {
  constructor(
    private readonly meili: Meili,
    private readonly unitOfWork: UnitOfWork,
    private readonly entries: IndexEntriesRepository,
    private readonly states: IndexStatesRepository,
    private readonly licensees: LicenseeDirectory,
  ) {}

  /** @throws RebuildRunsError, EngineError; the index that is searched is then as it was */
  async run(description: IndexDescription, progress: RebuildProgress = () => undefined): Promise<void> {
    const { name } = description;
    const uid = `${name}-${randomBytes(4).toString('hex')}`;
    if (!(await this.states.beginBuilding(name, uid))) throw new RebuildRunsError(name);
    try {
      await this.meili.checkVersion();
      await this.dropLeftovers(name);
      await this.meili.create(uid, description.settings);
      for (const licensee of await this.licensees.list())
        progress(licensee, await this.fill(description, uid, licensee.id));
      await this.swapIn(description, uid);
    } catch (error) {
      await this.states.abandon(name, uid);
      throw error;
    }
  }

  /** What rebuilds left behind that did not come to their end. */
  private async dropLeftovers(name: string): Promise<void> {
    for (const uid of await this.meili.listUids()) if (uid.startsWith(`${name}-`)) await this.meili.drop(uid);
  }

  private async fill(description: IndexDescription, uid: string, licenseeId: string): Promise<number> {
    let [count, after]: [number, string | null] = [0, null];
    for (;;) {
      const ids = await this.fillBatch(description, uid, { licenseeId, after });
      count += ids.length;
      after = ids.at(-1) ?? null;
      if (ids.length < BATCH) return count;
    }
  }

  private async fillBatch(
    description: IndexDescription,
    uid: string,
    { licenseeId, after }: { licenseeId: string; after: string | null },
  ): Promise<string[]> {
    const { name } = description;
    return this.unitOfWork.run(licenseeId, async (tx) => {
      await this.entries.lock(tx, name);
      if (!(await this.states.isBuilding(name, uid))) throw new RebuildRunsError(name);
      const ids = await description.listIds(tx, after, BATCH);
      const versions = await this.entries.versionsFor(tx, name, ids);
      const versionOf = new Map(versions.map(({ id, version }) => [id, version]));
      const facts = await description.documents(tx, ids);
      await this.meili.put(
        uid,
        facts.map((one) => indexedDocument(licenseeId, one, versionOf.get(one.id) ?? 0)),
      );
      return ids;
    });
  }

  private async swapIn(description: IndexDescription, uid: string): Promise<void> {
    const { name } = description;
    await this.unitOfWork.run(NO_LICENSEE, async (tx) => {
      await this.entries.lock(tx, name);
      if (!(await this.meili.listUids()).includes(name)) await this.meili.create(name, description.settings);
      await this.meili.swap(name, uid);
      await this.states.built(name, uid, formatOf(description));
      await this.meili.drop(uid);
    });
  }
}
