/** Where a copy of someone's data stands. It is gone some days after it is ready. */
export type DataExportState = 'asked' | 'making' | 'ready';

/** A readable page, or data for a program. */
export const EXPORT_FORMS = ['page', 'json'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** A copy as its owner sees it. */
export interface DataExport {
  readonly id: string;
  readonly state: DataExportState;
  readonly askedAt: Date;
  readonly partsDone: number;
  readonly partsTotal: number;
  /** Set when it is ready. */
  readonly goneOn: Date | null;
  readonly fetchedAt: Date | null;
}

export const EXPORTS_A_DAY = 3;
