import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { VacancyEntity } from '@pa/recruitment';
import { generateAdverts, type DemonstrationAdvert } from '../adverts/generate-adverts';
import type { DemonstrationEmployer } from '../employers/generate-employers';
import { daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';
import type { DemonstrationRegister } from '../registers';
import { advertId, advertRow } from './advert-rows';
import type { LoadingFor } from './person-row';
import { RowsRepository } from './rows.repository';

/** Where the register looks after, staff still have so many new adverts to look at. */
const LOOKS_AFTER = 4;

export interface AdvertsToLoad {
  readonly register: DemonstrationRegister;
  readonly employers: readonly DemonstrationEmployer[];
  readonly loading: LoadingFor;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Adverts of employers, and those that wait for staff. */
@Injectable()
export class DemonstrationAdverts {
  constructor(private readonly rows: RowsRepository) {}

  async load(tx: Transaction, { register, employers, loading, today }: AdvertsToLoad): Promise<void> {
    const adverts = generateAdverts(register, employers, today);
    await this.rows.insert(
      tx,
      VacancyEntity,
      adverts.map((advert) => advertRow(advert, loading)),
    );
    const looks = waiting(adverts).map(({ key, begunDaysAgo }) => ({
      licensee_id: loading.licenseeId,
      id: seededId(`${key}/look`),
      vacancy_id: advertId(key),
      subject: 'first-advert',
      opened_at: daysBefore(loading.now, begunDaysAgo),
      reasons: [],
      words: '',
    }));
    await this.rows.insertInto(tx, 'vacancy_moderations', looks);
  }
}

/** Those that were sent in; where there are none, the newest open ones. */
function waiting(adverts: readonly DemonstrationAdvert[]): readonly DemonstrationAdvert[] {
  const sent = adverts.filter(({ standing }) => standing === 'submitted');
  if (sent.length > 0) return sent;
  const open = adverts.filter(({ standing }) => standing === 'published');
  return open.sort((one, other) => one.begunDaysAgo - other.begunDaysAgo).slice(0, LOOKS_AFTER);
}
