import { Injectable } from '@nestjs/common';
import { Clock, LicenseeDirectory, Outbox, UnitOfWork, type Transaction } from '@pa/platform';
import { daysAfter, localDay } from '@pa/register';
import { NewConversations } from '../new-conversations';
import { recruitmentEvents } from '../recruitment.events';
import { AdvertCalendarRepository } from './advert-calendar.repository';
import { vacancyStatesFor } from './vacancy-state';

/** Owners are told so many days before their advert closes. */
export const TOLD_BEFORE_DAYS = 3;

/** What the calendar does with adverts: past their date they end, and those whose owner may not start anything pause. */
@Injectable()
export class AdvertCalendar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly adverts: AdvertCalendarRepository,
    private readonly conversations: NewConversations,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Each register in a transaction of its own. Each round does only what has not been done. */
  async keep(): Promise<void> {
    for (const { id } of await this.licensees.list())
      await this.unitOfWork.run(id, async (tx) => {
        await this.expire(tx);
        await this.pauseWithoutAccess(tx);
        await this.tellClosing(tx);
      });
  }

  private async expire(tx: Transaction): Promise<void> {
    const at = this.clock.now();
    const ids = await this.adverts.expire(tx, { from: vacancyStatesFor('expire'), before: localDay(at), at });
    for (const subjectId of ids)
      await this.outbox.add(
        tx,
        { topic: recruitmentEvents.vacancyEnded, subjectId },
        { topic: recruitmentEvents.vacancyChanged, subjectId },
      );
  }

  private async pauseWithoutAccess(tx: Transaction): Promise<void> {
    for (const owner of await this.adverts.listOpenOwners(tx)) {
      if (await this.conversations.mayStart(tx, owner)) continue;
      const from = vacancyStatesFor('pause-without-access');
      for (const subjectId of await this.adverts.pauseOf(tx, owner, { from, at: this.clock.now() }))
        await this.outbox.add(
          tx,
          { topic: recruitmentEvents.vacancyPaused, subjectId },
          { topic: recruitmentEvents.vacancyChanged, subjectId },
        );
    }
  }

  private async tellClosing(tx: Transaction): Promise<void> {
    const until = daysAfter(localDay(this.clock.now()), TOLD_BEFORE_DAYS);
    for (const subjectId of await this.adverts.noteClosing(tx, until))
      await this.outbox.add(tx, { topic: recruitmentEvents.vacancyClosesSoon, subjectId });
  }
}
