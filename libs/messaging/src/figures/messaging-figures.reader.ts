import { Injectable } from '@nestjs/common';
import { countWaits, inDays, type DayRange, type Transaction, type Waits } from '@pa/platform';

/** For each conversation begun in the days: from its first message to the first of the other side. */
const FIRST_REPLIES = `
  SELECT extract(epoch FROM (
           SELECT answer.created_at FROM messages answer
            WHERE answer.licensee_id = $1 AND answer.conversation_id = c.id AND answer.side NOT IN ('system', opening.side)
            ORDER BY answer.number LIMIT 1) - opening.created_at)::float8 AS seconds
    FROM conversations c
   CROSS JOIN LATERAL (
         SELECT side, created_at FROM messages
          WHERE licensee_id = $1 AND conversation_id = c.id AND side <> 'system' ORDER BY number LIMIT 1) opening
   WHERE c.licensee_id = $1 AND ${inDays('c.opened_at')}`;

/** Counts of conversations for reports. Nothing of what was written is read. */
@Injectable()
export class MessagingFigures {
  firstReplies(tx: Transaction, range: DayRange, bounds: readonly number[]): Promise<Waits> {
    return countWaits(tx, { seconds: FIRST_REPLIES, range, bounds });
  }
}
