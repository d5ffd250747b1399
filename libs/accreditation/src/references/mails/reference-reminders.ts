import { Injectable } from '@nestjs/common';
import { Clock, LicenseeDirectory, Outbox, UnitOfWork, type Transaction } from '@pa/platform';
import { accreditationEvents } from '../../accreditation.events';
import { REMINDER_DAYS } from '../reference';
import { ReferencesRepository } from '../references.repository';

const BATCH = 200;

/**
 * Reminds referees after one week and after three. A day that the job missed is made up for the next; run twice, it reminds
 * nobody twice, because the row keeps how often it was done. Who missed both reminders gets one.
 */
@Injectable()
export class ReferenceReminders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly references: ReferencesRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async send(): Promise<void> {
    const at = this.clock.now();
    const later = [...REMINDER_DAYS.entries()].toReversed();
    for (const { id } of await this.licensees.list())
      for (const [index, days] of later) {
        const askedBefore = new Date(at.getTime() - days * 86_400_000);
        let marked = BATCH;
        while (marked === BATCH)
          marked = await this.unitOfWork.run(id, (tx) =>
            this.mark(tx, { nth: index + 1, askedBefore, at, limit: BATCH }),
          );
      }
  }

  private async mark(
    tx: Transaction,
    due: { nth: number; askedBefore: Date; at: Date; limit: number },
  ): Promise<number> {
    const ids = await this.references.markReminded(tx, due);
    for (const subjectId of ids) await this.outbox.add(tx, { topic: accreditationEvents.referenceReminder, subjectId });
    return ids.length;
  }
}
