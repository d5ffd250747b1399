import { Injectable } from '@nestjs/common';
import { RateLimits, TooManyError, type OutboxDelivery } from '@pa/platform';
import { accountsLimits } from '../accounts.limits';

/** Says when a person has had enough mails of one kind. */
@Injectable()
export class MailFlood {
  constructor(private readonly limits: RateLimits) {}

  /** A mail that is tried again was counted already. */
  async isFull({ licenseeId, topic, subjectId, attempts }: OutboxDelivery): Promise<boolean> {
    if (attempts > 0) return false;
    try {
      await this.limits.count(accountsLimits.accountMails, `${licenseeId}:${topic}:${subjectId}`);
      return false;
    } catch (refusal) {
      if (refusal instanceof TooManyError) return true;
      throw refusal;
    }
  }
}
