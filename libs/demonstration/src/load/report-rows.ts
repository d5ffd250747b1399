import { daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';
import type { LoadingFor } from './person-row';

/** One report in each state that a report can be in. `by` and `about` say who, by their part in the demonstration. */
const REPORTS = [
  {
    key: 'new-urgent',
    by: 'pa',
    state: 'new',
    what: 'advert',
    reason: 'threats',
    severity: 'urgent',
    daysAgo: 0,
    words: 'The advert looked fine. When I rang, a man shouted at me.',
  },
  {
    key: 'new',
    by: 'employer',
    state: 'new',
    what: 'profile',
    reason: 'mass-mail',
    severity: 'normal',
    daysAgo: 1,
    words: 'The profile is an advert for an agency.',
  },
  {
    key: 'taken',
    by: 'pa',
    state: 'taken',
    what: 'advert',
    reason: 'money',
    severity: 'high',
    daysAgo: 3,
    words: 'I was asked to pay for training first.',
    note: 'Rang the employer. Nobody answered. I try again on Monday.',
  },
  {
    key: 'referred',
    by: 'employer',
    state: 'referred',
    what: 'profile',
    reason: 'danger',
    severity: 'urgent',
    daysAgo: 6,
    words: 'I think this person takes money from my neighbour.',
    note: 'Passed on the same afternoon. They ring back within two days.',
    referredTo: 'council',
  },
  {
    key: 'closed',
    by: 'pa',
    state: 'closed',
    what: 'advert',
    reason: 'rude',
    severity: 'normal',
    daysAgo: 20,
    words: 'The words about young people were unkind.',
    note: 'Talked to the employer, who has changed the advert.',
    outcome: 'talked',
  },
] as const;

type Row = Record<string, unknown>;

export interface ReportsFor {
  readonly loading: LoadingFor;
  readonly pa: string;
  readonly employer: string;
  readonly coordinator: string;
}

/** Reports, and what staff noted about them. */
export function reportRows(given: ReportsFor): { reports: Row[]; notes: Row[] } {
  return { reports: REPORTS.map((one) => reportRow(one, given)), notes: REPORTS.flatMap((one) => noteRow(one, given)) };
}

function reportRow(report: (typeof REPORTS)[number], { loading, pa, employer, coordinator }: ReportsFor): Row {
  const { licenseeId, now, secrets } = loading;
  const { key, by, state, what, reason, severity, daysAgo, words } = report;
  const [reporter, about] = by === 'pa' ? [pa, employer] : [employer, pa];
  const isClosed = state === 'closed';
  return {
    licensee_id: licenseeId,
    id: idOf(licenseeId, key),
    reporter_id: reporter,
    about_id: about,
    ...{ what, reason, severity, state },
    subject_id: about,
    words_sealed: secrets.seal(licenseeId, words, 'safety_reports.words_sealed'),
    holder_id: state === 'new' ? null : coordinator,
    outcome: 'outcome' in report ? report.outcome : null,
    received_at: daysBefore(now, daysAgo),
    closed_at: isClosed ? daysBefore(now, daysAgo - 2) : null,
    version: state === 'new' ? 1 : 2,
  };
}

function noteRow(report: (typeof REPORTS)[number], { loading, coordinator }: ReportsFor): Row[] {
  if (!('note' in report)) return [];
  const { licenseeId, now, secrets } = loading;
  const { key, note, state, daysAgo } = report;
  const on = daysBefore(now, Math.max(0, daysAgo - 1));
  const isReferred = 'referredTo' in report;
  return [
    {
      licensee_id: licenseeId,
      id: seededId(`${licenseeId}/report/${key}/note`),
      report_id: idOf(licenseeId, key),
      by_id: coordinator,
      moved_to: state,
      is_restricted: isReferred,
      note_sealed: secrets.seal(licenseeId, note, 'safety_report_notes.note_sealed'),
      referred_to: isReferred ? report.referredTo : null,
      referred_on: isReferred ? on : null,
      created_at: on,
    },
  ];
}

function idOf(licenseeId: string, key: string): string {
  return seededId(`${licenseeId}/report/${key}`);
}
