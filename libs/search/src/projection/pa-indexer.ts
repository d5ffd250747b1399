import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '@pa/platform';
import { PaProfilesReader } from '@pa/register';
import { ProjectionRepository } from './projection.repository';
import { projectPa } from './projected-pa';

const BATCH = 500;

/** Keeps the projection equal to what the register says may be shown. */
@Injectable()
export class PaIndexer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: PaProfilesReader,
    private readonly projection: ProjectionRepository,
  ) {}

  /** Writes PAs as the register has them now, or takes them out. As good twice as once, and in any order. */
  async index(tx: Transaction, ...ids: readonly string[]): Promise<void> {
    await this.projection.lock(tx, ids);
    const facts = await this.profiles.cardFacts(tx, ids);
    const shown = new Set(facts.map(({ id }) => id));
    await this.projection.put(tx, facts.map(projectPa));
    await this.projection.remove(
      tx,
      ids.filter((id) => !shown.has(id)),
    );
  }

  /** Writes everyone of a register anew and takes out who should not be there. Answers how many now stand in it. */
  async rebuild(licenseeId: string): Promise<number> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const stale = new Set(await this.projection.listIds(tx));
      let [count, after]: [number, string | null] = [0, null];
      for (;;) {
        const ids = await this.profiles.listShownIds(tx, after, BATCH);
        const facts = await this.profiles.cardFacts(tx, ids);
        await this.projection.put(tx, facts.map(projectPa));
        for (const { id } of facts) stale.delete(id);
        count += facts.length;
        after = ids.at(-1) ?? null;
        if (ids.length < BATCH) break;
      }
      await this.projection.remove(tx, [...stale]);
      return count;
    });
  }
}
