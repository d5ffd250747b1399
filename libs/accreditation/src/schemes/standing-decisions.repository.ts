import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { CaseDeed, Why } from './standing-state';

/** What staff decided about an approval, and why. */
export interface StandingDecision {
  readonly deed: CaseDeed;
  readonly why: Why | null;
  readonly wordsSealed: Buffer | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date;
}

/** Decisions about approvals. Each stays. */
@Injectable()
export class StandingDecisionsRepository {
  async add(tx: Transaction, personId: string, decision: StandingDecision): Promise<void> {
    const { deed, why, wordsSealed, decidedBy, decidedAt } = decision;
    await tx.query(
      `INSERT INTO standing_decisions (licensee_id, id, person_id, deed, why, words_sealed, decided_by, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tx.licenseeId, newId(), personId, deed, why, wordsSealed, decidedBy, decidedAt],
    );
  }

  /** Newest first. */
  async listOf(tx: Transaction, personId: string): Promise<StandingDecision[]> {
    return tx.query<StandingDecision>(
      `SELECT deed, why, words_sealed AS "wordsSealed", decided_by AS "decidedBy", decided_at AS "decidedAt"
         FROM standing_decisions WHERE licensee_id = $1 AND person_id = $2 ORDER BY id DESC`,
      [tx.licenseeId, personId],
    );
  }
}
