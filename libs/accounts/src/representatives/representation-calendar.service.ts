import { Injectable } from '@nestjs/common';
import { Audit, Clock, LicenseeDirectory, Outbox, UnitOfWork, type Transaction } from '@pa/platform';
import { communicationEvents } from '../communication/communication.events';
import { CommunicationNeedsRepository } from '../communication/communication-needs.repository';
import { daysAfter, localDay } from '../local-day';
import { RepresentationsRepository } from './representations.repository';
import { representativesEvents } from './representatives.events';

/** Both are told so many days before the last one. */
export const WARNED_DAYS = [30, 7] as const;

/** How many one round changed on one register. */
export interface CalendarRound {
  readonly lapsed: number;
  readonly expired: number;
  readonly warned: number;
  readonly reminded: number;
}

/**
 * What the calendar does: invitations lapse, the time of acting runs out, and needs are to be looked at again each year.
 * Each round does only what has not been done, so it may run at any time, as often as it likes. Nobody waits for it: who
 * may act is asked anew with each request.
 */
@Injectable()
export class RepresentationCalendar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly repository: RepresentationsRepository,
    private readonly needs: CommunicationNeedsRepository,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** One round over every register, a transaction each. */
  async keep(): Promise<void> {
    for (const { id } of await this.licensees.list()) await this.keepRegister(id);
  }

  async keepRegister(licenseeId: string): Promise<CalendarRound> {
    const at = this.clock.now();
    const today = localDay(at);
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const lapsed = await this.repository.lapse(tx, at);
      const expired = await this.repository.expire(tx, { today, at });
      this.note(tx, 'accounts.representative-invitation-lapsed', lapsed);
      this.note(tx, 'accounts.representative-expired', expired);
      await this.tell(tx, representativesEvents.representativeEnded, expired);
      const warned = await this.warn(tx, today);
      const reminded = await this.needs.takeDue(tx, { today, at });
      await this.tell(tx, communicationEvents.needsDue, reminded);
      return { lapsed: lapsed.length, expired: expired.length, warned, reminded: reminded.length };
    });
  }

  /** The nearer day first: whoever is told at 7 days is not told at 30 as well. */
  private async warn(tx: Transaction, today: string): Promise<number> {
    let told = 0;
    for (const days of WARNED_DAYS.toReversed()) {
      const ids = await this.repository.takeRunningOut(tx, { by: daysAfter(today, days), days });
      await this.tell(tx, representativesEvents.representativeRunsOut, ids);
      told += ids.length;
    }
    return told;
  }

  private note(tx: Transaction, act: string, ids: readonly string[]): void {
    for (const id of ids) this.audit.record(tx, { actor: null, act, subject: { kind: 'representation', id } });
  }

  private async tell(tx: Transaction, topic: string, ids: readonly string[]): Promise<void> {
    await this.outbox.add(tx, ...ids.map((subjectId) => ({ topic, subjectId })));
  }
}
