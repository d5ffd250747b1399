import { Injectable } from '@nestjs/common';
import { NotFoundError, type Announcement, type Transaction } from '@pa/platform';
import { LicenseeEntity } from '../licensee.entity';

/** The announcements of one home, and which of them people put away. */
@Injectable()
export class AnnouncementsRepository {
  /** Locked until the transaction ends, so that of two changes one comes after the other. */
  async lock(tx: Transaction): Promise<readonly Announcement[]> {
    const row = await tx.manager.findOne(LicenseeEntity, {
      where: { id: tx.licenseeId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw new NotFoundError('no-register', 'This register is no longer here.');
    return row.announcements ?? [];
  }

  async write(tx: Transaction, announcements: readonly Announcement[]): Promise<void> {
    await tx.query('UPDATE licensees SET announcements = $2 WHERE id = $1', [
      tx.licenseeId,
      JSON.stringify(announcements),
    ]);
  }

  /** What a person put away before and nobody announces any more is forgotten. */
  async dismiss(tx: Transaction, { personId, announcementId, at, known }: Dismissal): Promise<void> {
    await tx.query(
      'DELETE FROM announcement_dismissals WHERE licensee_id = $1 AND person_id = $2 AND announcement_id <> ALL ($3)',
      [tx.licenseeId, personId, known],
    );
    await tx.query('INSERT INTO announcement_dismissals VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
      tx.licenseeId,
      personId,
      announcementId,
      at,
    ]);
  }
}

interface Dismissal {
  readonly personId: string;
  readonly announcementId: string;
  readonly at: Date;
  /** All that are announced there. */
  readonly known: readonly string[];
}
