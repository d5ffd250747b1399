import { Injectable } from '@nestjs/common';
import { Audit, Clock, InvalidError, Outbox, RateLimits, Secrets, UnitOfWork, type Actor } from '@pa/platform';
import { isUUID } from 'class-validator';
import { messagingEvents } from '../../messaging.events';
import { safetyLimits } from '../safety.limits';
import { NothingToReportError } from '../safety.errors';
import { LONGEST_REPORT, SAFETY_PLACES, severityOf, type NewReport, type Reported } from './report';
import { ReportedSubjects } from './reported-subjects';
import type { ReportState } from './report-state';
import { ReportsRepository, type ReportRow } from './reports.repository';

/** A report as the one who made it sees it: nothing of anybody else. */
export interface OwnReport {
  readonly id: string;
  readonly what: Reported;
  readonly reason: ReportRow['reason'];
  readonly state: ReportState;
  readonly receivedAt: Date;
  readonly closedAt: Date | null;
}

/** Telling staff of a message or a person. Whoever is reported never learns who did. */
@Injectable()
export class OwnReports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: ReportedSubjects,
    private readonly reports: ReportsRepository,
    private readonly limits: RateLimits,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Whether there is something to report; for the page with the form. @throws NothingToReportError */
  async look(actor: Actor, what: Reported, subjectId: string): Promise<void> {
    if (!isUUID(subjectId)) throw new NothingToReportError();
    await this.unitOfWork.run(actor.licenseeId, (tx) => this.subjects.find(tx, actor, { what, id: subjectId }));
  }

  /** The same ticket again changes nothing. @throws NothingToReportError, InvalidError, TooManyError */
  async send(actor: Actor, report: NewReport): Promise<OwnReport> {
    const words = wordsOf(report);
    const { licenseeId } = actor;
    const known = await this.find(actor, report.ticket);
    if (known) return known;
    await this.limits.count(safetyLimits.reports, `${licenseeId}:${actor.personId}`);
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const { ticket: id, what, subjectId, reason } = report;
      const { aboutId, conversationId, quote } = await this.subjects.find(tx, actor, { what, id: subjectId });
      const seal = (text: string, place: string) => this.secrets.seal(licenseeId, text, place);
      const row = {
        ...{ id, reporterId: actor.personId, aboutId, what, subjectId, conversationId, reason },
        severity: severityOf(reason),
        wordsSealed: seal(words, SAFETY_PLACES.words),
        quoteSealed: quote === null ? null : seal(quote, SAFETY_PLACES.quote),
        at: this.clock.now(),
      };
      if (await this.reports.add(tx, row)) {
        await this.outbox.add(tx, { topic: messagingEvents.reportReceived, subjectId: id });
        if (actor.by) this.audit.record(tx, { actor, act: 'messaging.reported', subject: { kind: 'report', id } });
      }
      const kept = await this.reports.find(tx, id);
      if (kept?.reporterId !== actor.personId) throw staleForm();
      return ownOf(kept);
    });
  }

  /** Newest first. Who acts for somebody sees none: people can always reach staff without those who act for them. */
  async list(actor: Actor): Promise<OwnReport[]> {
    if (actor.by) return [];
    return this.unitOfWork.run(actor.licenseeId, async (tx) =>
      (await this.reports.listBy(tx, actor.personId)).map(ownOf),
    );
  }

  private async find(actor: Actor, ticket: string): Promise<OwnReport | null> {
    const row = await this.unitOfWork.run(actor.licenseeId, (tx) => this.reports.find(tx, ticket));
    return row?.reporterId === actor.personId ? ownOf(row) : null;
  }
}

function wordsOf({ ticket, subjectId, words }: NewReport): string {
  if (!isUUID(ticket)) throw staleForm();
  if (!isUUID(subjectId)) throw new NothingToReportError();
  const tidy = words.normalize('NFC').trim();
  if ([...tidy].length > LONGEST_REPORT)
    throw InvalidError.of([{ field: 'words', message: `Write at most ${LONGEST_REPORT} letters.` }]);
  return tidy;
}

function staleForm(): InvalidError {
  return InvalidError.of([{ field: 'ticket', message: 'This form had gone stale. Please send it again.' }]);
}

function ownOf({ id, what, reason, state, receivedAt, closedAt }: ReportRow): OwnReport {
  return { id, what, reason, state, receivedAt, closedAt };
}
