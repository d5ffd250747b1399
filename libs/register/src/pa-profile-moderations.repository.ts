import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import {
  PaProfileModerationEntity,
  type ModerationDecision,
  type ModerationSubject,
} from './pa-profile-moderation.entity';
import type { PaProfileState } from './pa-profile-state';

/** What is written when staff (or the PA, by withdrawing) end a look at a profile. */
export interface Decided {
  readonly decision: ModerationDecision;
  readonly by: string | null;
  readonly at: Date;
  readonly reasons: readonly string[];
  readonly words: string;
}

/** One line of the staff's list. */
export interface ModerationQueueRow {
  readonly profileId: string;
  readonly displayName: string;
  readonly district: string | null;
  readonly state: PaProfileState;
  readonly subject: ModerationSubject;
  readonly openedAt: Date;
}

export interface QueuePage {
  readonly order: 'oldest' | 'newest';
  readonly offset: number;
  readonly limit: number;
}

/** Staff's looks at profiles. At most one is open for a profile; callers hold the profile locked. */
@Injectable()
export class PaProfileModerationsRepository {
  async findOpen(tx: Transaction, profileId: string): Promise<PaProfileModerationEntity | null> {
    return tx.manager
      .createQueryBuilder(PaProfileModerationEntity, 'moderation')
      .where('moderation.licenseeId = :licenseeId AND moderation.profileId = :profileId', {
        licenseeId: tx.licenseeId,
        profileId,
      })
      .andWhere('moderation.decision IS NULL')
      .getOne();
  }

  /** All of them, newest first. */
  async list(tx: Transaction, profileId: string): Promise<PaProfileModerationEntity[]> {
    return tx.manager.find(PaProfileModerationEntity, {
      where: { licenseeId: tx.licenseeId, profileId },
      order: { openedAt: 'DESC', id: 'DESC' },
    });
  }

  /** Opens a look, unless one is open: then staff will see the newer state anyway. */
  async open(
    tx: Transaction,
    look: { profileId: string; subject: ModerationSubject; answer: string | null; at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO pa_profile_moderations (licensee_id, id, profile_id, subject, answer, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (licensee_id, profile_id) WHERE decision IS NULL DO NOTHING`,
      [tx.licenseeId, newId(), look.profileId, look.subject, look.answer, look.at],
    );
  }

  /** Ends the open look; false when none is open. */
  async close(tx: Transaction, profileId: string, decided: Decided): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE pa_profile_moderations
          SET decision = $3, decided_by = $4, decided_at = $5, reasons = $6, words = $7
        WHERE licensee_id = $1 AND profile_id = $2 AND decision IS NULL RETURNING id`,
      [tx.licenseeId, profileId, decided.decision, decided.by, decided.at, decided.reasons, decided.words],
    );
    return rows.length > 0;
  }

  /** What staff are to look at. */
  async listQueue(tx: Transaction, page: QueuePage): Promise<ModerationQueueRow[]> {
    const direction = page.order === 'oldest' ? 'ASC' : 'DESC';
    return tx.query<ModerationQueueRow>(
      `SELECT p.id AS "profileId", p.district, p.state, m.subject, m.opened_at AS "openedAt",
              p.first_name || CASE p.initial WHEN '' THEN '' ELSE ' ' || p.initial || '.' END AS "displayName"
         FROM pa_profile_moderations m
         JOIN pa_profiles p ON p.licensee_id = m.licensee_id AND p.id = m.profile_id
        WHERE m.licensee_id = $1 AND m.decision IS NULL
        ORDER BY m.opened_at ${direction}, m.id ${direction} OFFSET $2 LIMIT $3`,
      [tx.licenseeId, page.offset, page.limit],
    );
  }

  async countOpen(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ total: number }>(
      'SELECT count(*)::int AS total FROM pa_profile_moderations WHERE licensee_id = $1 AND decision IS NULL',
      [tx.licenseeId],
    );
    return row?.total ?? 0;
  }
}
