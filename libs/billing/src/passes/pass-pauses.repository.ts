import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { PASS_MOVES } from './pass-state';

const { pause, reclaim, resume } = PASS_MOVES;

/** Passes whose payment is contested, within one licensee's transaction. A move is one conditional UPDATE, so it happens once. */
@Injectable()
export class PassPausesRepository {
  /** It stops until a bank has decided. False where it does not run any more, or is over. */
  async pause(tx: Transaction, id: string, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE passes SET state = '${pause.to}', paused_at = $3
        WHERE licensee_id = $1 AND id = $2 AND state = '${pause.from}' AND ends_at > $3 RETURNING id`,
      [tx.licenseeId, id, at],
    );
    return rows.length > 0;
  }

  /** The bank took its payment back. It ended when it stopped. False where it does not run, or is over. */
  async reclaim(tx: Transaction, id: string, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE passes SET state = '${reclaim.to}', ended_at = coalesce(paused_at, $3), paused_at = NULL
        WHERE licensee_id = $1 AND id = $2 AND state = ANY ($4) AND coalesce(paused_at, $3) < ends_at RETURNING id`,
      [tx.licenseeId, id, at, [...reclaim.from]],
    );
    return rows.length > 0;
  }

  /** Goes on with the time that was left when it stopped: now, or when another of this person that runs ends. */
  async resume(tx: Transaction, id: string, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE passes p SET state = '${resume.to}', paused_at = NULL, ended_at = NULL, reminded_at = NULL,
              starts_at = CASE WHEN l.last IS NULL AND p.starts_at <= coalesce(p.paused_at, p.ended_at) THEN p.starts_at
                               ELSE coalesce(l.last, $3) END,
              ends_at = coalesce(l.last, $3) + (p.ends_at - greatest(coalesce(p.paused_at, p.ended_at), p.starts_at))
         FROM (SELECT max(o.ends_at) AS last FROM passes o JOIN passes own ON own.licensee_id = $1 AND own.id = $2
                WHERE o.licensee_id = $1 AND o.person_id = own.person_id AND o.state = 'running' AND o.ends_at > $3) l
        WHERE p.licensee_id = $1 AND p.id = $2 AND p.state = ANY ($4) RETURNING p.id`,
      [tx.licenseeId, id, at, [...resume.from]],
    );
    return rows.length > 0;
  }
}
