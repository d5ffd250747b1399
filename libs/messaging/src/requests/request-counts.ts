import { Injectable, OnModuleInit } from '@nestjs/common';
import { NewConversations } from '@pa/recruitment';
import type { Transaction } from '@pa/platform';

/** Says how many PAs an employer asked to talk, and how many answered: a pass that nobody answered can be made longer. */
@Injectable()
export class RequestCounts implements OnModuleInit {
  constructor(private readonly conversations: NewConversations) {}

  onModuleInit(): void {
    this.conversations.countRequestsWith((tx, employerId, since) => this.since(tx, employerId, since));
  }

  private async since(tx: Transaction, employerId: string, since: Date): Promise<{ asked: number; answered: number }> {
    const [row] = await tx.query<{ asked: number; answered: number }>(
      `SELECT count(*)::integer AS asked, (count(*) FILTER (WHERE state IN ('accepted', 'declined')))::integer AS answered
         FROM contact_requests WHERE licensee_id = $1 AND employer_id = $2 AND asked_at >= $3`,
      [tx.licenseeId, employerId, since],
    );
    return row ?? { asked: 0, answered: 0 };
  }
}
