import { Injectable } from '@nestjs/common';
import { PeopleReader } from '@pa/accounts';
import { Clock, InvalidError, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { LONGEST_WORDS } from './findings';
import { FindingsRepository, type FindingVersion } from './findings.repository';
import { LONGEST_REPLY, type Finding, type Visit } from './visit';
import type { VisitVersion } from './visit-change';
import { VisitFormsRepository } from './visit-forms.repository';
import { ANYTHING_ELSE } from './visit-questions';
import { VisitBegunError, VisitChangedError, VisitNotFoundError } from './visits.errors';
import { VisitsRepository } from './visits.repository';

/** A visit as the PA sees it: all but what staff note for themselves. */
export interface OwnVisit extends Visit {
  readonly auditorName: string | null;
  readonly findings: readonly Finding[];
  /** Its time has come: another one cannot be asked for any more. */
  readonly hasBegun: boolean;
  /** What will be asked, or was. */
  readonly questions: readonly string[];
}

/** A PA's own visits: when, what is asked, what was found and what to do about it. */
@Injectable()
export class OwnVisits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: VisitsRepository,
    private readonly findings: FindingsRepository,
    private readonly forms: VisitFormsRepository,
    private readonly people: PeopleReader,
    private readonly clock: Clock,
  ) {}

  /** Those to come first, the nearest of them first; then the newest. */
  async list({ licenseeId, personId }: Actor): Promise<Visit[]> {
    return this.unitOfWork.run(licenseeId, (tx) => this.visits.listOf(tx, personId));
  }

  /** @throws VisitNotFoundError */
  async open(actor: Actor, id: string): Promise<OwnVisit> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const visit = await this.own(tx, actor, id);
      const findings = await this.findings.listOf(tx, id);
      const { questions } = await this.forms.current(tx);
      return {
        ...visit,
        auditorName: visit.auditorId && (await this.people.displayNameOf(tx, visit.auditorId)),
        findings,
        hasBegun: visit.startsAt <= this.clock.now(),
        questions: findings.length > 0 ? findings.map(({ question }) => question) : [...questions, ANYTHING_ELSE],
      };
    });
  }

  /** The time does not suit; staff read why. @throws InvalidError, VisitNotFoundError, VisitBegunError, VisitChangedError */
  async askForAnotherTime(actor: Actor, { id, version }: VisitVersion, text: string): Promise<void> {
    const words = said(text, LONGEST_REPLY, 'Write which days and times suit you better');
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { startsAt } = await this.own(tx, actor, id);
      const at = this.clock.now();
      if (startsAt <= at) throw new VisitBegunError();
      if (!(await this.visits.reply(tx, { id, version }, { words, at }))) throw new VisitChangedError();
    });
  }

  /** It is done, and how. @throws InvalidError, VisitNotFoundError, VisitChangedError */
  async sayDone(actor: Actor, which: FindingVersion, text: string): Promise<void> {
    const words = said(text, LONGEST_WORDS, 'Write what you did');
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.own(tx, actor, which.visitId);
      if (!(await this.findings.answer(tx, which, { words, at: this.clock.now() }))) throw new VisitChangedError();
    });
  }

  /** How they see what was found. @throws InvalidError, VisitNotFoundError, VisitChangedError */
  async sayView(actor: Actor, which: FindingVersion, text: string): Promise<void> {
    const words = said(text, LONGEST_WORDS, 'Write how you see it');
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.own(tx, actor, which.visitId);
      if (!(await this.findings.sayView(tx, which, { words, at: this.clock.now() }))) throw new VisitChangedError();
    });
  }

  private async own(tx: Transaction, { personId }: Actor, id: string): Promise<Visit> {
    const visit = await this.visits.find(tx, id);
    if (visit?.personId !== personId) throw new VisitNotFoundError();
    return visit;
  }
}

/** @throws InvalidError when nothing is said or too much */
function said(text: string, longest: number, missing: string): string {
  const words = text.trim();
  const message = words === '' ? missing : words.length > longest ? `Write ${longest} letters or fewer` : null;
  if (message) throw InvalidError.of([{ field: 'words', message }]);
  return words;
}
