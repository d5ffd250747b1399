import { Injectable } from '@nestjs/common';
import { daysAfter, localDay } from '@pa/accounts';
import { Audit, Clock, doerOf, InvalidError, Outbox, UnitOfWork, type Actor } from '@pa/platform';
import { SOON_DAYS } from '../checks/check-desk.service';
import type { BoardAsked } from './board';
import { boardEvents } from './board.events';
import { EvidenceBoardRepository } from './evidence-board.repository';
import { MOST_IN_FILE } from './evidence-board.service';
import { RemindersRepository } from './reminders.repository';

/** How many PAs are written to now, and how many heard from us today before. */
export interface Reminded {
  readonly people: number;
  readonly before: number;
}

/** Staff remind all PAs of a list at once, each once a day. The mails are the worker's. */
@Injectable()
export class EvidenceReminders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly board: EvidenceBoardRepository,
    private readonly reminders: RemindersRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidError for the list of what waits for staff */
  async remind(actor: Actor, asked: Omit<BoardAsked, 'page' | 'order'>): Promise<Reminded> {
    if (asked.group === 'for-us') {
      const message = 'These wait for us, not for the PAs. Choose another list';
      throw InvalidError.of([{ field: 'list', message }]);
    }
    const at = this.clock.now();
    const today = localDay(at);
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const days = { today, soon: daysAfter(today, SOON_DAYS), besides: [actor.personId, doerOf(actor).personId] };
      const lines = await this.board.list(
        tx,
        { ...asked, order: 'oldest' },
        { ...days, offset: 0, limit: MOST_IN_FILE },
      );
      const people = [...new Set(lines.map(({ personId }) => personId))];
      const added = await this.reminders.add(tx, people, { day: today, by: doerOf(actor).personId, at });
      await this.outbox.addMany(tx, boardEvents.reminder, added);
      this.audit.record(tx, {
        actor,
        act: 'accreditation.pas-reminded',
        subject: { kind: 'register', id: actor.licenseeId },
        details: { list: asked.group, people: added.length },
      });
      return { people: added.length, before: people.length - added.length };
    });
  }
}
