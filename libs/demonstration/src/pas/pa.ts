import type { ExtraSpan, PaProfileState, SectionValues, WeekSpan } from '@pa/register';
import type { PersonaName } from '../personas';

/** A moment as days before the load; the demonstration is as fresh as the day it is loaded. */
export type DaysAgo = number;

/** Where a profile stands, and how it came there. */
export interface Standing {
  readonly state: PaProfileState;
  readonly hidden: boolean;
  readonly pausedReason: 'by-pa' | 'not-confirmed' | null;
  readonly joined: DaysAgo;
  readonly submitted: DaysAgo | null;
  readonly published: DaysAgo | null;
  readonly confirmed: DaysAgo | null;
  readonly asked: DaysAgo | null;
}

/** A look of staff at a profile. */
export interface Look {
  readonly subject: 'first-profile' | 'changed-words' | 'answer' | 'concern';
  readonly opened: DaysAgo;
  readonly decided: DaysAgo | null;
  readonly decision: 'approved' | 'needs-changes' | 'removed' | null;
  readonly reasons: readonly string[];
  readonly words: string;
  readonly answer: string | null;
}

/** Dates that differ from the usual week, YYYY-MM-DD, both included. */
export interface DateChange {
  readonly kind: 'away' | 'extra';
  readonly firstDay: string;
  readonly lastDay: string;
  readonly spans: readonly ExtraSpan[];
}

/** One made-up PA: what would have been typed in, page by page. */
export interface DemonstrationPa {
  readonly key: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly persona: PersonaName;
  /** Pages that were answered; a draft has only some. */
  readonly answers: Partial<SectionValues>;
  readonly week: readonly WeekSpan[] | null;
  readonly dates: readonly DateChange[];
  readonly standing: Standing;
  readonly looks: readonly Look[];
  /** New words that wait for staff beside the old ones. */
  readonly pendingAbout: string | null;
}
