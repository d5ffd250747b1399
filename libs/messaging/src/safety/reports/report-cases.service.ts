import { Injectable } from '@nestjs/common';
import { Audit, Clock, Outbox, Secrets, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { localDay } from '@pa/register';
import { isUUID } from 'class-validator';
import { messagingEvents } from '../../messaging.events';
import { NotYourReportError, ReportChangedError, ReportNotFoundError, ReportTakenError } from '../safety.errors';
import { LooksRepository } from './looks.repository';
import { SAFETY_PLACES } from './report';
import type { ReportCase, ReportLine, ReportNote, ReportsPage, ReportStep } from './report-case';
import { canMove, REPORT_MOVES, type ReportState } from './report-state';
import { checkedStep, wrongStep } from './report-steps';
import { ReportsRepository, type ReportNoteRow, type ReportRow } from './reports.repository';

export const REPORTS_PAGE_SIZE = 25;

/** Staff deal with reports: one of them takes a report, and decides. Each opening is in the audit. */
@Injectable()
export class ReportCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: ReportsRepository,
    private readonly looks: LooksRepository,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Most urgent first. A page beyond the end is the last one. */
  async list(actor: Actor, wanted: number): Promise<ReportsPage> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const total = await this.reports.count(tx);
      const pages = Math.max(1, Math.ceil(total / REPORTS_PAGE_SIZE));
      const page = Math.min(Math.max(1, wanted), pages);
      const stretch = { limit: REPORTS_PAGE_SIZE, offset: (page - 1) * REPORTS_PAGE_SIZE };
      return { lines: (await this.reports.list(tx, stretch)).map(lineOf), total, page, pages };
    });
  }

  /** @throws ReportNotFoundError */
  async open(actor: Actor, id: string): Promise<ReportCase> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const found = await this.caseOf(tx, actor, await this.get(tx, id));
      this.record(tx, actor, { id, act: 'messaging.report-opened' });
      return found;
    });
  }

  /** Of several who take it at once one has it. @throws ReportNotFoundError, ReportTakenError */
  async take(actor: Actor, id: string): Promise<ReportCase> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const row = await this.get(tx, id);
      const isTaken = await this.reports.take(tx, id, actor.personId);
      if (!isTaken) throw new ReportTakenError((await this.reports.find(tx, id))?.holderName ?? row.holderName);
      await this.note(tx, actor, { reportId: id, movedTo: 'taken', note: '', isRestricted: false });
      this.record(tx, actor, { id, act: 'messaging.report-taken' });
      return this.caseOf(tx, actor, await this.get(tx, id));
    });
  }

  /** @throws ReportNotFoundError, ReportChangedError, NotYourReportError, InvalidError, ConflictError for a step that is none */
  async step(actor: Actor, id: string, step: ReportStep): Promise<ReportCase> {
    const checked = checkedStep(step, localDay(this.clock.now()));
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const row = await this.getLocked(tx, id);
      if (row.version !== step.version) throw new ReportChangedError();
      assertMay(actor, row, step);
      await this.apply(tx, actor, { row, step: checked });
      return this.caseOf(tx, actor, await this.get(tx, id));
    });
  }

  private async apply(
    tx: Transaction,
    actor: Actor,
    { row, step }: { row: ReportRow; step: ReportStep },
  ): Promise<void> {
    const to = step.deed === 'note' ? row.state : REPORT_MOVES[step.deed].to;
    const holderId = step.deed === 'putBack' ? null : step.deed === 'reopen' ? actor.personId : row.holderId;
    const at = this.clock.now();
    const { severity, outcome } = step;
    await this.reports.move(tx, row.id, { to, severity, holderId, outcome, at });
    await this.note(tx, actor, {
      reportId: row.id,
      ...step,
      movedTo: to === row.state && step.deed === 'note' ? null : to,
    });
    if (to === 'closed') await this.outbox.add(tx, { topic: messagingEvents.reportClosed, subjectId: row.id });
    const details = {
      to,
      severity,
      ...(outcome && { outcome }),
      ...(step.referredTo && { passedTo: step.referredTo }),
    };
    this.record(tx, actor, { id: row.id, act: 'messaging.report-moved', details });
  }

  private async note(
    tx: Transaction,
    actor: Actor,
    given: { reportId: string; movedTo: ReportState | null } & Pick<ReportStep, 'note' | 'isRestricted'> &
      Partial<Pick<ReportStep, 'referredTo' | 'referredOn'>>,
  ): Promise<void> {
    const { reportId, movedTo, note, isRestricted, referredTo = null, referredOn = '' } = given;
    const noteSealed = note === '' ? null : this.secrets.seal(tx.licenseeId, note, SAFETY_PLACES.note);
    await this.reports.addNote(tx, {
      reportId,
      byId: actor.personId,
      movedTo,
      isRestricted: isRestricted && noteSealed !== null,
      noteSealed,
      referredTo,
      referredOn: referredTo ? referredOn : null,
      at: this.clock.now(),
    });
  }

  private async getLocked(tx: Transaction, id: string): Promise<ReportRow> {
    if (isUUID(id)) await this.reports.lock(tx, id);
    return this.get(tx, id);
  }

  private async get(tx: Transaction, id: string): Promise<ReportRow> {
    const row = isUUID(id) ? await this.reports.find(tx, id) : null;
    if (!row) throw new ReportNotFoundError();
    return row;
  }

  private async caseOf(tx: Transaction, actor: Actor, row: ReportRow): Promise<ReportCase> {
    const open = (sealed: Buffer, place: string) => this.secrets.open(tx.licenseeId, sealed, place);
    const { quoteSealed, reporterName, aboutId, outcome, closedAt, version } = row;
    const looks = await this.looks.listOf(tx, row.id);
    return {
      ...lineOf(row),
      ...{ reporterName, aboutId, outcome, closedAt, version },
      words: open(row.wordsSealed, SAFETY_PLACES.words),
      quote: quoteSealed && open(quoteSealed, SAFETY_PLACES.quote),
      hasConversation: row.conversationId !== null,
      isMine: row.holderId === actor.personId,
      notes: (await this.reports.listNotes(tx, row.id)).map((note) => this.noteOf(tx, { actor, row, note })),
      looks: looks.map(({ byName, reasonSealed, groundSealed, at }) => ({
        by: byName,
        reason: open(reasonSealed, SAFETY_PLACES.lookReason),
        ground: groundSealed && open(groundSealed, SAFETY_PLACES.lookGround),
        at,
      })),
    };
  }

  private noteOf(
    tx: Transaction,
    { actor, row, note }: { actor: Actor; row: ReportRow; note: ReportNoteRow },
  ): ReportNote {
    const { byId, byName, movedTo, isRestricted, noteSealed, referredTo, referredOn, at } = note;
    const mayRead = !isRestricted || [byId, row.holderId].includes(actor.personId) || actor.roles.includes('manager');
    const words = noteSealed && mayRead ? this.secrets.open(tx.licenseeId, noteSealed, SAFETY_PLACES.note) : '';
    return { by: byName, movedTo, isRestricted, note: mayRead ? words : null, referredTo, referredOn, at };
  }

  private record(
    tx: Transaction,
    actor: Actor,
    { id, act, details }: { id: string; act: string; details?: Record<string, string> },
  ): void {
    this.audit.record(tx, { actor, act, subject: { kind: 'report', id }, ...(details && { details }) });
  }
}

/** Who took it decides. A manager may put back what a colleague left lying; anyone may note something or open it again. */
function assertMay(actor: Actor, row: ReportRow, { deed }: ReportStep): void {
  if (deed !== 'note' && !canMove(deed, row.state)) throw wrongStep(row.state);
  const isMine = row.holderId === actor.personId;
  const isFree = deed === 'note' || deed === 'reopen' || (deed === 'putBack' && actor.roles.includes('manager'));
  if (isMine || isFree) return;
  throw row.holderId === null ? new NotYourReportError() : new ReportTakenError(row.holderName);
}

function lineOf(row: ReportRow): ReportLine {
  const { id, what, reason, severity, state, aboutName, holderName, receivedAt } = row;
  return { id, what, reason, severity, state, aboutName, holderName, receivedAt };
}
