import { Injectable } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { DUTY_KEYS, type DutyKey, type Introduction } from './introduction-duties';

/** Who was shown what about whom. */
export interface Showing {
  readonly conversationId: string;
  readonly paId: string;
  readonly shownTo: string;
  readonly introduction: Introduction;
  readonly at: Date;
}

/** Records of what two people read of the duties before they shared anything. */
@Injectable()
export class IntroductionsRepository {
  /** Once a day, and again when something of it has changed. */
  async record(tx: Transaction, { conversationId, paId, shownTo, introduction, at }: Showing): Promise<void> {
    const stateOf = (key: DutyKey) => introduction.duties.find((duty) => duty.key === key)?.state ?? 'not-asked';
    await tx.query(
      `INSERT INTO introduction_showings (licensee_id, id, conversation_id, pa_id, shown_to, shown_on, shown_at, must_be_done,
         identity_state, references_state, qualifications_state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`,
      [
        ...[tx.licenseeId, newId(), conversationId, paId, shownTo, localDay(at), at, introduction.mustBeDone],
        ...DUTY_KEYS.map(stateOf),
      ],
    );
  }
}
