import { Injectable, OnModuleInit } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { AdvertAnswers, NO_ANSWERS, type AnswerTally } from '../vacancies/advert-answers';
import { ApplicationsRepository } from './applications.repository';

/** For staff's board and the employer's list of adverts: numbers only, nobody's words. */
@Injectable()
export class ApplicationTallies implements OnModuleInit {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly answers: AdvertAnswers,
  ) {}

  onModuleInit(): void {
    this.answers.tell((tx, ids) => this.byVacancy(tx, ids));
  }

  /** By advert; adverts that nobody answered are left out. */
  async byVacancy(tx: Transaction, vacancyIds: readonly string[]): Promise<ReadonlyMap<string, AnswerTally>> {
    const tallies = new Map<string, AnswerTally>();
    for (const { vacancyId, state, count, since } of await this.applications.countByState(tx, vacancyIds)) {
      const { total, byState, waitingSince } = tallies.get(vacancyId) ?? NO_ANSWERS;
      tallies.set(vacancyId, {
        total: total + count,
        byState: { ...byState, [state]: count },
        waitingSince: state === 'submitted' ? since : waitingSince,
      });
    }
    return tallies;
  }
}
