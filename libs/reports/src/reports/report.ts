import type { Transaction } from '@pa/platform';
import type { ShownCell, ShownTotal } from '../disclosure/publish';
import type { ReportPeriod } from './report-period';

/** The ten reports, in the order in which they are shown. */
export const REPORT_KEYS = [
  'pas',
  'new-and-leaving',
  'vacancies',
  'first-reply',
  'time-to-fill',
  'fill-rate',
  'unmet-need',
  'cover',
  'evidence',
  'outcomes',
] as const;
export type ReportKey = (typeof REPORT_KEYS)[number];

/** One figure under a table: "Half of them were filled within: 12 days". */
export interface Figure {
  readonly label: string;
  readonly words: string;
  readonly formula: string;
}

/** One table with its chart. Nothing in it that may not be shown: what is small was taken out before it was made. */
export interface Section {
  readonly caption: string;
  /** How each number comes about, for whoever must answer for it. */
  readonly formula: string;
  readonly rowsAre: string;
  readonly countsAre: string;
  readonly rows: readonly ShownCell[];
  /** Rows that are not listed because each is under 5: what they come to, where that may be told. */
  readonly others: { readonly label: string; readonly count: number | null } | null;
  /** Null where rows overlap, so that they add up to nothing. */
  readonly total: ShownTotal | null;
  readonly figures: readonly Figure[];
}

/** When a report is made, and for which days. */
export interface ReportMoment {
  readonly period: ReportPeriod;
  readonly today: string;
  readonly now: Date;
}

/** How one report is made. `isOfToday`: it tells how things stand, whatever the period. */
export interface ReportMaker {
  readonly key: ReportKey;
  readonly title: string;
  readonly about: string;
  readonly isOfToday: boolean;
  readonly make: (tx: Transaction, moment: ReportMoment) => Promise<Section[]>;
}

export interface Report {
  readonly key: ReportKey;
  readonly title: string;
  readonly about: string;
  /** "April to June 2026", or "On 3 March 2026". */
  readonly when: string;
  readonly sections: readonly Section[];
}
