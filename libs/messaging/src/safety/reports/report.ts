/** What somebody can report: from a conversation, a message in it, a profile, an advert. */
export const REPORTED = ['conversation', 'message', 'profile', 'advert'] as const;
export type Reported = (typeof REPORTED)[number];

export const SEVERITIES = ['urgent', 'high', 'normal'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Why somebody reports, most dangerous first, and how soon staff look before they know more. */
export const REPORT_REASONS = [
  { key: 'danger', label: 'Someone may get hurt', severity: 'urgent' },
  { key: 'threats', label: 'Threats, hate or sexual words', severity: 'urgent' },
  { key: 'money', label: 'Asked for money or bank details', severity: 'high' },
  { key: 'pressure', label: 'Pushed me to do something', severity: 'high' },
  { key: 'not-real', label: 'Not who they say they are', severity: 'high' },
  { key: 'unfair', label: 'Treated me unfairly for who I am', severity: 'normal' },
  { key: 'rude', label: 'Rude or unkind', severity: 'normal' },
  { key: 'mass-mail', label: 'Adverts, or the same message to many', severity: 'normal' },
  { key: 'other', label: 'Something else', severity: 'normal' },
] as const satisfies ReadonlyArray<{ key: string; label: string; severity: Severity }>;
export type ReportReason = (typeof REPORT_REASONS)[number]['key'];
export const REASON_KEYS = REPORT_REASONS.map(({ key }) => key);

export function isReason(key: string): key is ReportReason {
  return REASON_KEYS.some((reason) => reason === key);
}

export function reasonLabel(key: ReportReason): string {
  return REPORT_REASONS.find((reason) => reason.key === key)?.label ?? key;
}

export function severityOf(key: ReportReason): Severity {
  return REPORT_REASONS.find((reason) => reason.key === key)?.severity ?? 'normal';
}

/** What came of a report: for staff, never told to who reported. */
export const OUTCOMES = [
  { key: 'nothing-wrong', label: 'Nothing against our rules' },
  { key: 'talked', label: 'We talked to the person' },
  { key: 'warned', label: 'We warned the person' },
  { key: 'taken-down', label: 'We took something down' },
  { key: 'suspended', label: 'We suspended the account' },
  { key: 'passed-on', label: 'Others deal with it now' },
] as const;
export type Outcome = (typeof OUTCOMES)[number]['key'];
export const OUTCOME_KEYS = OUTCOMES.map(({ key }) => key);

/** To whom staff passed a case on. */
export const REFERRALS = [
  { key: 'council', label: 'The council’s safeguarding adults team' },
  { key: 'police', label: 'The police' },
  { key: 'children', label: 'Children’s services' },
  { key: 'dbs', label: 'The Disclosure and Barring Service' },
  { key: 'fraud', label: 'Report Fraud' },
  { key: 'other', label: 'Someone else' },
] as const;
export type Referral = (typeof REFERRALS)[number]['key'];
export const REFERRAL_KEYS = REFERRALS.map(({ key }) => key);

export const LONGEST_REPORT = 4000;
export const LONGEST_REPORT_NOTE = 2000;

/** Where the sealed columns say they belong. */
export const SAFETY_PLACES = {
  words: 'safety_reports.words_sealed',
  quote: 'safety_reports.quote_sealed',
  note: 'safety_report_notes.note_sealed',
  lookReason: 'conversation_looks.reason_sealed',
  lookGround: 'conversation_looks.ground_sealed',
  takedownReason: 'takedowns.reason_sealed',
  appeal: 'takedowns.appeal_sealed',
  answer: 'takedowns.answer_sealed',
} as const;

export interface NewReport {
  /** Made with the form, so that a form sent twice is one report. */
  readonly ticket: string;
  readonly what: Reported;
  /** Of the conversation, message, profile or advert. */
  readonly subjectId: string;
  readonly reason: ReportReason;
  readonly words: string;
}
