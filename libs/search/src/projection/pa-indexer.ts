import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '@pa/platform';
import { PaProfilesReader } from '@pa/register';
import { ProjectionRepository } from './projection.repository';
import { projectPa } from './projected-pa';

const BATCH = 500;
/** While the database writes one batch the next is read and packed. */
const AT_ONCE = 2;
/** So many ids are listed with one statement, which looks at everyone. */
const STRETCH = 50_000;

/** Keeps the projection equal to what the register says may be shown. */
@Injectable()
export class PaIndexer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: PaProfilesReader,
    private readonly projection: ProjectionRepository,
  ) {}

  /** Writes PAs as the register has them now, or takes them out. As good twice as once, and in any order. Answers
   * how many are shown. */
  async index(tx: Transaction, ...ids: readonly string[]): Promise<number> {
    await this.projection.lock(tx, ids);
    const facts = await this.profiles.cardFacts(tx, ids);
    const shown = new Set(facts.map(({ id }) => id));
    await this.projection.put(tx, facts.map(projectPa));
    await this.projection.remove(
      tx,
      ids.filter((id) => !shown.has(id)),
    );
    return shown.size;
  }

  /**
   * Writes everyone of a register anew and takes out who should not be there. Answers how many now stand in it. Each batch is as
   * if its PAs had changed this moment, so what does change meanwhile is never written over with what was.
   */
  async rebuild(licenseeId: string): Promise<number> {
    const everyone = await this.unitOfWork.run(licenseeId, (tx) => this.listEveryone(tx));
    const batches = batchesOf(everyone);
    let shown = 0;
    const work = async () => {
      for (const ids of batches) {
        const written = await this.unitOfWork.run(licenseeId, (tx) => this.index(tx, ...ids));
        shown += written;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return shown;
  }

  /** Who may be shown, and who stands there. */
  private async listEveryone(tx: Transaction): Promise<string[]> {
    const everyone = new Set(await this.projection.listIds(tx));
    for (let after: string | null | undefined = null; after !== undefined;) {
      const ids: readonly string[] = await this.profiles.listShownIds(tx, after, STRETCH);
      for (const id of ids) everyone.add(id);
      after = ids.length < STRETCH ? undefined : ids.at(-1);
    }
    return [...everyone];
  }
}

/** Each batch is handed out once, whoever asks; none any more after one of them failed. */
function* batchesOf(ids: readonly string[]): Generator<readonly string[], void> {
  for (let first = 0; first < ids.length; first += BATCH) yield ids.slice(first, first + BATCH);
}
