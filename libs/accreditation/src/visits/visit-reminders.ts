import { Injectable } from '@nestjs/common';
import { daysAfter, localDay } from '@pa/accounts';
import { Clock, LicenseeDirectory, Outbox, UnitOfWork } from '@pa/platform';
import { FindingsRepository } from './findings.repository';
import { visitsEvents } from './visits.events';
import { VisitsRepository } from './visits.repository';

/** Days before a visit, and before something is to be done, at which people are reminded. */
const VISIT_DAYS = 2;
const ACTION_DAYS = 7;
/** Days after a visit's time at which who went is asked to write it up. */
const WRITE_UP_DAYS = 3;
const BATCH = 200;

/** Reminds of visits, of what is to be done, and of what is to be written up. Run twice it tells nobody twice: rows keep what they were reminded of. */
@Injectable()
export class VisitReminders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly visits: VisitsRepository,
    private readonly findings: FindingsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async send(): Promise<void> {
    for (const { id } of await this.licensees.list()) {
      while ((await this.remindOfVisits(id)) === BATCH);
      while ((await this.remindOfActions(id)) === BATCH);
      while ((await this.askToWriteUp(id)) === BATCH);
    }
  }

  private async remindOfVisits(licenseeId: string): Promise<number> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + VISIT_DAYS * 86_400_000);
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const ids = await this.visits.markReminded(tx, { now, until, limit: BATCH });
      await this.outbox.addMany(tx, visitsEvents.soon, ids);
      return ids.length;
    });
  }

  private async askToWriteUp(licenseeId: string): Promise<number> {
    const before = new Date(this.clock.now().getTime() - WRITE_UP_DAYS * 86_400_000);
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const ids = await this.visits.markChased(tx, { before, limit: BATCH });
      await this.outbox.addMany(tx, visitsEvents.late, ids);
      return ids.length;
    });
  }

  private async remindOfActions(licenseeId: string): Promise<number> {
    const today = localDay(this.clock.now());
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const due = { today, until: daysAfter(today, ACTION_DAYS), limit: BATCH };
      const { marked, visitIds } = await this.findings.markReminded(tx, due);
      await this.outbox.addMany(tx, visitsEvents.dueSoon, visitIds);
      return marked;
    });
  }
}
