import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { Done, Evidence, Seen } from './standing';

interface Signing {
  readonly personId: string;
  readonly module: string;
  readonly edition: number;
  readonly on: string;
  /** Of staff; null: the PA's own signature. */
  readonly by: string | null;
}

interface Part {
  readonly among: 'checks' | 'trainings' | 'done';
  readonly person_id: string;
  readonly of: string;
  readonly edition: number;
  /** The last day of a check or a training, null: for good. Of what is done: the day of it. */
  readonly day: string | null;
}

interface Gathered extends Evidence {
  readonly checks: Seen[];
  readonly trainings: Seen[];
  readonly done: Done[];
}

/** What PAs have towards approval: checks and training that staff have seen, signatures and sign-offs. */
@Injectable()
export class EvidenceRepository {
  /** In one statement, however many people. Everyone asked for is in the answer. */
  async of(tx: Transaction, personIds: readonly string[]): Promise<Map<string, Evidence>> {
    const rows = await tx.query<Part>(
      `SELECT 'checks' AS among, person_id, kind AS of, 0 AS edition, least(valid_to, next_due)::text AS day FROM checks
        WHERE licensee_id = $1 AND person_id = ANY ($2::uuid[]) AND state IN ('seen', 'status-checked')
       UNION ALL
       SELECT 'trainings', person_id, category, 0, valid_until::text FROM trainings
        WHERE licensee_id = $1 AND person_id = ANY ($2::uuid[]) AND state = 'seen'
       UNION ALL
       SELECT 'done', person_id, module, edition, done_on::text FROM standing_parts
        WHERE licensee_id = $1 AND person_id = ANY ($2::uuid[])`,
      [tx.licenseeId, [...personIds]],
    );
    const found = new Map<string, Gathered>(personIds.map((id) => [id, { checks: [], trainings: [], done: [] }]));
    for (const row of rows) {
      const gathered = found.get(row.person_id);
      if (row.among === 'done') gathered?.done.push({ module: row.of, edition: row.edition, on: row.day ?? '' });
      else gathered?.[row.among].push({ of: row.of, until: row.day });
    }
    return found;
  }

  /** Signed or signed off; again, it counts from the newer day. False: it was so already. */
  async sign(tx: Transaction, { personId, module, edition, on, by }: Signing): Promise<boolean> {
    const signed = await tx.query(
      `INSERT INTO standing_parts (licensee_id, id, person_id, module, edition, done_on, done_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT ON CONSTRAINT standing_parts_one_of_each
       DO UPDATE SET done_on = excluded.done_on, done_by = excluded.done_by WHERE standing_parts.done_on < excluded.done_on RETURNING id`,
      [tx.licenseeId, newId(), personId, module, edition, on, by],
    );
    return signed.length > 0;
  }
}
