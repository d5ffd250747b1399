import { Injectable } from '@nestjs/common';
import { isDay, localDay } from '@pa/accounts';
import { Audit, Clock, InvalidError, Outbox, UnitOfWork, type Actor, type FieldProblem } from '@pa/platform';
import { findingFaults, findingRows, LONGEST_WORDS, type FindingInput } from './findings';
import { FindingsRepository, type FindingVersion } from './findings.repository';
import { isAgreed } from './home-answer';
import { isAnswered, NOTE_WHYS } from './visit';
import type { VisitVersion } from './visit-change';
import { VisitDesk } from './visit-desk.service';
import { VisitFormsRepository } from './visit-forms.repository';
import { ANYTHING_ELSE } from './visit-questions';
import { VisitChangedError, VisitNotAgreedError, VisitNotBegunError } from './visits.errors';
import { visitsEvents } from './visits.events';
import { VisitsRepository } from './visits.repository';

/** What was found, one for each question in their order, and what staff alone read. */
export interface WriteUp {
  readonly findings: readonly FindingInput[];
  readonly note: string;
  /** Why the note is kept from the copy of the PA's data; '' where it is not. */
  readonly noteKept?: string;
}

/** What staff say of something that a PA was to do. */
export interface Settling {
  readonly decision: string;
  /** Why it is sent back; else ''. */
  readonly words: string;
  /** Until when then, YYYY-MM-DD; else ''. */
  readonly dueOn: string;
}

export const SETTLINGS = ['close', 'send-back'] as const;

/** Who goes writes what they found, or an assessor or manager for them. It stops nobody's approval by itself: that is for the people who decide. */
@Injectable()
export class VisitFindings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: VisitDesk,
    private readonly visits: VisitsRepository,
    private readonly findings: FindingsRepository,
    private readonly forms: VisitFormsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Written up from the visit's time on. It can be put right while the PA has answered nothing and nothing was settled.
   * @throws InvalidError that names each field, VisitNotFoundError, VisitNotBegunError, VisitNotAgreedError, VisitChangedError
   */
  async write(
    actor: Actor,
    { id, version }: VisitVersion,
    { findings: inputs, note, noteKept = '' }: WriteUp,
  ): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const visit = await this.desk.get(tx, actor, id);
      if (visit.startsAt > at) throw new VisitNotBegunError();
      if (visit.state === 'planned' && !isAgreed(visit)) throw new VisitNotAgreedError();
      const before = await this.findings.listOf(tx, id);
      const { state } = visit;
      if (isAnswered(before) || (state !== 'planned' && state !== 'held')) throw new VisitChangedError();
      const form = await this.forms.current(tx);
      const questions = before.length > 0 ? before.map(({ question }) => question) : [...form.questions, ANYTHING_ELSE];
      const faults = findingFaults(fitted(inputs, questions.length), { note, noteKept, today: localDay(at) });
      if (inputs.length > questions.length) throw new VisitChangedError();
      if (faults.length > 0) throw InvalidError.of(faults);
      const kept = NOTE_WHYS.find((one) => one === noteKept) ?? null;
      const written = { formNumber: form.number, note: note.trim(), noteKept: kept, at };
      if (!(await this.visits.writeUp(tx, { id, version, from: state }, written))) throw new VisitChangedError();
      await this.findings.replace(tx, { visitId: id, personId: visit.personId }, findingRows(questions, inputs));
      this.audit.record(tx, { actor, act: 'accreditation.visit-written-up', subject: { kind: 'visit', id } });
      await this.outbox.add(tx, { topic: visitsEvents.writtenUp, subjectId: id });
    });
  }

  /** Staff close what is done, or send it back with a reason. @throws InvalidError, VisitNotFoundError, VisitChangedError */
  async settle(actor: Actor, which: FindingVersion, { decision, words, dueOn }: Settling): Promise<void> {
    const at = this.clock.now();
    const faults = settlingFaults({ decision, words, dueOn }, localDay(at));
    if (faults.length > 0) throw InvalidError.of(faults);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.desk.get(tx, actor, which.visitId);
      const isClosed = decision === 'close';
      const done = isClosed
        ? await this.findings.close(tx, which, at)
        : await this.findings.sendBack(tx, which, { words: words.trim(), dueOn });
      if (!done) throw new VisitChangedError();
      const act = `accreditation.visit-action-${isClosed ? 'closed' : 'sent-back'}`;
      this.audit.record(tx, { actor, act, subject: { kind: 'visit', id: which.visitId } });
      await this.outbox.add(tx, { topic: visitsEvents.settled, subjectId: which.visitId });
    });
  }
}

/** A question without an answer is one that nothing was chosen for. */
function fitted(inputs: readonly FindingInput[], count: number): FindingInput[] {
  const none: FindingInput = { grade: '', words: '', action: '', dueOn: '' };
  return Array.from({ length: count }, (_, place) => inputs[place] ?? none);
}

function settlingFaults({ decision, words, dueOn }: Settling, today: string): FieldProblem[] {
  if (!SETTLINGS.some((known) => known === decision)) return [{ field: 'decision', message: 'Choose one of the two' }];
  if (decision === 'close') return [];
  const faults: FieldProblem[] = [];
  if (words.trim() === '') faults.push({ field: 'words', message: 'Write what is still to be done' });
  if (words.length > LONGEST_WORDS) faults.push({ field: 'words', message: `Write ${LONGEST_WORDS} letters or fewer` });
  if (!isDay(dueOn) || dueOn < today) faults.push({ field: 'due', message: 'Enter by when, a day still to come' });
  return faults;
}
