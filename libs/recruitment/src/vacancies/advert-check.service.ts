import { Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '@pa/platform';
import { localDay } from '@pa/register';
import { checkAdvert, type Finding } from '../checker';
import { Rules } from '../rules';
import { withPendingWords } from './advert-words';
import { eligibilityIn } from './check-eligibility';
import type { VacancyEntity } from './vacancy.entity';

/** Asks the checker about an advert as it would be shown, with the rules of the day on which the job starts. */
@Injectable()
export class AdvertCheck {
  constructor(
    private readonly rules: Rules,
    private readonly clock: Clock,
  ) {}

  async of(tx: Transaction, vacancy: VacancyEntity): Promise<Finding[]> {
    const today = localDay(this.clock.now());
    const { startsOn } = vacancy;
    const rules = await this.rules.on(tx, startsOn !== null && startsOn > today ? startsOn : today);
    const eligibility = eligibilityIn(vacancy.district ?? '');
    return checkAdvert(withPendingWords(vacancy), { rules, startDate: startsOn, today, eligibility });
  }
}
