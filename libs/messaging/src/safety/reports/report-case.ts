import type { Outcome, Referral, Reported, ReportReason, Severity } from './report';
import type { ReportState } from './report-state';

/** A line of staff's queue. It says who and what, and nothing of what was written. */
export interface ReportLine {
  readonly id: string;
  readonly what: Reported;
  readonly reason: ReportReason;
  readonly severity: Severity;
  readonly state: ReportState;
  /** Null when they have left. */
  readonly aboutName: string | null;
  readonly holderName: string | null;
  readonly receivedAt: Date;
}

export interface ReportNote {
  readonly by: string | null;
  readonly movedTo: ReportState | null;
  readonly isRestricted: boolean;
  /** Null where this reader may not read it. */
  readonly note: string | null;
  readonly referredTo: Referral | null;
  readonly referredOn: string | null;
  readonly at: Date;
}

/** One report for those who deal with it. */
export interface ReportCase extends ReportLine {
  readonly reporterName: string | null;
  readonly aboutId: string | null;
  readonly words: string;
  readonly quote: string | null;
  readonly hasConversation: boolean;
  readonly isMine: boolean;
  readonly outcome: Outcome | null;
  readonly closedAt: Date | null;
  readonly notes: readonly ReportNote[];
  /** How often its conversation was opened, and what was taken down, in the order it happened. */
  readonly looks: ReadonlyArray<{ by: string | null; reason: string; ground: string | null; at: Date }>;
  readonly version: number;
}

export interface ReportsPage {
  readonly lines: readonly ReportLine[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** What staff do about a report they took: a step, another severity, a note, or several of these. */
export interface ReportStep {
  readonly deed: 'note' | 'putBack' | 'refer' | 'close' | 'reopen';
  readonly severity: Severity;
  readonly note: string;
  /** For whoever deals with it and managers alone. */
  readonly isRestricted: boolean;
  /** With `refer`. */
  readonly referredTo: Referral | null;
  /** With `refer`: YYYY-MM-DD. */
  readonly referredOn: string;
  /** With `close`. */
  readonly outcome: Outcome | null;
  /** Of the report as it was looked at. */
  readonly version: number;
}
