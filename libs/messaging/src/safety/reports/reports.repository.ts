import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { Outcome, Referral, Reported, ReportReason, Severity } from './report';
import type { ReportState } from './report-state';

export interface ReportRow {
  readonly id: string;
  readonly reporterId: string | null;
  readonly reporterName: string | null;
  readonly aboutId: string | null;
  readonly aboutName: string | null;
  readonly what: Reported;
  readonly subjectId: string;
  readonly conversationId: string | null;
  readonly reason: ReportReason;
  readonly severity: Severity;
  readonly state: ReportState;
  readonly wordsSealed: Buffer;
  readonly quoteSealed: Buffer | null;
  readonly holderId: string | null;
  readonly holderName: string | null;
  readonly outcome: Outcome | null;
  readonly receivedAt: Date;
  readonly closedAt: Date | null;
  readonly version: number;
}

export interface NewReportRow extends Pick<
  ReportRow,
  'id' | 'aboutId' | 'what' | 'subjectId' | 'conversationId' | 'reason' | 'severity' | 'wordsSealed' | 'quoteSealed'
> {
  readonly reporterId: string;
  readonly at: Date;
}

export interface ReportNoteRow {
  readonly byId: string | null;
  readonly byName: string | null;
  readonly movedTo: ReportState | null;
  readonly isRestricted: boolean;
  readonly noteSealed: Buffer | null;
  readonly referredTo: Referral | null;
  readonly referredOn: string | null;
  readonly at: Date;
}

export type NewReportNote = Omit<ReportNoteRow, 'byName' | 'byId'> & {
  readonly reportId: string;
  readonly byId: string;
};

const SELECT = `
  SELECT r.id, r.reporter_id AS "reporterId", f.display_name AS "reporterName", r.about_id AS "aboutId",
         a.display_name AS "aboutName", r.what, r.subject_id AS "subjectId", r.conversation_id AS "conversationId", r.reason,
         r.severity, r.state, r.words_sealed AS "wordsSealed", r.quote_sealed AS "quoteSealed", r.holder_id AS "holderId",
         h.display_name AS "holderName", r.outcome, r.received_at AS "receivedAt", r.closed_at AS "closedAt", r.version
    FROM safety_reports r
    LEFT JOIN people f ON f.licensee_id = r.licensee_id AND f.id = r.reporter_id
    LEFT JOIN people a ON a.licensee_id = r.licensee_id AND a.id = r.about_id
    LEFT JOIN people h ON h.licensee_id = r.licensee_id AND h.id = r.holder_id
   WHERE r.licensee_id = $1`;

/** Rows of reports and what was done about them, within one licensee's transaction. */
@Injectable()
export class ReportsRepository {
  /** False when the form was sent before. */
  async add(tx: Transaction, report: NewReportRow): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO safety_reports (licensee_id, id, reporter_id, about_id, what, subject_id, conversation_id, reason, severity,
                                   words_sealed, quote_sealed, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (licensee_id, id) DO NOTHING RETURNING 1`,
      [
        tx.licenseeId,
        report.id,
        report.reporterId,
        report.aboutId,
        report.what,
        report.subjectId,
        report.conversationId,
        report.reason,
        report.severity,
        report.wordsSealed,
        report.quoteSealed,
        report.at,
      ],
    );
    return rows.length === 1;
  }

  async find(tx: Transaction, id: string): Promise<ReportRow | null> {
    return (await tx.query<ReportRow>(`${SELECT} AND r.id = $2`, [tx.licenseeId, id]))[0] ?? null;
  }

  async lock(tx: Transaction, id: string): Promise<void> {
    await tx.query('SELECT 1 FROM safety_reports WHERE licensee_id = $1 AND id = $2 FOR UPDATE', [tx.licenseeId, id]);
  }

  async count(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM safety_reports WHERE licensee_id = $1',
      [tx.licenseeId],
    );
    return row?.count ?? 0;
  }

  /** Open ones first: those nobody has taken, by how bad they are, oldest first; closed ones last, newest first. */
  async list(tx: Transaction, { limit, offset }: { limit: number; offset: number }): Promise<ReportRow[]> {
    return tx.query<ReportRow>(
      `${SELECT}
        ORDER BY r.state = 'closed', array_position(ARRAY['urgent', 'high', 'normal'], r.severity), r.state <> 'new',
                 r.closed_at DESC, r.received_at, r.id
        LIMIT $2 OFFSET $3`,
      [tx.licenseeId, limit, offset],
    );
  }

  /** Newest first. */
  async listBy(tx: Transaction, reporterId: string): Promise<ReportRow[]> {
    return tx.query<ReportRow>(`${SELECT} AND r.reporter_id = $2 ORDER BY r.received_at DESC, r.id DESC LIMIT 100`, [
      tx.licenseeId,
      reporterId,
    ]);
  }

  /** Takes a report that nobody has taken. False when somebody else was quicker. */
  async take(tx: Transaction, id: string, holderId: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE safety_reports SET state = 'taken', holder_id = $3, version = version + 1
        WHERE licensee_id = $1 AND id = $2 AND state = 'new' RETURNING 1`,
      [tx.licenseeId, id, holderId],
    );
    return rows.length === 1;
  }

  /** One step of a locked report. */
  async move(
    tx: Transaction,
    id: string,
    step: { to: ReportState; severity: Severity; holderId: string | null; outcome: Outcome | null; at: Date },
  ): Promise<void> {
    await tx.query(
      `UPDATE safety_reports SET state = $3, severity = $4, holder_id = $5, outcome = $6, version = version + 1,
              closed_at = CASE WHEN $3 = 'closed' THEN coalesce(closed_at, $7) END
        WHERE licensee_id = $1 AND id = $2`,
      [tx.licenseeId, id, step.to, step.severity, step.holderId, step.outcome, step.at],
    );
  }

  async addNote(tx: Transaction, note: NewReportNote): Promise<void> {
    await tx.query(
      `INSERT INTO safety_report_notes (licensee_id, id, report_id, by_id, moved_to, is_restricted, note_sealed, referred_to,
                                        referred_on, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        tx.licenseeId,
        newId(),
        note.reportId,
        note.byId,
        note.movedTo,
        note.isRestricted,
        note.noteSealed,
        note.referredTo,
        note.referredOn,
        note.at,
      ],
    );
  }

  /** Oldest first. */
  async listNotes(tx: Transaction, reportId: string): Promise<ReportNoteRow[]> {
    return tx.query<ReportNoteRow>(
      `SELECT n.by_id AS "byId", p.display_name AS "byName", n.moved_to AS "movedTo", n.is_restricted AS "isRestricted",
              n.note_sealed AS "noteSealed", n.referred_to AS "referredTo", n.referred_on::text AS "referredOn",
              n.created_at AS at
         FROM safety_report_notes n LEFT JOIN people p ON p.licensee_id = n.licensee_id AND p.id = n.by_id
        WHERE n.licensee_id = $1 AND n.report_id = $2 ORDER BY n.created_at, n.id`,
      [tx.licenseeId, reportId],
    );
  }
}
