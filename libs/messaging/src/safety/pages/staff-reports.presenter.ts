import { localDay } from '@pa/register';
import { dateWords, paginate, type PageModel } from '@pa/web';
import { momentWords } from '../../conversations/when-words';
import { LONGEST_REPORT_NOTE, OUTCOMES, REFERRALS, reasonLabel, type Reported, type Severity } from '../reports/report';
import type { ReportCase, ReportLine, ReportNote, ReportsPage } from '../reports/report-case';
import { REPORTS_PAGE_SIZE } from '../reports/report-cases.service';
import { canMove, REPORT_STATE_WORDS, type ReportDeed } from '../reports/report-state';
import { safetyPaths as paths } from '../safety.paths';
import type { AppealCase } from '../takedowns/appeals.service';
import { TAKEDOWN_STATE_WORDS } from '../takedowns/takedown-state';
import type { ReportStepForm } from './staff-reports.forms';

const SEVERITY_WORDS: Readonly<Record<Severity, { kind: string; text: string }>> = {
  urgent: { kind: 'bad', text: 'Urgent' },
  high: { kind: 'wait', text: 'Soon' },
  normal: { kind: 'plain', text: 'When you can' },
};
const WHAT_WORDS: Readonly<Record<Reported, string>> = {
  conversation: 'Person in messages',
  message: 'Message',
  profile: 'Profile',
  advert: 'Advert',
};
const DEED_WORDS: Readonly<Record<Exclude<ReportDeed, 'take'> | 'note', string>> = {
  note: 'Only keep a note',
  refer: 'I passed it on',
  close: 'It is dealt with: close it',
  putBack: 'Put it back for a colleague',
  reopen: 'Open it again',
};

export function queueModel({ lines, total, page }: ReportsPage): PageModel {
  return {
    title: 'Reports',
    page: { bodyClass: 'pa-wide' },
    lines: lines.map(lineOf),
    appealsHref: paths.staffAppeals,
    pages: paginate({
      page,
      pageSize: REPORTS_PAGE_SIZE,
      total,
      words: ['report', 'reports'],
      href: (number) => `${paths.staffReports}?page=${number}`,
    }),
  };
}

function lineOf(line: ReportLine) {
  const { id, what, reason, aboutName, holderName, receivedAt, state, severity } = line;
  const isOpen = state !== 'closed';
  return {
    text: `${reasonLabel(reason)}: ${aboutName ?? 'someone who left'}`,
    href: paths.staffReport(id),
    more: `${WHAT_WORDS[what]}, ${momentWords(receivedAt)}. ${holderName && isOpen ? `${holderName} deals with it` : REPORT_STATE_WORDS[state]}.`,
    state: isOpen ? SEVERITY_WORDS[severity] : { kind: 'good', text: 'Closed' },
  };
}

/** What the page of a report shows besides it. */
export interface CaseScreen {
  readonly found: ReportCase;
  readonly takedowns: readonly AppealCase[];
  readonly form: ReportStepForm;
}

export function caseModel({ found, takedowns, form }: CaseScreen): PageModel {
  const { id, state, severity, aboutId, isMine } = found;
  return {
    title: `Report: ${reasonLabel(found.reason)}`,
    page: { back: { href: paths.staffReports, text: 'All reports' } },
    state: state === 'closed' ? { kind: 'good', text: 'Closed' } : SEVERITY_WORDS[severity],
    rows: rowsOf(found),
    words: linesOf(found.words),
    quote: linesOf(found.quote ?? ''),
    notes: found.notes.map(noteOf),
    looks: found.looks.map(({ by, reason, ground, at }) => ({
      title: `${momentWords(at)}: ${by ?? 'someone who has left'} opened the messages`,
      lines: [reason, ...(ground === null ? [] : [`The two were not told: ${ground}`])],
    })),
    takedowns: takedowns.map(({ what, decidedAt, reason, state: how }) => ({
      title: `${dateWords(localDay(decidedAt))}: ${what === 'message' ? 'a message was taken down' : 'the conversation was ended'}`,
      lines: [reason, `For its author: ${TAKEDOWN_STATE_WORDS[how]}.`],
    })),
    canTake: state === 'new',
    canDecide: isMine && state !== 'closed',
    deeds: deedsOf(found).map((deed) => ({ value: deed, text: DEED_WORDS[deed] })),
    severities: Object.entries(SEVERITY_WORDS).map(([value, { text }]) => ({ value, text })),
    referrals: [{ value: '', text: 'Nobody yet' }, ...optionsOf(REFERRALS)],
    outcomes: [{ value: '', text: 'Choose one' }, ...optionsOf(OUTCOMES)],
    values: valuesOf(form, severity),
    version: found.version,
    longest: LONGEST_REPORT_NOTE,
    hasConversation: found.hasConversation,
    hrefs: {
      take: paths.staffReportDeed(id, 'take'),
      messages: paths.staffReportDeed(id, 'messages'),
      person: aboutId && `/staff/people/${aboutId}`,
      hold: aboutId && `/staff/people/${aboutId}/legal-hold`,
    },
  };
}

function deedsOf({ state, isMine }: ReportCase): Array<Exclude<ReportDeed, 'take'> | 'note'> {
  const moves = (['refer', 'close', 'putBack', 'reopen'] as const).filter((deed) => canMove(deed, state));
  return ['note', ...moves.filter((deed) => isMine || deed === 'reopen' || deed === 'putBack')];
}

function valuesOf(form: ReportStepForm, severity: Severity) {
  return {
    ...form,
    severity: form.severity || severity,
    referredOn: { day: form['referredOn-day'], month: form['referredOn-month'], year: form['referredOn-year'] },
  };
}

function rowsOf(found: ReportCase): Array<{ key: string; value: string }> {
  const { what, reporterName, aboutName, state, holderName, receivedAt, outcome } = found;
  return [
    { key: 'About', value: `${aboutName ?? 'Someone who left'} (${WHAT_WORDS[what].toLowerCase()})` },
    { key: 'Reported by', value: `${reporterName ?? 'Someone who left'} (never tell the other person who it was)` },
    { key: 'Came in', value: momentWords(receivedAt) },
    { key: 'Where it stands', value: REPORT_STATE_WORDS[state] },
    { key: 'Who deals with it', value: holderName ?? 'Nobody yet' },
    ...(outcome ? [{ key: 'What came of it', value: OUTCOMES.find(({ key }) => key === outcome)?.label ?? '' }] : []),
  ];
}

function noteOf({ by, movedTo, isRestricted, note, referredTo, referredOn, at }: ReportNote) {
  const referral = REFERRALS.find(({ key }) => key === referredTo);
  return {
    title: `${momentWords(at)}, ${by ?? 'someone who has left'}${movedTo ? `: ${REPORT_STATE_WORDS[movedTo]}` : ''}`,
    restricted: isRestricted,
    lines: [
      ...(referral && referredOn ? [`Passed on to: ${referral.label}, on ${dateWords(referredOn)}.`] : []),
      ...(note === null ? ['Only who deals with it, who wrote it and managers read this note.'] : linesOf(note)),
    ],
  };
}

function optionsOf(list: ReadonlyArray<{ key: string; label: string }>): Array<{ value: string; text: string }> {
  return list.map(({ key, label }) => ({ value: key, text: label }));
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
