import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { LookTable, type Decided } from '@pa/register';
import { VacancyModerationEntity, type VacancyLookSubject } from './vacancy-moderation.entity';

interface NewAdvertLook {
  readonly vacancyId: string;
  readonly subject: VacancyLookSubject;
  readonly answer: string | null;
  readonly at: Date;
}

/** Staff's looks at adverts. At most one is open for an advert; callers hold the advert locked. */
@Injectable()
export class VacancyModerationsRepository {
  private readonly looks = new LookTable<VacancyLookSubject>({ table: 'vacancy_moderations', about: 'vacancy_id' });

  /** All of them, newest first. */
  async list(tx: Transaction, vacancyId: string): Promise<VacancyModerationEntity[]> {
    return tx.manager.find(VacancyModerationEntity, {
      where: { licenseeId: tx.licenseeId, vacancyId },
      order: { openedAt: 'DESC', id: 'DESC' },
    });
  }

  /** Opens a look, unless one is open. */
  async open(tx: Transaction, { vacancyId, ...look }: NewAdvertLook): Promise<void> {
    await this.looks.open(tx, { id: vacancyId, ...look });
  }

  /** Ends the open look; false when none is open. */
  async close(tx: Transaction, vacancyId: string, decided: Decided): Promise<boolean> {
    return this.looks.close(tx, vacancyId, decided);
  }

  /** The employer takes back what staff were to look at. */
  async withdraw(tx: Transaction, vacancyId: string, at: Date): Promise<void> {
    await this.close(tx, vacancyId, { decision: 'withdrawn', by: null, at, reasons: [], words: '' });
  }
}
