import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { Scheme, SchemePolicy } from './scheme';

/** Versions of a register's scheme; the one with the highest number counts. */
@Injectable()
export class SchemesRepository {
  async current(tx: Transaction): Promise<Scheme | null> {
    const [row] = await tx.query<Scheme>(
      'SELECT id, number, policy FROM schemes WHERE licensee_id = $1 ORDER BY number DESC LIMIT 1',
      [tx.licenseeId],
    );
    return row ?? null;
  }

  /** The next version after `number`; null when somebody else has made it. */
  async add(
    tx: Transaction,
    policy: SchemePolicy,
    { number, by, at }: { number: number; by: string; at: Date },
  ): Promise<string | null> {
    const added = await tx.query<{ id: string }>(
      `INSERT INTO schemes (licensee_id, id, number, policy, made_by, made_at)
       SELECT $1, $2, $3 + 1, $4::jsonb, $5, $6
        WHERE $3 = (SELECT coalesce(max(number), 0) FROM schemes WHERE licensee_id = $1)
       ON CONFLICT DO NOTHING RETURNING id`,
      [tx.licenseeId, newId(), number, JSON.stringify(policy), by, at],
    );
    return added[0]?.id ?? null;
  }
}
