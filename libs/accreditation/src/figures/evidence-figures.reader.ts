import { Injectable } from '@nestjs/common';
import type { KeyCount, Transaction } from '@pa/platform';

/** Counts of evidence for reports, one statement each. What has run out does not count. */
@Injectable()
export class EvidenceFigures {
  /** People with a check that staff saw, by kind and level (`dbs enhanced`), each once a kind and level. */
  seenByKind(tx: Transaction, today: string): Promise<KeyCount[]> {
    return tx.query(
      `SELECT rtrim(kind || ' ' || coalesce(level, '')) AS key, count(DISTINCT person_id)::integer AS count FROM checks
        WHERE licensee_id = $1 AND state IN ('seen', 'status-checked') AND coalesce(least(valid_to, next_due) >= $2::date, true)
        GROUP BY 1 ORDER BY 1`,
      [tx.licenseeId, today],
    );
  }

  /** People with a reference that staff accepted, and people with training that staff saw. */
  otherSeen(tx: Transaction, today: string): Promise<KeyCount[]> {
    return tx.query(
      `SELECT 'reference' AS key, count(DISTINCT person_id)::integer AS count FROM pa_references
        WHERE licensee_id = $1 AND state = 'accepted'
        UNION ALL
       SELECT 'training', count(DISTINCT person_id)::integer FROM trainings
        WHERE licensee_id = $1 AND state = 'seen' AND coalesce(valid_until >= $2::date, true)`,
      [tx.licenseeId, today],
    );
  }

  /** People who ever asked for the register's approval, by where they stand today: each stands in one place. */
  byStanding(tx: Transaction, today: string): Promise<KeyCount[]> {
    return tx.query(
      `SELECT CASE WHEN state = 'approved' AND approved_until < $2::date THEN 'lapsed' ELSE state END AS key,
              count(*)::integer AS count
         FROM standings WHERE licensee_id = $1 GROUP BY 1 ORDER BY 1`,
      [tx.licenseeId, today],
    );
  }
}
