import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { RouteFacts } from './route';

/** What a PA answered about the check they want to get, within one licensee's transaction. */
@Injectable()
export class CheckPlansRepository {
  /** It takes the place of the one before. */
  async keep(tx: Transaction, personId: string, { facts, at }: { facts: RouteFacts; at: Date }): Promise<void> {
    const { nation, worksWith, tasks, often, worksAs } = facts;
    await tx.query(
      `INSERT INTO check_plans (licensee_id, id, person_id, nation, works_with, tasks, is_often, works_as, kept_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT ON CONSTRAINT check_plans_one_each
       DO UPDATE SET nation = $4, works_with = $5, tasks = $6, is_often = $7, works_as = $8, kept_at = $9`,
      [tx.licenseeId, newId(), personId, nation, worksWith, tasks, often, worksAs, at],
    );
  }

  async find(tx: Transaction, personId: string): Promise<RouteFacts | null> {
    const [row] = await tx.query<RouteFacts>(
      `SELECT nation, works_with AS "worksWith", tasks, is_often AS often, works_as AS "worksAs" FROM check_plans
        WHERE licensee_id = $1 AND person_id = $2`,
      [tx.licenseeId, personId],
    );
    return row ?? null;
  }

  async drop(tx: Transaction, personId: string): Promise<void> {
    await tx.query('DELETE FROM check_plans WHERE licensee_id = $1 AND person_id = $2', [tx.licenseeId, personId]);
  }
}
