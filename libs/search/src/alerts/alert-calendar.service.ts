import { Injectable } from '@nestjs/common';
import { dayNumber, weekday } from '@pa/matching';
import { Clock, LicenseeDirectory, Outbox, UnitOfWork } from '@pa/platform';
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
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const stopped = await this.searches.stopUnanswered(tx, { at, askedBy: daysBefore(at, STOPPED_AFTER_DAYS) });
      const asked = await this.searches.askStale(tx, { at, confirmedBy: daysBefore(at, ASKED_AFTER_DAYS) });
      await this.outbox.addMany(tx, alertEvents.asked, asked);
      return { due, asked: asked.length, stopped: stopped.length };
    });
  }

  /** So many at a time, each in a transaction of its own. */
  private async sayDue(licenseeId: string, how: readonly HowOften[]): Promise<number> {
    let [count, after]: [number, string | null] = [0, null];
    for (;;) {
      const last: string | null = after;
      const ids = await this.unitOfWork.run(licenseeId, async (tx) => {
        const waiting = await this.matching.listWaiting(tx, { how, after: last, limit: BATCH });
        await this.outbox.addMany(tx, alertEvents.due, waiting);
        return waiting;
      });
      count += ids.length;
      after = ids.at(-1) ?? null;
      if (ids.length < BATCH) return count;
    }
  }
}

function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * DAY_MS);
}
