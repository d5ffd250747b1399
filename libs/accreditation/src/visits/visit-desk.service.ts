import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  doerOf,
  hasRole,
  InvalidError,
  Outbox,
  UnitOfWork,
  type Actor,
  type FieldProblem,
  type Transaction,
} from '@pa/platform';
import { StandingsRepository } from '../schemes/standings.repository';
import { FindingsRepository } from './findings.repository';
import {
  CALL_OFF_WHYS,
  readVisitTime,
  type CallOffWhy,
  type Finding,
  type NoteWhy,
  type Visit,
  type VisitTime,
  type VisitWay,
} from './visit';
import type { VisitVersion } from './visit-change';
import { VisitFormsRepository } from './visit-forms.repository';
import { isOf, VisitPeople, type Goer, type NamedVisit } from './visit-people';
import { ANYTHING_ELSE } from './visit-questions';
import { OwnVisitError, VisitChangedError, VisitNotFoundError } from './visits.errors';
import { visitsEvents } from './visits.events';
import { VisitsRepository, type VisitList } from './visits.repository';

/** Days after a visit's time from which it is late that nobody has said how it went. */
export const LATE_DAYS = 7;

export interface VisitPage {
  readonly visits: readonly NamedVisit[];
  readonly total: number;
  readonly page: number;
  /** How many of those that they see should have been written up long ago. */
  readonly late: number;
}

/** One visit as staff work on it. */
export interface VisitCase extends NamedVisit {
  readonly findings: readonly Finding[];
  /** What staff note for themselves ('' for nothing), and why it is kept from the copy of the PA's data. */
  readonly note: string;
  readonly noteKept: NoteWhy | null;
  /** What will be asked, or was. */
  readonly questions: readonly string[];
  readonly hasBegun: boolean;
  /** Whoever looks may plan visits. */
  readonly mayPlan: boolean;
  /** The PA's approval, where they have begun one. */
  readonly approvalId: string | null;
  /** They may answer how the PA sees it: they did not go. */
  readonly mayAnswer: boolean;
}

export interface VisitPlan extends VisitTime {
  readonly auditorId: string;
}

