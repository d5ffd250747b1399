import { Injectable } from '@nestjs/common';
import { Clock, LicenseeDirectory, Outbox, UnitOfWork } from '@pa/platform';
import { bookingsEvents } from './bookings.events';
import { PlacesRepository } from './places.repository';

/** Hours before the beginning at which a PA is reminded, nearest first: who is told of two hours needs no word of the day. */
export const PLACE_REMINDER_HOURS = [2, 24] as const;
const BATCH = 200;

/** Reminds PAs of places that begin soon. Run twice it tells nobody twice: the row keeps how near it was told. */
@Injectable()
export class PlaceReminders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly places: PlacesRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async send(): Promise<void> {
    const now = this.clock.now();
    for (const { id } of await this.licensees.list())
      for (const hours of PLACE_REMINDER_HOURS) {
        let marked = BATCH;
        while (marked === BATCH) marked = await this.mark(id, { now, hours });
      }
  }

  private async mark(licenseeId: string, due: { now: Date; hours: number }): Promise<number> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const near = await this.places.markReminded(tx, { ...due, limit: BATCH });
      await this.outbox.addMany(tx, bookingsEvents.soon, near);
      return near.length;
    });
  }
}
