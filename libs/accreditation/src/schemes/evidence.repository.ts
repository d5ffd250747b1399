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

/** What PAs have towards approval: checks and training that staff have seen, signatures and sign-offs. */
@Injectable()
export class EvidenceRepository {
  /** In one statement a kind, however many people. Everyone asked for is in the answer. */
  async of(tx: Transaction, personIds: readonly string[]): Promise<Map<string, Evidence>> {
    const ids = [...personIds];
    const checks = await tx.query<Seen & { personId: string }>(
      `SELECT person_id AS "personId", kind AS of, least(valid_to, next_due)::text AS until FROM checks
        WHERE licensee_id = $1 AND person_id = ANY ($2) AND state IN ('seen', 'status-checked')`,
      [tx.licenseeId, ids],
    );
    const trainings = await tx.query<Seen & { personId: string }>(
      `SELECT person_id AS "personId", category AS of, valid_until::text AS until FROM trainings
        WHERE licensee_id = $1 AND person_id = ANY ($2) AND state = 'seen'`,
      [tx.licenseeId, ids],
    );
    const done = await tx.query<Done & { personId: string }>(
      `SELECT person_id AS "personId", module, edition, done_on::text AS on FROM standing_parts
        WHERE licensee_id = $1 AND person_id = ANY ($2)`,
      [tx.licenseeId, ids],
    );
    const [checksOf, trainingsOf, doneOf] = [byPerson(checks), byPerson(trainings), byPerson(done)];
    return new Map(
      ids.map((id) => [
        id,
        { checks: checksOf.get(id) ?? [], trainings: trainingsOf.get(id) ?? [], done: doneOf.get(id) ?? [] },
      ]),
    );
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

function byPerson<Row extends { readonly personId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const list = found.get(row.personId);
    if (list) list.push(row);
    else found.set(row.personId, [row]);
  }
  return found;
}
