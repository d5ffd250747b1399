import { Injectable } from '@nestjs/common';
import { Audit, Clock, InvalidError, UnitOfWork, type Actor } from '@pa/platform';
import { readHomeAnswer, type HomeInput } from './home-answer';
import type { VisitVersion } from './visit-change';
import { VisitDesk } from './visit-desk.service';
import { VisitChangedError, VisitNotInPersonError } from './visits.errors';
import { VisitsRepository } from './visits.repository';

/** Who plans a visit in person, or goes, asks the person who is helped first and notes what they said. A later answer takes its place. */
@Injectable()
export class VisitHomes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: VisitDesk,
    private readonly visits: VisitsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidError that names each field, VisitNotFoundError, OwnVisitError, VisitNotInPersonError, VisitChangedError */
  async note(actor: Actor, { id, version }: VisitVersion, input: HomeInput): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { way, startsAt } = await this.desk.get(tx, actor, id);
      if (way !== 'in-person') throw new VisitNotInPersonError();
      const { faults, noted } = readHomeAnswer(input, { startsAt, now: this.clock.now() });
      if (faults.length > 0) throw InvalidError.of(faults);
      if (!(await this.visits.noteHome(tx, { id, version }, noted))) throw new VisitChangedError();
      this.audit.record(tx, { actor, act: 'accreditation.visit-answer-noted', subject: { kind: 'visit', id } });
    });
  }
}
