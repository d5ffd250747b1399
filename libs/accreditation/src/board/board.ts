/** What a line of the board wants, in the order in which assessors look. */
export const BOARD_GROUPS = ['for-us', 'overdue', 'due', 'expiring', 'for-pa'] as const;
export type BoardGroup = (typeof BOARD_GROUPS)[number];

export const EVIDENCE_KINDS = ['check', 'reference', 'training', 'approval', 'visit'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const BOARD_ORDERS = ['oldest', 'newest'] as const;
export type BoardOrder = (typeof BOARD_ORDERS)[number];

/** What is looked at; `kind` null: all. */
export interface BoardAsked {
  readonly group: BoardGroup;
  readonly kind: EvidenceKind | null;
  readonly order: BoardOrder;
  readonly page: number;
}

/** One piece of evidence that something is to be done about. */
export interface EvidenceLine {
  readonly kind: EvidenceKind;
  readonly id: string;
  readonly personId: string;
  /** Kind of check, category of training; '' for the others. */
  readonly what: string;
  /** Since when it waits, or when it ends, YYYY-MM-DD; null: no day is known. */
  readonly day: string | null;
}

/** How much somebody of staff settled of late. */
export interface AssessorWork {
  readonly personId: string;
  readonly checks: number;
  readonly references: number;
  readonly trainings: number;
  readonly approvals: number;
  /** Visits held, called off or missed. */
  readonly visits: number;
}
