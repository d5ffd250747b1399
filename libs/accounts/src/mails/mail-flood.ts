import { Injectable } from '@nestjs/common';
import { RateLimits, TooManyError, type LimitRule, type OutboxDelivery } from '@pa/platform';

/** Nobody's mailbox is flooded by someone else who types their address over and over. The last link goes on working. */
const MAILS: LimitRule = { name: 'account-mails', points: 5, seconds: 60 * 60, shared: true };

/** Says when a person has had enough mails of one kind. */
@Injectable()
export class MailFlood {
  constructor(private readonly limits: RateLimits) {}

  /** A mail that is tried again was counted already. */
  async isFull({ licenseeId, topic, subjectId, attempts }: OutboxDelivery): Promise<boolean> {
    if (attempts > 0) return false;
    try {
      await this.limits.count(MAILS, `${licenseeId}:${topic}:${subjectId}`);
      return false;
    } catch (refusal) {
      if (refusal instanceof TooManyError) return true;
      throw refusal;
    }
  }
}
