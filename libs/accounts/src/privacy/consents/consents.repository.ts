import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { ConsentKey } from './consent-wordings';

/** By whom a consent was given: the person, staff who recorded it, or who acts for them. */
export type GivenAs = 'self' | 'staff' | 'representative';

export interface ConsentRow {
  readonly id: string;
  readonly wording: ConsentKey;
  readonly version: number;
  readonly given_at: Date;
  readonly given_as: GivenAs;
  readonly withdrawn_at: Date | null;
}

/** The words that somebody saw, by what is kept of them. */
export interface ShownWords {
  readonly wording: ConsentKey;
  readonly version: number;
  readonly textHash: Buffer;
}

export interface NewConsent extends ShownWords {
  readonly personId: string;
  readonly at: Date;
  readonly by: string;
  readonly as: GivenAs;
}

/** Rows of consents, within one licensee's transaction. A row is never changed but to note that it was taken back. */
@Injectable()
export class ConsentsRepository {
  /** Notes a yes. One to the same thing that stands already stays, unless it was to older words. */
  async give(tx: Transaction, consent: NewConsent): Promise<boolean> {
    await tx.query(
      `UPDATE consents SET withdrawn_at = $4, withdrawn_by = $5
        WHERE licensee_id = $1 AND person_id = $2 AND wording = $3 AND withdrawn_at IS NULL AND version < $6`,
      [tx.licenseeId, consent.personId, consent.wording, consent.at, consent.by, consent.version],
    );
    const rows = await tx.query(
      `INSERT INTO consents (licensee_id, id, person_id, wording, version, text_hash, given_at, given_by, given_as)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (licensee_id, person_id, wording) WHERE withdrawn_at IS NULL DO NOTHING RETURNING 1`,
      [
        tx.licenseeId,
        newId(),
        consent.personId,
        consent.wording,
        consent.version,
        consent.textHash,
        consent.at,
        consent.by,
        consent.as,
      ],
    );
    return rows.length > 0;
  }

  /**
   * Notes what somebody said yes to as they joined, in one statement. Where there is no such person it notes nothing and
   * takes as long, so that joining tells nobody who has an account.
   */
  async giveAtJoining(
    tx: Transaction,
    personId: string,
    joining: { words: readonly ShownWords[]; at: Date },
  ): Promise<void> {
    const words = joining.words.map(({ wording, version, textHash }) => ({
      id: newId(),
      wording,
      version,
      hash: textHash.toString('hex'),
    }));
    await tx.query(
      `INSERT INTO consents (licensee_id, id, person_id, wording, version, text_hash, given_at, given_by, given_as)
       SELECT p.licensee_id, w.id, p.id, w.wording, w.version, decode(w.hash, 'hex'), $3, p.id, 'self'
         FROM people p, jsonb_to_recordset($4::jsonb) AS w (id uuid, wording text, version integer, hash text)
        WHERE p.licensee_id = $1 AND p.id = $2`,
      [tx.licenseeId, personId, joining.at, JSON.stringify(words)],
    );
  }

  /** Whether one stood that is taken back now. */
  async withdraw(
    tx: Transaction,
    consent: { personId: string; wording: ConsentKey; at: Date; by: string },
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE consents SET withdrawn_at = $4, withdrawn_by = $5
        WHERE licensee_id = $1 AND person_id = $2 AND wording = $3 AND withdrawn_at IS NULL RETURNING 1`,
      [tx.licenseeId, consent.personId, consent.wording, consent.at, consent.by],
    );
    return rows.length > 0;
  }

  /** Everything a person said yes to or took back, newest first. */
  async listOf(tx: Transaction, personId: string): Promise<ConsentRow[]> {
    return tx.query<ConsentRow>(
      `SELECT id, wording, version, given_at, given_as, withdrawn_at FROM consents
        WHERE licensee_id = $1 AND person_id = $2 ORDER BY given_at DESC, id DESC`,
      [tx.licenseeId, personId],
    );
  }

  async stands(tx: Transaction, personId: string, wording: ConsentKey): Promise<boolean> {
    const rows = await tx.query(
      'SELECT 1 FROM consents WHERE licensee_id = $1 AND person_id = $2 AND wording = $3 AND withdrawn_at IS NULL',
      [tx.licenseeId, personId, wording],
    );
    return rows.length > 0;
  }
}
