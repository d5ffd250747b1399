import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { ContactRequest, RequestState } from './contact-request';

const SELECT = `
  SELECT r.id, r.employer_id AS "employerId", r.pa_id AS "paId", e.display_name AS "employerName",
         p.display_name AS "paName", r.state, r.words_sealed AS "wordsSealed", r.reason, r.asked_at AS "askedAt",
         r.decided_at AS "decidedAt",
         (SELECT c.id FROM conversations c WHERE c.licensee_id = r.licensee_id AND c.employer_id = r.employer_id
             AND c.pa_id = r.pa_id AND r.state = 'accepted') AS "conversationId"
    FROM contact_requests r
    JOIN people e ON e.licensee_id = r.licensee_id AND e.id = r.employer_id
    JOIN people p ON p.licensee_id = r.licensee_id AND p.id = r.pa_id
   WHERE r.licensee_id = $1`;

export type FoundRequest = ContactRequest & { readonly conversationId: string | null };

export interface RequestMove {
  readonly to: Exclude<RequestState, 'asked'>;
  readonly reason?: string;
  readonly at: Date;
}

/** Rows of contact requests, within one licensee's transaction. */
@Injectable()
export class RequestsRepository {
  /** False when this pair has one open already. */
  async add(
    tx: Transaction,
    request: Pick<ContactRequest, 'id' | 'employerId' | 'paId' | 'wordsSealed' | 'askedAt'>,
  ): Promise<boolean> {
    const { id, employerId, paId, wordsSealed, askedAt } = request;
    const rows = await tx.query(
      `INSERT INTO contact_requests (licensee_id, id, employer_id, pa_id, state, words_sealed, asked_at)
       VALUES ($1, $2, $3, $4, 'asked', $5, $6)
       ON CONFLICT (licensee_id, employer_id, pa_id) WHERE state = 'asked' DO NOTHING RETURNING 1`,
      [tx.licenseeId, id, employerId, paId, wordsSealed, askedAt],
    );
    return rows.length === 1;
  }

  async find(tx: Transaction, id: string): Promise<FoundRequest | null> {
    return (await tx.query<FoundRequest>(`${SELECT} AND r.id = $2`, [tx.licenseeId, id]))[0] ?? null;
  }

  /** What waits comes first, then the newest. */
  async listOfEmployer(tx: Transaction, employerId: string): Promise<FoundRequest[]> {
    return tx.query(
      `${SELECT} AND r.employer_id = $2 ORDER BY (r.state = 'asked') DESC, r.asked_at DESC, r.id LIMIT 100`,
      [tx.licenseeId, employerId],
    );
  }

  async listOfPa(tx: Transaction, paId: string): Promise<FoundRequest[]> {
    return tx.query(`${SELECT} AND r.pa_id = $2 ORDER BY (r.state = 'asked') DESC, r.asked_at DESC, r.id LIMIT 100`, [
      tx.licenseeId,
      paId,
    ]);
  }

  /** False when it is not open any more: two who decide at once do not both win. */
  async move(tx: Transaction, id: string, { to, reason, at }: RequestMove): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE contact_requests SET state = $3, reason = $4, decided_at = $5
        WHERE licensee_id = $1 AND id = $2 AND state = 'asked' RETURNING 1`,
      [tx.licenseeId, id, to, reason ?? null, at],
    );
    return rows.length === 1;
  }

  /** Ends those that nobody answered; says how many. */
  async expire(tx: Transaction, { before, at }: { before: Date; at: Date }): Promise<number> {
    const rows = await tx.query(
      `UPDATE contact_requests SET state = 'expired', decided_at = $3
        WHERE licensee_id = $1 AND state = 'asked' AND asked_at < $2 RETURNING 1`,
      [tx.licenseeId, before, at],
    );
    return rows.length;
  }
}