/** Staff plan visits to PAs; auditors see those that are theirs. Nobody plans or reads a visit to themselves here. */
@Injectable()
export class VisitDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: VisitsRepository,
    private readonly findings: FindingsRepository,
    private readonly forms: VisitFormsRepository,
    private readonly standings: StandingsRepository,
    private readonly people: VisitPeople,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** A page beyond the end is the first one. */
  async list(actor: Actor, { list, page }: { list: VisitList; page: number }): Promise<VisitPage> {
    const asked = { list, now: this.clock.now(), auditorId: seesAll(actor) ? null : actor.personId };
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const first = await this.visits.list(tx, { ...asked, page });
      const isThere = first.total > 0 || page === 1;
      const found = isThere ? first : await this.visits.list(tx, { ...asked, page: 1 });
      const visits: NamedVisit[] = [];
      for (const visit of found.visits) visits.push(await this.people.named(tx, visit));
      const late = await this.visits.countLate(tx, { before: daysBefore(asked.now, LATE_DAYS), ...asked });
      return { visits, total: found.total, page: isThere ? page : 1, late };
    });
  }

  /** All of one PA's, as those who see all of them read them; nobody reads their own here. */
  async listOf(actor: Actor, personId: string): Promise<Visit[]> {
    if (isOf(actor, personId) || !seesAll(actor)) return [];
    return this.unitOfWork.run(actor.licenseeId, (tx) => this.visits.listOf(tx, personId));
  }

  /** Who may go, by name, whom it is about, and their visits. @throws VisitNotFoundError where there is no such PA, OwnVisitError */
  async planning(actor: Actor, paId: string): Promise<{ paName: string; goers: Goer[]; visits: Visit[] }> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const paName = await this.people.paName(tx, actor, paId);
      return { paName, goers: await this.people.goers(tx, paId), visits: await this.visits.listOf(tx, paId) };
    });
  }

  /** `id` is the sender's: the same again is the same visit. @throws InvalidError that names each field, VisitNotFoundError, OwnVisitError */
  async plan(actor: Actor, { id, personId }: { id: string; personId: string }, plan: VisitPlan): Promise<string> {
    const at = this.clock.now();
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.people.paName(tx, actor, personId);
      const read = await this.read(tx, plan, { personId, at });
      const isNew = await this.visits.add(tx, { ...read, id, personId, by: doerOf(actor).personId, at });
      if (isNew) await this.tell(tx, actor, { id, act: 'accreditation.visit-planned', topic: visitsEvents.planned });
      return id;
    });
  }

  /** @throws VisitNotFoundError, OwnVisitError */
  async open(actor: Actor, id: string): Promise<VisitCase> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const visit = await this.get(tx, actor, id);
      this.audit.record(tx, { actor, act: 'accreditation.visit-opened', subject: { kind: 'visit', id } });
      const findings = await this.findings.listOf(tx, id);
      return {
        ...(await this.people.named(tx, visit)),
        findings,
        ...(await this.visits.noteOf(tx, id)),
        questions: await this.questions(tx, findings),
        hasBegun: visit.startsAt <= this.clock.now(),
        mayPlan: seesAll(actor),
        approvalId: (await this.standings.listOf(tx, [visit.personId]))[0]?.id ?? null,
        mayAnswer: seesAll(actor) && visit.auditorId !== doerOf(actor).personId,
      };
    });
  }

  /** What will be asked, or was; that somebody looked is not on record. @throws VisitNotFoundError, OwnVisitError */
  async questionsOf(actor: Actor, id: string): Promise<readonly string[]> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.get(tx, actor, id);
      return this.questions(tx, await this.findings.listOf(tx, id));
    });
  }

  /** Another time, place or person. @throws InvalidError, VisitNotFoundError, OwnVisitError, VisitChangedError */
  async move(actor: Actor, { id, version }: VisitVersion, plan: VisitPlan): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { personId, auditorId } = await this.get(tx, actor, id);
      const read = await this.read(tx, plan, { personId, at });
      if (!(await this.visits.move(tx, { id, version }, read))) throw new VisitChangedError();
      const topic = read.auditorId === auditorId ? visitsEvents.moved : visitsEvents.handedOver;
      await this.tell(tx, actor, { id, act: 'accreditation.visit-moved', topic });
    });
  }

  /** @throws InvalidError, VisitNotFoundError, OwnVisitError, VisitChangedError */
  async callOff(actor: Actor, { id, version }: VisitVersion, why: string): Promise<void> {
    if (!CALL_OFF_WHYS.some((known) => known === why))
      throw InvalidError.of([{ field: 'why', message: 'Choose why it does not take place' }]);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.get(tx, actor, id);
      const over = { why: why as CallOffWhy, at: this.clock.now() };
      if (!(await this.visits.callOff(tx, { id, version }, over))) throw new VisitChangedError();
      await this.tell(tx, actor, { id, act: 'accreditation.visit-called-off', topic: visitsEvents.calledOff });
    });
  }

  /** @throws VisitNotFoundError where it is not there or not theirs, OwnVisitError */
  async get(tx: Transaction, actor: Actor, id: string): Promise<Visit> {
    const visit = await this.visits.find(tx, id);
    if (!visit || (!seesAll(actor) && visit.auditorId !== actor.personId)) throw new VisitNotFoundError();
    if (isOf(actor, visit.personId)) throw new OwnVisitError();
    return visit;
  }

  private async read(
    tx: Transaction,
    { auditorId, ...time }: VisitPlan,
    { personId, at }: { personId: string; at: Date },
  ): Promise<{ auditorId: string; way: VisitWay; place: string; startsAt: Date }> {
    const { faults, startsAt } = readVisitTime(time, at);
    const known = (await this.people.goers(tx, personId)).some((goer) => goer.personId === auditorId);
    const noGoer: FieldProblem[] = known ? [] : [{ field: 'auditorId', message: 'Choose who goes' }];
    if (faults.length + noGoer.length > 0) throw InvalidError.of([...noGoer, ...faults]);
    return { auditorId, way: time.way as VisitWay, place: time.place.trim(), startsAt };
  }

  private async questions(tx: Transaction, findings: readonly Finding[]): Promise<string[]> {
    if (findings.length > 0) return findings.map(({ question }) => question);
    return [...(await this.forms.current(tx)).questions, ANYTHING_ELSE];
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

function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * 86_400_000);
}

function seesAll(actor: Actor): boolean {
  return hasRole(actor, 'assessor', 'manager');
}
