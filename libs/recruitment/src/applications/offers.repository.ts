import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** `lapsed`: the application ended otherwise while it was open. */
export type OfferState = 'open' | 'accepted' | 'declined' | 'taken-back' | 'lapsed';

export interface OfferRow {
  readonly id: string;
  readonly applicationId: string;
  readonly state: OfferState;
  /** The terms as they were when offered. */
  readonly termsSealed: Buffer;
  readonly offeredAt: Date;
  readonly decidedAt: Date | null;
}

/** Rows of offers, within one licensee's transaction. */
@Injectable()
export class OffersRepository {
  async add(
    tx: Transaction,
    offer: Pick<OfferRow, 'id' | 'applicationId' | 'termsSealed' | 'offeredAt'>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO offers (licensee_id, id, application_id, state, terms_sealed, offered_at)
       VALUES ($1, $2, $3, 'open', $4, $5)`,
      [tx.licenseeId, offer.id, offer.applicationId, offer.termsSealed, offer.offeredAt],
    );
  }

  /** Newest first. */
  async list(tx: Transaction, applicationId: string): Promise<OfferRow[]> {
    return tx.query(
      `SELECT id, application_id AS "applicationId", state, terms_sealed AS "termsSealed", offered_at AS "offeredAt",
              decided_at AS "decidedAt"
         FROM offers WHERE licensee_id = $1 AND application_id = $2 ORDER BY offered_at DESC, id DESC`,
      [tx.licenseeId, applicationId],
    );
  }

  /** Decides the open offer of an application; false when there is none. */
  async decide(tx: Transaction, applicationId: string, { to, at }: { to: OfferState; at: Date }): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE offers SET state = $3, decided_at = $4
        WHERE licensee_id = $1 AND application_id = $2 AND state = 'open' RETURNING 1`,
      [tx.licenseeId, applicationId, to, at],
    );
    return rows.length === 1;
  }

  /** Whatever offer still stood ends with the application. */
  async lapse(tx: Transaction, applicationId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE offers SET state = 'lapsed', decided_at = coalesce(decided_at, $3)
        WHERE licensee_id = $1 AND application_id = $2 AND state IN ('open', 'accepted')`,
      [tx.licenseeId, applicationId, at],
    );
  }
}
