import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** How many have answered one advert; drafts that were never sent do not count. */
export interface AnswerTally {
  readonly total: number;
  /** States of applications; those without any are left out. */
  readonly byState: Readonly<Record<string, number>>;
  /** Since when the one that waits longest waits for the employer; null where none does. */
  readonly waitingSince: Date | null;
}

export const NO_ANSWERS: AnswerTally = { total: 0, byState: {}, waitingSince: null };

/** By advert; adverts that nobody answered may be left out. */
export type CountAnswers = (
  tx: Transaction,
  vacancyIds: readonly string[],
) => Promise<ReadonlyMap<string, AnswerTally>>;

/** How many have answered an advert, told by the area that keeps applications. Numbers only: no names, no texts. */
@Injectable()
export class AdvertAnswers {
  private source: CountAnswers = () => Promise.resolve(new Map());

  /** Who keeps applications says here how they are counted. */
  tell(source: CountAnswers): void {
    this.source = source;
  }

  /** By advert, with a nought for those that nobody answered. */
  async talliesOf(tx: Transaction, vacancyIds: readonly string[]): Promise<ReadonlyMap<string, AnswerTally>> {
    const counted = vacancyIds.length === 0 ? new Map<string, AnswerTally>() : await this.source(tx, vacancyIds);
    return new Map(vacancyIds.map((id) => [id, counted.get(id) ?? NO_ANSWERS]));
  }

  async tallyOf(tx: Transaction, vacancyId: string): Promise<AnswerTally> {
    return (await this.talliesOf(tx, [vacancyId])).get(vacancyId) ?? NO_ANSWERS;
  }

  async countOne(tx: Transaction, vacancyId: string): Promise<number> {
    return (await this.tallyOf(tx, vacancyId)).total;
  }
}
