import { Injectable } from '@nestjs/common';
import { Clock, LicenseeDirectory, Outbox, UnitOfWork, type Transaction } from '@pa/platform';
import { billingEvents } from '../billing.events';
import { PassesRepository } from '../passes/passes.repository';

/** An employer is told so many days before the end. */
export const REMINDED_BEFORE_DAYS = 7;
const BATCH = 200;

/** Marks passes that end soon, each once, and puts a mail into the outbox for each. Run twice, it tells nobody twice. */
@Injectable()
export class PassReminders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly passes: PassesRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async send(): Promise<void> {
    const at = this.clock.now();
    const until = new Date(at.getTime() + REMINDED_BEFORE_DAYS * 86_400_000);
    for (const { id } of await this.licensees.list()) {
      let marked = BATCH;
      while (marked === BATCH)
        marked = await this.unitOfWork.run(id, (tx) => this.mark(tx, { at, until, limit: BATCH }));
    }
  }

  private async mark(tx: Transaction, asked: { at: Date; until: Date; limit: number }): Promise<number> {
    const ids = await this.passes.markEnding(tx, asked);
    await this.outbox.addMany(tx, billingEvents.passEndsSoon, ids);
    return ids.length;
  }
}
