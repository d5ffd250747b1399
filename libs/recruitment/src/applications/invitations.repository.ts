import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** An employer asked a PA to look at an advert. `answered`: the PA applied. */
export type InvitationState = 'sent' | 'declined' | 'answered';

export interface InvitationRow {
  readonly id: string;
  readonly vacancyId: string;
  /** The PA. */
  readonly personId: string;
  readonly state: InvitationState;
  /** Key of a stock reason; nobody writes free words here. */
  readonly reason: string | null;
  readonly invitedAt: Date;
  readonly decidedAt: Date | null;
}

const FROM = `
  SELECT i.id, i.vacancy_id AS "vacancyId", i.person_id AS "personId", i.state, i.reason,
         i.invited_at AS "invitedAt", i.decided_at AS "decidedAt"
    FROM vacancy_invitations i WHERE i.licensee_id = $1`;

/** Rows of invitations to adverts, within one licensee's transaction. */
@Injectable()
export class InvitationsRepository {
  /** True when it is new: a PA is asked once for each advert. */
  async add(
    tx: Transaction,
    invitation: Pick<InvitationRow, 'id' | 'vacancyId' | 'personId'> & { at: Date },
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO vacancy_invitations (licensee_id, id, vacancy_id, person_id, state, invited_at)
       VALUES ($1, $2, $3, $4, 'sent', $5)
       ON CONFLICT ON CONSTRAINT vacancy_invitations_one_each_key DO NOTHING RETURNING 1`,
      [tx.licenseeId, invitation.id, invitation.vacancyId, invitation.personId, invitation.at],
    );
    return rows.length === 1;
  }

  async find(tx: Transaction, id: string): Promise<InvitationRow | null> {
    const rows = await tx.query<InvitationRow>(`${FROM} AND i.id = $2`, [tx.licenseeId, id]);
    return rows[0] ?? null;
  }

  async listOfPerson(tx: Transaction, personId: string): Promise<InvitationRow[]> {
    return tx.query(`${FROM} AND i.person_id = $2 AND i.state = 'sent' ORDER BY i.invited_at DESC, i.id LIMIT 100`, [
      tx.licenseeId,
      personId,
    ]);
  }

  async listOfVacancy(tx: Transaction, vacancyId: string): Promise<InvitationRow[]> {
    return tx.query(`${FROM} AND i.vacancy_id = $2 ORDER BY i.invited_at DESC, i.id LIMIT 200`, [
      tx.licenseeId,
      vacancyId,
    ]);
  }

  /** False when it was answered before. */
  async decline(tx: Transaction, id: string, { reason, at }: { reason: string; at: Date }): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE vacancy_invitations SET state = 'declined', reason = $3, decided_at = $4
        WHERE licensee_id = $1 AND id = $2 AND state = 'sent' RETURNING 1`,
      [tx.licenseeId, id, reason, at],
    );
    return rows.length === 1;
  }

  /** The PA applied: that is the answer, also after a no. */
  async answered(tx: Transaction, by: { vacancyId: string; personId: string; at: Date }): Promise<void> {
    await tx.query(
      `UPDATE vacancy_invitations SET state = 'answered', reason = NULL, decided_at = $4
        WHERE licensee_id = $1 AND vacancy_id = $2 AND person_id = $3 AND state <> 'answered'`,
      [tx.licenseeId, by.vacancyId, by.personId, by.at],
    );
  }
}
