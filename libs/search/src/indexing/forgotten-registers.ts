import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RegisterRemainsSource } from '@pa/platform';
import { Meili } from '../engines/meilisearch/meili';
import { ProjectionRepository } from '../projection/projection.repository';
import { keyOf } from './index-description';
import { SearchIndexes } from './search-indexes';

const BATCH = 500;

/** What is searched of a register that is erased goes with it: its rows of the projection, and its documents in every index. */
@Injectable()
export class ForgottenRegisters implements RegisterRemainsSource {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly projection: ProjectionRepository,
    private readonly indexes: SearchIndexes,
    private readonly meili: Meili,
  ) {}

  async forget(licenseeId: string): Promise<void> {
    const ids = await this.unitOfWork.run(licenseeId, (tx) => this.projection.listIds(tx));
    for (let at = 0; at < ids.length; at += BATCH)
      await this.unitOfWork.run(licenseeId, (tx) => this.projection.remove(tx, ids.slice(at, at + BATCH)));
    if (!this.indexes.isUsed) return;
    for (const uid of await this.meili.listUids())
      if (this.indexes.all.some(({ name }) => uid.startsWith(name))) await this.forgetIn(uid, licenseeId);
  }

  /** The first of what is left, until nothing is. */
  private async forgetIn(uid: string, licenseeId: string): Promise<void> {
    for (;;) {
      const held = await this.meili.listPrints(uid, licenseeId, { offset: 0, limit: BATCH });
      if (held.length === 0) return;
      await this.meili.remove(
        uid,
        held.map(({ id }) => keyOf(licenseeId, id)),
      );
    }
  }
}
