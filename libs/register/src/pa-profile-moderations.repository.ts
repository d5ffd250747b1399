import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { LookTable, type Decided } from './look-table';
import { PaProfileModerationEntity, type ModerationSubject } from './pa-profile-moderation.entity';
import type { PaProfileState } from './pa-profile-state';

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
  private readonly looks = new LookTable<ModerationSubject>({ table: 'pa_profile_moderations', about: 'profile_id' });

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
    await this.looks.open(tx, { id: look.profileId, ...look });
  }

  /** Ends the open look; false when none is open. */
  async close(tx: Transaction, profileId: string, decided: Decided): Promise<boolean> {
    return this.looks.close(tx, profileId, decided);
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
    return this.looks.countOpen(tx);
  }
}
