import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** How many have answered each of some adverts; drafts do not count, and adverts that nobody answered may be left out. */
export type CountAnswers = (tx: Transaction, vacancyIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/** How many have answered an advert, told by the area that keeps applications. Numbers only: no names, no texts. */
@Injectable()
export class AdvertAnswers {
  private source: CountAnswers = () => Promise.resolve(new Map());

  /** Who keeps applications says here how they are counted. */
  tell(source: CountAnswers): void {
    this.source = source;
  }

  /** By advert, with a nought for those that nobody answered. */
  async countOf(tx: Transaction, vacancyIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const counted = vacancyIds.length === 0 ? new Map<string, number>() : await this.source(tx, vacancyIds);
    return new Map(vacancyIds.map((id) => [id, counted.get(id) ?? 0]));
  }

  async countOne(tx: Transaction, vacancyId: string): Promise<number> {
    return (await this.countOf(tx, [vacancyId])).get(vacancyId) ?? 0;
  }
}
