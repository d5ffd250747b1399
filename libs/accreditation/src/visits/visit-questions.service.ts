import { Injectable } from '@nestjs/common';
import { Audit, Clock, doerOf, InvalidError, UnitOfWork, type Actor } from '@pa/platform';
import { VisitFormsRepository } from './visit-forms.repository';
import { questionFaults, type VisitForm } from './visit-questions';
import { VisitChangedError } from './visits.errors';

/** The register writes what is asked at visits. Visits that were held keep the questions they were held with. */
@Injectable()
export class VisitQuestions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: VisitFormsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async current({ licenseeId }: Actor): Promise<VisitForm> {
    return this.unitOfWork.run(licenseeId, (tx) => this.forms.current(tx));
  }

  /** `number`: the edition that was changed. The same questions are no new edition. @throws InvalidError, VisitChangedError */
  async change(actor: Actor, { number, questions }: VisitForm): Promise<void> {
    const faults = questionFaults(questions);
    if (faults.length > 0) throw InvalidError.of(faults);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const current = await this.forms.current(tx);
      if (current.questions.join('\n') === questions.join('\n')) return;
      const made = { by: doerOf(actor).personId, at: this.clock.now() };
      const isNext = current.number === number;
      if (!isNext || !(await this.forms.add(tx, { number: number + 1, questions }, made)))
        throw new VisitChangedError();
      const subject = { kind: 'visit-questions', id: actor.licenseeId };
      this.audit.record(tx, { actor, act: 'accreditation.visit-questions-changed', subject });
    });
  }
}
