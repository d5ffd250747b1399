import { Injectable } from '@nestjs/common';
import { Audit, Clock, doerOf, InvalidError, Outbox, UnitOfWork, type Actor, type FieldProblem } from '@pa/platform';
import { LONGEST_WORDS } from './findings';
import { FindingsRepository, type FindingVersion } from './findings.repository';
import { GRADES } from './visit';
import { VisitDesk } from './visit-desk.service';
import { OwnFindingError, VisitChangedError } from './visits.errors';
import { visitsEvents } from './visits.events';

/** What staff say to a PA who sees a finding in another way. */
export interface ViewAnswer {
  /** What stands from now on. */
  readonly grade: string;
  readonly words: string;
}

/** PAs say how they see what was found; staff who did not go to the visit answer, and change what was found or let it stand. */
@Injectable()
export class FindingViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: VisitDesk,
    private readonly findings: FindingsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidError, VisitNotFoundError, OwnVisitError, OwnFindingError, VisitChangedError */
  async answer(actor: Actor, which: FindingVersion, { grade, words }: ViewAnswer): Promise<void> {
    const given = { grade: GRADES.find((one) => one === grade), words: words.trim(), at: this.clock.now() };
    const faults = faultsOf(given);
    if (faults.length > 0 || !given.grade) throw InvalidError.of(faults);
    const answer = { ...given, grade: given.grade };
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { auditorId } = await this.desk.get(tx, actor, which.visitId);
      if (auditorId === doerOf(actor).personId) throw new OwnFindingError();
      if (!(await this.findings.answerView(tx, which, answer))) throw new VisitChangedError();
      const subject = { kind: 'visit', id: which.visitId };
      this.audit.record(tx, { actor, act: 'accreditation.visit-view-answered', subject });
      await this.outbox.add(tx, { topic: visitsEvents.viewAnswered, subjectId: which.visitId });
    });
  }
}

function faultsOf({ grade, words }: { grade: string | undefined; words: string }): FieldProblem[] {
  const faults: FieldProblem[] = [];
  if (!grade) faults.push({ field: 'grade', message: 'Choose what stands from now on' });
  if (words === '') faults.push({ field: 'answer', message: 'Write what you answer' });
  if (words.length > LONGEST_WORDS)
    faults.push({ field: 'answer', message: `Write ${LONGEST_WORDS} letters or fewer` });
  return faults;
}
