import { Injectable } from '@nestjs/common';
import { Clock, LicenseeDirectory, Outbox, UnitOfWork, type Transaction } from '@pa/platform';
import { AdultDays } from './adult-days.service';
import { daysAfter, localDay } from './local-day';
import { PaProfileDatesRepository } from './pa-profile-dates.repository';
import { PaProfilesRepository } from './pa-profiles.repository';
import { registerEvents } from './register.events';

/** Days after which a profile that was not confirmed is asked about, and paused. */
export const ASKED_AFTER_DAYS = 60;
export const PAUSED_AFTER_DAYS = 90;
/** Dates stay a while after they have passed, so that a slip of the clock loses none. */
const DATES_KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** How many profiles one round changed on one register. */
export interface FreshnessRound {
  readonly asked: number;
  readonly paused: number;
  readonly grownUp: number;
  readonly available: number;
}

/**
 * What the calendar does to profiles. Each round does only what has not been done, so it may run at any time, as often as
 * it likes, in several workers.
 */
@Injectable()
export class Freshness {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly profiles: PaProfilesRepository,
    private readonly dates: PaProfileDatesRepository,
    private readonly adultDays: AdultDays,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** One round over every register, a transaction each. */
  async keepFresh(): Promise<void> {
    for (const { id } of await this.licensees.list()) await this.keepRegisterFresh(id);
  }

  /** Pausing comes first: who is paused at 90 days is told that, and is not asked as well. */
  async keepRegisterFresh(licenseeId: string): Promise<FreshnessRound> {
    const at = this.clock.now();
    const today = localDay(at);
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const paused = await this.profiles.pauseStale(tx, { at, confirmedBy: daysBefore(at, PAUSED_AFTER_DAYS) });
      const asked = await this.profiles.askStale(tx, { at, confirmedBy: daysBefore(at, ASKED_AFTER_DAYS) });
      await this.adultDays.sealClear(tx);
      const grownUp = await this.adultDays.growUp(tx, { at, today });
      const available = await this.profiles.comeAvailable(tx, { at, today });
      await this.dates.removeBefore(tx, daysAfter(today, -DATES_KEPT_DAYS));
      await this.tell(tx, registerEvents.profilePaused, paused);
      await this.tell(tx, registerEvents.profileAsked, asked);
      await this.tell(tx, registerEvents.profileChanged, [...new Set([...paused, ...grownUp, ...available])]);
      return { asked: asked.length, paused: paused.length, grownUp: grownUp.length, available: available.length };
    });
  }

  private async tell(tx: Transaction, topic: string, ids: readonly string[]): Promise<void> {
    await this.outbox.add(tx, ...ids.map((subjectId) => ({ topic, subjectId })));
  }
}

function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * DAY_MS);
}
