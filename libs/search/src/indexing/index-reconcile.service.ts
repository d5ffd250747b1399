import { Injectable } from '@nestjs/common';
import { LicenseeDirectory, UnitOfWork } from '@pa/platform';
import { Meili } from '../engines/meilisearch/meili';
import { indexedDocument, type IndexDescription } from './index-description';
import { IndexEntriesRepository } from './index-entries.repository';

const BATCH = 500;

/** How far an index is from the database. All of it is sent again. */
export interface Differences {
  readonly missing: number;
  readonly stale: number;
  readonly extra: number;
}

/** Holds every document of an index against the database, and has what differs sent again. */
@Injectable()
export class IndexReconcile {
  constructor(
    private readonly meili: Meili,
    private readonly unitOfWork: UnitOfWork,
    private readonly entries: IndexEntriesRepository,
    private readonly licensees: LicenseeDirectory,
  ) {}

  async run(description: IndexDescription): Promise<Differences> {
    const total = { missing: 0, stale: 0, extra: 0 };
    for (const { id } of await this.licensees.list()) {
      const found = await this.compare(description, id);
      total.missing += found.missing;
      total.stale += found.stale;
      total.extra += found.extra;
    }
    return total;
  }

  private async compare(description: IndexDescription, licenseeId: string): Promise<Differences> {
    const held = await this.heldPrints(description.name, licenseeId);
    const found = { missing: 0, stale: 0 };
    let after: string | null = null;
    for (;;) {
      const { ids, wanted } = await this.wantedPrints(description, licenseeId, after);
      for (const [id, print] of wanted) {
        if (held.get(id) === undefined) found.missing++;
        else if (held.get(id) !== print) found.stale++;
      }
      const wrong = [...wanted].filter(([id, print]) => held.get(id) !== print).map(([id]) => id);
      await this.markWhere(description, licenseeId, wrong);
      for (const id of wanted.keys()) held.delete(id);
      after = ids.at(-1) ?? null;
      if (ids.length < BATCH) break;
    }
    await this.markWhere(description, licenseeId, [...held.keys()]);
    return { ...found, extra: held.size };
  }

  private async heldPrints(uid: string, licenseeId: string): Promise<Map<string, string>> {
    const held = new Map<string, string>();
    for (let offset = 0; ; offset += BATCH) {
      const page = await this.meili.listPrints(uid, licenseeId, { offset, limit: BATCH });
      for (const { id, print } of page) held.set(id, print);
      if (page.length < BATCH) return held;
    }
  }

  private wantedPrints(
    description: IndexDescription,
    licenseeId: string,
    after: string | null,
  ): Promise<{ ids: string[]; wanted: ReadonlyMap<string, string> }> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const ids = await description.listIds(tx, after, BATCH);
      const facts = await description.documents(tx, ids);
      return { ids, wanted: new Map(facts.map((one) => [one.id, indexedDocument(licenseeId, one, 0).print])) };
    });
  }

  private async markWhere({ name }: IndexDescription, licenseeId: string, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.unitOfWork.run(licenseeId, (tx) => this.entries.mark(tx, name, ids));
  }
}
