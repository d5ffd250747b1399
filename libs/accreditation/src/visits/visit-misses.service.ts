import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  InvalidError,
  Outbox,
  UnitOfWork,
  type Actor,
  type FieldProblem,
  type Transaction,
} from '@pa/platform';
import { LONGEST_WORDS } from './findings';
import { MISSED_BY, TOOK_PLACE, type Visit } from './visit';
import type { VisitVersion } from './visit-change';
import { VisitDesk } from './visit-desk.service';
import { VisitMissesRepository } from './visit-misses.repository';
import { VisitChangedError, VisitNotBegunError } from './visits.errors';
import { visitsEvents } from './visits.events';

/** What was the case instead, and why it is put right. */
export interface Righted {
  /** Who could not come, or `TOOK_PLACE`. */
  readonly what: string;
  readonly words: string;
}

/** Staff note that people could not meet, and who could not come; only what the PA missed counts against them. They can put it right. */
@Injectable()
export class VisitMisses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: VisitDesk,
    private readonly misses: VisitMissesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidError, VisitNotFoundError, OwnVisitError, VisitNotBegunError, VisitChangedError */
  async miss(actor: Actor, { id, version }: VisitVersion, who: string): Promise<void> {
    const by = MISSED_BY.find((one) => one === who);
    if (!by) throw InvalidError.of([{ field: 'missedBy', message: 'Choose who could not come' }]);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const visit = await this.desk.get(tx, actor, id);
      const at = this.clock.now();
      if (visit.startsAt > at) throw new VisitNotBegunError();
      if (!(await this.misses.miss(tx, { id, version }, { by, at }))) throw new VisitChangedError();
      await this.tell(tx, actor, { id, act: 'accreditation.visit-missed', topic: visitsEvents.missed });
    });
  }

  /** The PA reads why. @throws InvalidError, VisitNotFoundError, OwnVisitError, VisitChangedError */
  async putRight(actor: Actor, { id, version }: VisitVersion, { what, words }: Righted): Promise<void> {
    const why = { words: words.trim(), at: this.clock.now() };
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const faults = rightingFaults(await this.desk.get(tx, actor, id), { what, words: why.words });
      if (faults.length > 0) throw InvalidError.of(faults);
      const by = MISSED_BY.find((one) => one === what);
      const isDone = by
        ? await this.misses.changeWho(tx, { id, version }, { by, ...why })
        : await this.misses.takeBack(tx, { id, version }, why);
      if (!isDone) throw new VisitChangedError();
      await this.tell(tx, actor, { id, act: 'accreditation.visit-put-right', topic: visitsEvents.putRight });
    });
  }

  private async tell(
    tx: Transaction,
    actor: Actor,
    { id, act, topic }: { id: string; act: string; topic: string },
  ): Promise<void> {
    this.audit.record(tx, { actor, act, subject: { kind: 'visit', id } });
    await this.outbox.add(tx, { topic, subjectId: id });
  }
}

function rightingFaults({ missedBy }: Visit, { what, words }: Righted): FieldProblem[] {
  const faults: FieldProblem[] = [];
  if (![...MISSED_BY, TOOK_PLACE].some((one) => one === what))
    faults.push({ field: 'what', message: 'Choose what is right' });
  else if (what === missedBy) faults.push({ field: 'what', message: 'This is what is noted. Choose what is right' });
  if (words === '') faults.push({ field: 'words', message: 'Write why you put it right' });
  if (words.length > LONGEST_WORDS) faults.push({ field: 'words', message: `Write ${LONGEST_WORDS} letters or fewer` });
  return faults;
}
