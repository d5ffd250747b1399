import { Injectable, OnModuleInit } from '@nestjs/common';
import { EmployerReplies, FairUse, PassGate, type Replies } from '@pa/billing';
import type { Transaction } from '@pa/platform';
import { NewConversations } from './new-conversations';
import { NoContactsLeftError } from './recruitment.errors';

/**
 * Where a register asks for an access pass, who has none begins nothing new: no advert, no invitation, no request. A pass may
 * say how many PAs can be asked with it.
 */
@Injectable()
export class PassesDecide implements OnModuleInit {
  constructor(
    private readonly conversations: NewConversations,
    private readonly gate: PassGate,
    private readonly fairUse: FairUse,
    private readonly replies: EmployerReplies,
  ) {}

  onModuleInit(): void {
    this.conversations.ask((tx, personId) => this.gate.letsIn(tx, personId));
    this.conversations.countWith(async (tx, employerId, paId) => {
      const used = await this.fairUse.count(tx, employerId, paId);
      if (used) throw new NoContactsLeftError(used.allowed);
    });
    this.replies.countBy((tx, personId, since) => this.repliesSince(tx, personId, since));
  }

  /** Whoever was asked or invited, and whoever answered or came by an advert. */
  private async repliesSince(tx: Transaction, employerId: string, since: Date): Promise<Replies> {
    const requests = await this.conversations.requestsSince(tx, employerId, since);
    const [row] = await tx.query<{ invited: number; applied: number }>(
      `SELECT (SELECT count(*)::integer FROM vacancy_invitations i JOIN vacancies v
                   ON v.licensee_id = i.licensee_id AND v.id = i.vacancy_id
                WHERE i.licensee_id = $1 AND v.person_id = $2 AND i.invited_at >= $3) AS invited,
              (SELECT count(*)::integer FROM applications a JOIN vacancies v
                   ON v.licensee_id = a.licensee_id AND v.id = a.vacancy_id
                WHERE a.licensee_id = $1 AND v.person_id = $2 AND a.submitted_at >= $3) AS applied`,
      [tx.licenseeId, employerId, since],
    );
    return { asked: requests.asked + (row?.invited ?? 0), answered: requests.answered + (row?.applied ?? 0) };
  }
}
