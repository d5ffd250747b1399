import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** References that count as such: from at least two people who are no relatives. */
const ENOUGH_REFERENCES = 2;

/** Evidence of many PAs at once. */
@Injectable()
export class SeenEvidenceRepository {
  /** What staff saw and what counts on a day, YYYY-MM-DD; only kinds that employers search by. */
  async listCounting(
    tx: Transaction,
    personIds: readonly string[],
    today: string,
  ): Promise<Array<{ personId: string; kind: string; level: string | null }>> {
    return tx.query(
      `SELECT person_id AS "personId", kind, level FROM checks
        WHERE licensee_id = $1 AND person_id = ANY ($2) AND kind IN ('dbs', 'right-to-work')
          AND state IN ('seen', 'status-checked') AND coalesce(least(valid_to, next_due) >= $3::date, true)`,
      [tx.licenseeId, [...personIds], today],
    );
  }

  /** Those for whom enough people spoke, as staff found. */
  async listReferred(tx: Transaction, personIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ personId: string }>(
      `SELECT person_id AS "personId" FROM pa_references
        WHERE licensee_id = $1 AND person_id = ANY ($2) AND state = 'accepted' AND NOT is_relative
        GROUP BY person_id HAVING count(*) >= $3`,
      [tx.licenseeId, [...personIds], ENOUGH_REFERENCES],
    );
    return rows.map(({ personId }) => personId);
  }

  async ownerOfCheck(tx: Transaction, id: string): Promise<string | null> {
    return ownerIn(tx, 'SELECT person_id AS "personId" FROM checks WHERE licensee_id = $1 AND id = $2', id);
  }

  async ownerOfReference(tx: Transaction, id: string): Promise<string | null> {
    return ownerIn(tx, 'SELECT person_id AS "personId" FROM pa_references WHERE licensee_id = $1 AND id = $2', id);
  }
}

async function ownerIn(tx: Transaction, statement: string, id: string): Promise<string | null> {
  const [row] = await tx.query<{ personId: string }>(statement, [tx.licenseeId, id]);
  return row?.personId ?? null;
}
