import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** Why an employer and a PA may write to each other: an answer to an advert. */
export interface ConversationGround {
  readonly employerId: string;
  readonly paId: string;
  /** The title of the advert. */
  readonly about: string;
  /** What the employer reads instead of the PA's name; null where they may read the name. */
  readonly paAlias: string | null;
}

interface Applied extends Omit<ConversationGround, 'paAlias'> {
  readonly isBlind: boolean;
  readonly isListed: boolean;
  readonly number: number;
}

/** What the lib of messages may know of applications. */
@Injectable()
export class ConversationGrounds {
  /** Of an application that was sent and is not put aside; null when there is none. */
  async ofApplication(tx: Transaction, id: string): Promise<ConversationGround | null> {
    const [found] = await tx.query<Applied>(
      `SELECT v.person_id AS "employerId", a.person_id AS "paId", v.title AS about, v.is_blind AS "isBlind",
              a.shortlisted_at IS NOT NULL AS "isListed", a.number
         FROM applications a JOIN vacancies v ON v.licensee_id = a.licensee_id AND v.id = a.vacancy_id
        WHERE a.licensee_id = $1 AND a.id = $2 AND a.submitted_at IS NOT NULL AND NOT a.held`,
      [tx.licenseeId, id],
    );
    if (!found) return null;
    const { isBlind, isListed, number, ...ground } = found;
    return { ...ground, paAlias: isBlind && !isListed ? `PA ${number}` : null };
  }
}
