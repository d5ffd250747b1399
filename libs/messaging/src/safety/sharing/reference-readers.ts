import { Injectable, OnModuleInit } from '@nestjs/common';
import { ReferenceCircle, type CircleSource, type InTouch } from '@pa/accreditation';
import type { Transaction } from '@pa/platform';
import { findContact } from '../detector/find-contact';
import { holdBack, shownText, withoutMarks } from '../held-back/held-text';

const MOST = 1000;
/** A PA whom an employer reads under another name is not in it: who wrote about them would say who they are. */
const IN_TOUCH = `
  SELECT c.employer_id AS "employerId", e.display_name AS "employerName", c.pa_id AS "paId", p.display_name AS "paName"
    FROM conversations c
    JOIN people e ON e.licensee_id = c.licensee_id AND e.id = c.employer_id
    JOIN people p ON p.licensee_id = c.licensee_id AND p.id = c.pa_id
   WHERE c.licensee_id = $1 AND (c.pa_id = $2 OR c.employer_id = $2) AND c.state = 'open' AND c.pa_alias IS NULL
     AND coalesce(e.suspended_at, e.closing_at, p.suspended_at, p.closing_at) IS NULL
   ORDER BY CASE WHEN c.pa_id = $2 THEN e.display_name ELSE p.display_name END, c.id LIMIT ${MOST}`;

/** Tells evidence who is in touch, so that PAs can show references to them and to nobody else. */
@Injectable()
export class ReferenceReaders implements CircleSource, OnModuleInit {
  constructor(private readonly circle: ReferenceCircle) {}

  onModuleInit(): void {
    this.circle.use(this);
  }

  async inTouchWith(tx: Transaction, personId: string): Promise<readonly InTouch[]> {
    return tx.query<InTouch>(IN_TOUCH, [tx.licenseeId, personId]);
  }

  withoutWaysToReach(text: string): string {
    const plain = withoutMarks(text);
    return shownText(holdBack(plain, findContact(plain)), { isOwn: false, shared: [] }).text;
  }
}
