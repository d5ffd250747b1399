import { Injectable } from '@nestjs/common';
import { Clock, ConflictError, type Transaction } from '@pa/platform';
import { SecurityNews } from '../sessions/security-news.repository';
import { PasskeyMovesRepository, type PasskeyLoss } from './passkey-moves.repository';

/** Staff would lose their only strong way in. */
export class StaffWouldBeStuckError extends ConflictError {
  constructor(names: readonly string[]) {
    super('staff-would-be-stuck', `Ask these people to set up an authenticator app first: ${names.join(', ')}.`);
  }
}

/** Keeps everybody's second way in when the register's main address changes. */
@Injectable()
export class PasskeyMoves {
  constructor(
    private readonly passkeys: PasskeyMovesRepository,
    private readonly news: SecurityNews,
    private readonly clock: Clock,
  ) {}

  /** What would be lost if this host were the main one. */
  async lossAt(tx: Transaction, host: string): Promise<PasskeyLoss> {
    return this.passkeys.lossAt(tx, host);
  }

  /**
   * Takes out the passkeys that no longer work, in the transaction of the change. Their people are told by mail; members
   * who had nothing else get codes by mail from now on.
   * @throws StaffWouldBeStuckError
   */
  async moveTo(tx: Transaction, host: string): Promise<PasskeyLoss> {
    const at = this.clock.now();
    const loss = await this.passkeys.lossAt(tx, host);
    if (loss.stuckStaff.length > 0) throw new StaffWouldBeStuckError(loss.stuckStaff);
    await this.passkeys.turnToEmailCodes(tx, host, at);
    for (const person_id of await this.passkeys.remove(tx, host))
      await this.news.tell(tx, { person_id, kind: 'passkeys-ended', device: '', network: '', at });
    return loss;
  }
}
