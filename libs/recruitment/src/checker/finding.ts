/**
 * What the checker may find. "blocks" are against the law or give private things away: the advert cannot be published with
 * them. "advises" may be kept; staff see that they were.
 */
export const FINDING_CODES = [
  'pay-under-wage',
  'live-in-pay',
  'no-pay',
  'no-sleep-in-pay',
  'wage-not-known',
  'sex-without-reason',
  'protected-term',
  'phone',
  'email',
  'link',
  'address',
  'postcode',
  'surname',
  'diagnosis',
  'no-hours',
  'hard-to-read',
  'question-health',
  'question-convictions',
  'check-not-eligible',
  'check-without-reason',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export type Severity = 'blocks' | 'advises';

/** Where a finding is: a field of the advert, or one of the employer's own questions by its id. */
export type AdvertField = keyof AdvertToCheck | `questions.${string}`;

/** The words a finding is about: offsets (UTF-16) in the text of its field, and the words themselves. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One thing about an advert: why it matters, where it is and how to mend it, each in plain words. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly field: AdvertField;
  readonly why: string;
  readonly how: string;
  /** Set where the finding is about some words of the field. */
  readonly quote?: Quote;
}

/** What the checker reads of an advert. A vacancy's row fits as it is. Lists hold taxonomy keys; money is pence. */
export interface AdvertToCheck {
  readonly title: string;
  readonly about: string;
  readonly whoWanted: string;
  readonly hours: readonly { readonly minutes: number; readonly kind: string; readonly weeks?: 'every' | 'a' | 'b' }[];
  readonly liveIn: boolean;
  readonly tasksRequired: readonly string[];
  readonly tasksOptional: readonly string[];
  readonly sexWanted: 'female' | 'male' | null;
  readonly sexReason: string;
  readonly employment: readonly string[];
  /** For an hour awake. */
  readonly payPence: number | null;
  /** For a whole sleep-in. */
  readonly sleepInPence: number | null;
  readonly liveInPenceAWeek: number | null;
  /** What is taken off pay for the room, a day; 0: the room is free. */
  readonly accommodationPenceADay: number | null;
  readonly payWords: string;
  readonly howToApply: string;
  readonly questions: readonly { readonly id: string; readonly text: string }[];
  readonly checks: readonly string[];
  readonly checksWhy: string;
}
