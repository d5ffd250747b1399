import { Injectable } from '@nestjs/common';
import { dayNumber, weekday } from '@pa/matching';
import { Clock, LicenseeDirectory, Outbox, UnitOfWork, type Transaction } from '@pa/platform';
import { localDay } from '@pa/register';
import { alertEvents } from './alerts.events';
import { MatchingRepository } from './matching.repository';
import { ASKED_AFTER_DAYS, STOPPED_AFTER_DAYS, type HowOften } from './saved-search';
import { SavedSearchesRepository } from './saved-searches.repository';

const BATCH = 500;
const DAY_MS = 86_400_000;
const MONDAY = 0;

/** What one morning brought on one register. */
export interface AlertRound {
  readonly due: number;
  readonly asked: number;
  readonly stopped: number;
}

/** What the calendar does to saved searches. It only says what is due, so a round may run twice: what was sent is gone. */
@Injectable()
export class AlertCalendar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly matching: MatchingRepository,
    private readonly searches: SavedSearchesRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** A round over every register: daily ones are due, on Mondays weekly ones too. */
  async goRound(): Promise<void> {
    for (const { id } of await this.licensees.list()) await this.goRoundRegister(id);
  }

  async goRoundRegister(licenseeId: string): Promise<AlertRound> {
    const at = this.clock.now();
    const isMonday = weekday(dayNumber(localDay(at))) === MONDAY;
    const due = await this.sayDue(licenseeId, isMonday ? ['daily', 'weekly'] : ['daily']);
    const stopped = await this.untilNoneIsLeft(licenseeId, (tx) =>
      this.searches.stopUnanswered(tx, { at, since: daysBefore(at, STOPPED_AFTER_DAYS), limit: BATCH }),
    );
    const asked = await this.untilNoneIsLeft(licenseeId, async (tx) => {
      const ids = await this.searches.askStale(tx, { at, since: daysBefore(at, ASKED_AFTER_DAYS), limit: BATCH });
      await this.outbox.addMany(tx, alertEvents.asked, ids);
      return ids.length;
    });
    return { due, asked, stopped };
  }

  /** Batches, each in a transaction of its own, until one is not full. */
  private async untilNoneIsLeft(licenseeId: string, work: (tx: Transaction) => Promise<number>): Promise<number> {
    for (let count = 0; ;) {
      const done = await this.unitOfWork.run(licenseeId, work);
      count += done;
      if (done < BATCH) return count;
    }
  }

  /** In the order of their ids, because what is due stays due until the worker has sent it. */
  private async sayDue(licenseeId: string, how: readonly HowOften[]): Promise<number> {
    let after: string | null = null;
    return this.untilNoneIsLeft(licenseeId, async (tx) => {
      const waiting = await this.matching.listWaiting(tx, { how, after, limit: BATCH });
      await this.outbox.addMany(tx, alertEvents.due, waiting);
      after = waiting.at(-1) ?? null;
      return waiting.length;
    });
  }
}

function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * DAY_MS);
}
