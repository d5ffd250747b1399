import { Injectable, OnModuleInit } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { AdvertAnswers } from '../vacancies/advert-answers';
import { ApplicationsRepository } from './applications.repository';

/** How many have answered one advert; drafts that were never sent do not count. */
export interface Tally {
  readonly total: number;
  /** States without any are left out. */
  readonly byState: Readonly<Record<string, number>>;
}

/** For staff's board and the employer's list of adverts: numbers only, nobody's words. */
@Injectable()
export class ApplicationTallies implements OnModuleInit {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly answers: AdvertAnswers,
  ) {}

  onModuleInit(): void {
    this.answers.tell(async (tx, ids) => {
      const tallies = await this.byVacancy(tx, ids);
      return new Map([...tallies].map(([id, { total }]) => [id, total]));
    });
  }

  /** By advert; adverts that nobody answered are left out. */
  async byVacancy(tx: Transaction, vacancyIds: readonly string[]): Promise<ReadonlyMap<string, Tally>> {
    const tallies = new Map<string, Tally>();
    for (const { vacancyId, state, count } of await this.applications.countByState(tx, vacancyIds)) {
      const { total, byState } = tallies.get(vacancyId) ?? { total: 0, byState: {} };
      tallies.set(vacancyId, { total: total + count, byState: { ...byState, [state]: count } });
    }
    return tallies;
  }
}
