import { Injectable } from '@nestjs/common';
import type { Actor, Transaction } from '@pa/platform';
import { PaSexReader } from '@pa/register';
import type { VacancyEntity } from '../vacancies/vacancy.entity';
import { OtherSexError, SexNotSaidError } from './applications.errors';

export type SexFit = 'fits' | 'other' | 'not-said';

/** Equality Act 2010, schedule 9: a sex may be asked for where the work itself needs it, and then of everybody who answers. */
@Injectable()
export class AdvertSexes {
  constructor(private readonly sexes: PaSexReader) {}

  /** Null where the advert asks for none. */
  async fit(tx: Transaction, { personId }: Actor, { sexWanted }: VacancyEntity): Promise<SexFit | null> {
    if (sexWanted === null) return null;
    const said = await this.sexes.of(tx, personId);
    if (said === null) return 'not-said';
    return said === sexWanted ? 'fits' : 'other';
  }

  /** @throws SexNotSaidError, OtherSexError */
  async check(tx: Transaction, actor: Actor, vacancy: VacancyEntity): Promise<void> {
    const fit = await this.fit(tx, actor, vacancy);
    if (vacancy.sexWanted === null || fit === 'fits') return;
    throw fit === 'other' ? new OtherSexError(vacancy.sexWanted) : new SexNotSaidError(vacancy.sexWanted);
  }
}
