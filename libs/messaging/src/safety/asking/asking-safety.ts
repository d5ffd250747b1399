import { Injectable, OnModuleInit } from '@nestjs/common';
import { InvalidError, RateLimits, type Transaction } from '@pa/platform';
import { heldWords } from '../../conversations/pages/conversation-words';
import { RequestScreens, type AskingPa } from '../../requests/request-screens';
import { findContact } from '../detector/find-contact';
import { NewcomersService } from '../newcomers.service';
import { safetyLimits } from '../safety.limits';

/** What an employer writes to a PA who has not said yes holds no way around the register, and who is new asks few. */
@Injectable()
export class AskingSafety implements OnModuleInit {
  constructor(
    private readonly screens: RequestScreens,
    private readonly newcomers: NewcomersService,
    private readonly limits: RateLimits,
  ) {}

  onModuleInit(): void {
    this.screens.add((tx, asking) => this.check(tx, asking));
  }

  /** @throws InvalidError, TooManyError */
  private async check(tx: Transaction, { employerId, text }: AskingPa): Promise<void> {
    const [found] = findContact(text);
    if (found) {
      const message = `Take out ${heldWords(found.kind)}. You can share it when you have talked, and both want to.`;
      throw new InvalidError('contact-in-request', message, [{ field: 'words', message }]);
    }
    if (await this.newcomers.isNewIn(tx, employerId))
      await this.limits.countIn(tx, safetyLimits.newcomerAsks, `${tx.licenseeId}:${employerId}`);
  }
}
