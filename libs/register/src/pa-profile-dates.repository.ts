import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { PaProfileDateEntity, type ExtraSpan } from './pa-profile-date.entity';

/** Dates on which a PA's week is different. Callers hold the profile locked while they change them. */
@Injectable()
export class PaProfileDatesRepository {
  /** Those that have not passed by a day, earliest first. */
  async listFrom(tx: Transaction, profileId: string, today: string): Promise<PaProfileDateEntity[]> {
    return tx.manager
      .createQueryBuilder(PaProfileDateEntity, 'date')
      .where('date.licenseeId = :licenseeId AND date.profileId = :profileId', { licenseeId: tx.licenseeId, profileId })
      .andWhere('date.lastDay >= :today', { today })
      .orderBy({ 'date.firstDay': 'ASC', 'date.kind': 'ASC', 'date.id': 'ASC' })
      .getMany();
  }

  /** The same of many profiles. */
  async listOfMany(
    tx: Transaction,
    { ids, today }: { ids: readonly string[]; today: string },
  ): Promise<PaProfileDateEntity[]> {
    return tx.manager
      .createQueryBuilder(PaProfileDateEntity, 'date')
      .where('date.licenseeId = :licenseeId AND date.profileId = ANY (:ids)', {
        licenseeId: tx.licenseeId,
        ids: [...ids],
      })
      .andWhere('date.lastDay >= :today', { today })
      .orderBy({ 'date.profileId': 'ASC', 'date.firstDay': 'ASC', 'date.kind': 'ASC', 'date.id': 'ASC' })
      .getMany();
  }

  async findExtra(tx: Transaction, profileId: string, day: string): Promise<PaProfileDateEntity | null> {
    return tx.manager.findOneBy(PaProfileDateEntity, {
      licenseeId: tx.licenseeId,
      profileId,
      kind: 'extra',
      firstDay: day,
    });
  }

  /** Adds days away; the same days twice are once. */
  async addAway(tx: Transaction, away: { profileId: string; firstDay: string; lastDay: string }): Promise<void> {
    await this.put(tx, { ...away, kind: 'away', spans: [] });
  }

  /** Puts the hours of one extra day in the place of those it had. */
  async putExtra(
    tx: Transaction,
    extra: { profileId: string; day: string; spans: readonly ExtraSpan[] },
  ): Promise<void> {
    const { profileId, day, spans } = extra;
    await this.put(tx, { profileId, kind: 'extra', firstDay: day, lastDay: day, spans });
  }

  /** Whether there was one to remove. */
  async remove(tx: Transaction, profileId: string, id: string): Promise<boolean> {
    const { affected } = await tx.manager.delete(PaProfileDateEntity, { licenseeId: tx.licenseeId, profileId, id });
    return (affected ?? 0) > 0;
  }

  /** Dates that passed are of no use to anyone. */
  async removeBefore(tx: Transaction, day: string): Promise<void> {
    await tx.query('DELETE FROM pa_profile_dates WHERE licensee_id = $1 AND last_day < $2', [tx.licenseeId, day]);
  }

  private async put(tx: Transaction, date: Omit<PaProfileDateEntity, 'licenseeId' | 'id'>): Promise<void> {
    await tx.query(
      `INSERT INTO pa_profile_dates (licensee_id, id, profile_id, kind, first_day, last_day, spans)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (licensee_id, profile_id, kind, first_day, last_day) DO UPDATE SET spans = EXCLUDED.spans`,
      [tx.licenseeId, newId(), date.profileId, date.kind, date.firstDay, date.lastDay, JSON.stringify(date.spans)],
    );
  }
}
