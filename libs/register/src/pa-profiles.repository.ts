import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { QueryDeepPartialEntity } from 'typeorm';
import { PaProfileEntity } from './pa-profile.entity';
import { getMove, statesFor } from './pa-profile-state';

type NewProfile = Pick<PaProfileEntity, 'id' | 'personId'> & Partial<PaProfileEntity>;

/** Rows of PA profiles, within one licensee's transaction. */
@Injectable()
export class PaProfilesRepository {
  async find(tx: Transaction, id: string): Promise<PaProfileEntity | null> {
    return tx.manager.findOneBy(PaProfileEntity, { licenseeId: tx.licenseeId, id });
  }

  async findByPerson(tx: Transaction, personId: string): Promise<PaProfileEntity | null> {
    return tx.manager.findOneBy(PaProfileEntity, { licenseeId: tx.licenseeId, personId });
  }

  async listByPeople(tx: Transaction, personIds: readonly string[]): Promise<PaProfileEntity[]> {
    return tx.manager
      .createQueryBuilder(PaProfileEntity, 'profile')
      .where('profile.licenseeId = :licenseeId AND profile.personId = ANY (:personIds)', {
        licenseeId: tx.licenseeId,
        personIds: [...personIds],
      })
      .orderBy('profile.id')
      .getMany();
  }

  /** The same, locked until the transaction ends: two changes at once wait for each other. */
  async findForUpdate(
    tx: Transaction,
    by: { readonly id: string } | { readonly personId: string },
  ): Promise<PaProfileEntity | null> {
    return tx.manager.findOne(PaProfileEntity, {
      where: { licenseeId: tx.licenseeId, ...by },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Adds profiles; a person who has one keeps it. */
  async addMissing(tx: Transaction, profiles: readonly NewProfile[]): Promise<void> {
    const rows = profiles.map((profile) => ({ state: 'draft', ...profile, licenseeId: tx.licenseeId }));
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(PaProfileEntity)
      .values(rows as QueryDeepPartialEntity<PaProfileEntity>[])
      .orIgnore()
      .updateEntity(false)
      .execute();
  }

  /** Writes changes to a profile that this transaction holds locked, and answers how it stands then. */
  async update(
    tx: Transaction,
    profile: PaProfileEntity,
    change: { readonly columns: Partial<PaProfileEntity>; readonly at: Date },
  ): Promise<PaProfileEntity> {
    const key = { licenseeId: tx.licenseeId, id: profile.id };
    const columns = { ...change.columns, updatedAt: change.at, version: profile.version + 1 };
    await tx.manager.update(PaProfileEntity, key, columns);
    return tx.manager.findOneByOrFail(PaProfileEntity, key);
  }

  /** Marks as asked who confirmed on or before `confirmedBy` and has not been asked since. Answers whom. */
  async askStale(tx: Transaction, { at, confirmedBy }: { at: Date; confirmedBy: Date }): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE pa_profiles SET asked_at = $2, updated_at = $2, version = version + 1
        WHERE licensee_id = $1 AND state = 'published' AND confirmed_at <= $3 AND asked_at IS NULL
        RETURNING id`,
      [tx.licenseeId, at, confirmedBy],
    );
    return rows.map(({ id }) => id);
  }

  /** Pauses who confirmed on or before `confirmedBy`. Answers whom. */
  async pauseStale(tx: Transaction, { at, confirmedBy }: { at: Date; confirmedBy: Date }): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE pa_profiles
          SET state = $4, paused_reason = 'not-confirmed', asked_at = coalesce(asked_at, $2),
              updated_at = $2, version = version + 1
        WHERE licensee_id = $1 AND state = ANY ($5) AND confirmed_at <= $3
        RETURNING id`,
      [tx.licenseeId, at, confirmedBy, getMove('pause-unconfirmed', 'published'), statesFor('pause-unconfirmed')],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of 16 or 17 with their 18th birthday; in clear only where an earlier version wrote it. */
  async listYoung(tx: Transaction): Promise<Array<{ id: string; day: string | null; sealed: Buffer | null }>> {
    return tx.query(
      `SELECT id, adult_on::text AS day, adult_on_sealed AS sealed FROM pa_profiles
        WHERE licensee_id = $1 AND age_band = '16-or-17' ORDER BY id`,
      [tx.licenseeId],
    );
  }

  async sealAdultOn(tx: Transaction, id: string, sealed: Buffer): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE pa_profiles SET adult_on = NULL, adult_on_sealed = $3
        WHERE licensee_id = $1 AND id = $2 AND adult_on IS NOT NULL RETURNING id`,
      [tx.licenseeId, id, sealed],
    );
    return rows.length === 1;
  }

  /** Makes adults of those who still are 16 or 17. Answers of whom. */
  async growUp(tx: Transaction, { ids, at }: { ids: readonly string[]; at: Date }): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE pa_profiles
          SET age_band = 'adult', adult_on = NULL, adult_on_sealed = NULL, updated_at = $2, version = version + 1
        WHERE licensee_id = $1 AND id = ANY ($3) AND age_band = '16-or-17' RETURNING id`,
      [tx.licenseeId, at, ids],
    );
    return rows.map(({ id }) => id);
  }

  /** Those whose date to start from has come: they are available now. Answers whom. */
  async comeAvailable(tx: Transaction, { at, today }: { at: Date; today: string }): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE pa_profiles SET search_status = 'available', updated_at = $2, version = version + 1
        WHERE licensee_id = $1 AND search_status = 'from-a-date' AND earliest_start <= $3 RETURNING id`,
      [tx.licenseeId, at, today],
    );
    return rows.map(({ id }) => id);
  }

  /** Ids of those who may be shown now, by id, for walking the whole register in stretches. */
  async listShownIds(tx: Transaction, { after, limit }: { after: string | null; limit: number }): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM register_shown_pas() WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2',
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }

  async listIdsOf(tx: Transaction, personIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM pa_profiles WHERE licensee_id = $1 AND person_id = ANY ($2)',
      [tx.licenseeId, personIds],
    );
    return rows.map(({ id }) => id);
  }

  async listShortNotice(tx: Transaction): Promise<
    Array<{
      id: string;
      personId: string;
      district: string;
      travelMiles: number;
      noticeHours: number;
      tasksWillNot: string[];
    }>
  > {
    return tx.query(
      `SELECT id, person_id AS "personId", district, travel_miles AS "travelMiles",
              coalesce(short_notice_hours, 0) AS "noticeHours", tasks_will_not AS "tasksWillNot"
         FROM pa_profiles WHERE licensee_id = $1 AND is_shown AND short_notice ORDER BY id`,
      [tx.licenseeId],
    );
  }

  async listShown(tx: Transaction, ids: readonly string[]): Promise<PaProfileEntity[]> {
    return tx.manager
      .createQueryBuilder(PaProfileEntity, 'profile')
      .where('profile.licenseeId = :licenseeId AND profile.isShown', { licenseeId: tx.licenseeId })
      .andWhere('profile.id = ANY (:ids)', { ids })
      .orderBy('profile.id')
      .getMany();
  }
}
