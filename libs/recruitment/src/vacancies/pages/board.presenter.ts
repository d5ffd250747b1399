import { dayOf, daysSince, labelsOf, type DecisionForm } from '@pa/register';
import { agoWords, countWords, dateWords, paginate, type PageModel } from '@pa/web';
import { recruitmentPaths } from '../../recruitment.paths';
import { advertReasons, advertReasonWords } from '../advert-reasons';
import type { AnswerTally } from '../advert-answers';
import {
  ANSWER_DAYS,
  BOARD_PAGE_SIZE,
  LATE_LOOK_DAYS,
  QUIET_DAYS,
  type BoardItem,
  type BoardPage,
  type BoardView,
} from '../vacancy-board.service';
import type { VacancyLookSubject } from '../vacancy-moderation.entity';
import { LONGEST_WORDS, type AdvertCase, type AdvertLook } from '../vacancy-moderation.service';
import type { AdvertWords } from '../vacancy.entity';
import { titleOf } from './advert.models';
import type { AdvertView } from './advert.presenter';
import { stateTag } from './advert-status';
import { findingViews } from './findings.presenter';

const VIEWS: ReadonlyArray<{ readonly view: BoardView; readonly text: string }> = [
  { view: 'waiting', text: 'To look at' },
  { view: 'stuck', text: 'Stuck' },
  { view: 'published', text: 'Open' },
  { view: 'paused', text: 'Paused' },
  { view: 'needs-changes', text: 'Waiting for changes' },
  { view: 'removed', text: 'Taken down' },
  { view: 'filled', text: 'Filled' },
  { view: 'closed', text: 'Closed' },
  { view: 'expired', text: 'Date passed' },
  { view: 'all', text: 'All' },
];

const SUBJECTS: Readonly<Record<VacancyLookSubject, string>> = {
  'first-advert': 'New advert',
  'changed-words': 'Changed words',
  answer: 'Answer to our decision',
  concern: 'Concern of ours',
};

const DECISIONS = {
  approved: 'Found right',
  'needs-changes': 'Asked for changes',
  removed: 'Taken down',
  withdrawn: 'Taken back by the employer',
} as const;

const NOTHING: Partial<Record<BoardView, string>> = {
  waiting: 'Nothing waits for you.',
  stuck: 'Nothing is stuck.',
};

export function boardPath(view: BoardView, page = 1): string {
  const query = new URLSearchParams({
    ...(view !== 'waiting' && { show: view }),
    ...(page > 1 && { page: String(page) }),
  });
  return query.size > 0 ? `${recruitmentPaths.board}?${query.toString()}` : recruitmentPaths.board;
}

/** Staff's board of adverts. */
export function boardModel({ view, rows, total, page, counts }: BoardPage, now: Date): PageModel {
  const name = VIEWS.find((one) => one.view === view)?.text ?? '';
  return {
    title: page > 1 ? `Adverts: ${name}, page ${page}` : `Adverts: ${name}`,
    page: { bodyClass: 'pa-wide pa-dense' },
    name,
    views: VIEWS.map((one) => ({
      text: one.text,
      href: boardPath(one.view),
      count: counts[one.view],
      countWords: counts[one.view] === 1 ? 'advert' : 'adverts',
      current: one.view === view,
    })),
    nothing: NOTHING[view] ?? 'There are no such adverts.',
    columns: [
      { text: 'Advert' },
      { text: 'How it stands' },
      { text: 'Applications' },
      { text: 'What to know' },
      { text: 'Next step', hidden: true },
    ],
    rows: rows.map((row) => boardRow(row, now)),
    pages: paginate({
      page,
      pageSize: BOARD_PAGE_SIZE,
      total,
      words: ['advert', 'adverts'],
      href: (number) => boardPath(view, number),
    }),
  };
}

function boardRow(row: BoardItem, now: Date): object[] {
  const href = recruitmentPaths.boardOf(row.id);
  const title = titleOf(row);
  return [
    { text: row.district ? `${title}, ${row.district}` : title, href },
    { state: stateTag(row.state), label: 'How it stands' },
    { text: row.publishedAt ? answersWords(row.answers) : 'None yet', label: 'Applications' },
    { ...whatToKnow(row, now), label: 'What to know' },
    { text: 'Look at it', about: `: ${title}`, href, act: true },
  ];
}

const ANSWER_STATES: readonly (readonly [states: readonly string[], words: string])[] = [
  [['submitted'], 'new'],
  [['shortlisted'], 'on the shortlist'],
  [['interview'], 'at interview'],
  [['offered', 'accepted'], 'offered the job'],
  [['hired'], 'hired'],
  [['declined', 'withdrawn', 'unsuccessful'], 'over'],
];

/** "5: 2 new, 1 at interview, 2 over". */
function answersWords(answers: AnswerTally): string {
  const parts = statesWords(answers);
  return parts.length === 0 ? String(answers.total) : `${answers.total}: ${parts.join(', ')}`;
}

function statesWords({ byState }: AnswerTally): string[] {
  return ANSWER_STATES.flatMap(([states, words]) => {
    const count = states.reduce((sum, state) => sum + (byState[state] ?? 0), 0);
    return count === 0 ? [] : [`${count} ${words}`];
  });
}

function whatToKnow({ stuck, waitsSince, subject, closesOn, updatedAt, state }: BoardItem, now: Date): object {
  if (stuck === 'waits-too-long' && waitsSince)
    return { state: { kind: 'bad', text: `Waits for us for ${countWords(daysSince(waitsSince, now), 'day')}` } };
  if (stuck === 'no-applications')
    return { state: { kind: 'bad', text: `Open for more than ${QUIET_DAYS} days, and nobody has applied` } };
  if (stuck === 'no-answers')
    return { state: { kind: 'bad', text: `Somebody has waited for the employer for more than ${ANSWER_DAYS} days` } };
  if (waitsSince && subject)
    return { state: { kind: 'wait', text: `${SUBJECTS[subject]}, came ${agoWords(daysSince(waitsSince, now))}` } };
  if (state === 'published' && closesOn) return { text: `Closes on ${dateWords(closesOn)}` };
  return { text: `Changed on ${dayOf(updatedAt)}` };
}

/** One advert for staff: what PAs see, what the checker found, what is new, what was said before, and the decision. */
export function caseModel(
  found: AdvertCase,
  shown: { readonly advert: AdvertView; readonly form?: DecisionForm; readonly mayDecide: boolean },
): PageModel {
  const open = found.looks.find(({ decision }) => decision === null);
  return {
    title: `Check an advert: ${shown.advert.title}`,
    page: { back: { href: recruitmentPaths.board, text: 'Adverts' }, bodyClass: 'pa-wide pa-dense' },
    advert: shown.advert,
    state: stateTag(found.state),
    applications: [countWords(found.answers.total, 'application'), ...statesWords(found.answers)].join(', '),
    findings: findingViews(found.vacancy.id, found.findings),
    newWords: newWordsRows(found),
    open: open && {
      title: `${SUBJECTS[open.subject]}, sent on ${dayOf(open.openedAt)}`,
      answer: open.answer,
    },
    lateDays: LATE_LOOK_DAYS,
    history: found.looks.filter(({ decision }) => decision !== null).map(historyItem),
    mayDecide: shown.mayDecide,
    decisions: decisionChoices(found),
    reasons: advertReasons.map(({ key, label }) => ({ value: key, text: label })),
    values: shown.form ?? { decision: '', reasons: [], words: '' },
    version: found.version,
    longestWords: LONGEST_WORDS,
  };
}

const WORDS: Readonly<Record<keyof AdvertWords, string>> = {
  title: 'Title',
  about: 'The job',
  whoWanted: 'Who is wanted',
  sexWanted: 'A woman or a man',
  sexReason: 'Why',
  payWords: 'More about pay',
  howToApply: 'How to apply',
  questions: 'Own questions',
  checks: 'Checks',
  checksWhy: 'Why these checks',
};

/** New words beside the ones that are shown now. */
function newWordsRows({ pendingWords, vacancy }: AdvertCase): object[] | null {
  if (!pendingWords) return null;
  const names = Object.keys(pendingWords) as (keyof AdvertWords)[];
  return names.map((name) => ({ key: WORDS[name], now: said(vacancy[name]), then: said(pendingWords[name]) }));
}

function said(value: Readonly<AdvertWords[keyof AdvertWords]> | undefined): string {
  if (value === undefined || value === null || value.length === 0) return 'Nothing';
  if (typeof value === 'string') return value;
  return value.map((item) => (typeof item === 'string' ? labelsOf('checks', [item]).join('') : item.text)).join(' · ');
}

function historyItem({ decision, decidedAt, decidedBy, subject, reasons, words, answer }: AdvertLook): object {
  const by = decidedBy ? ` by ${decidedBy}` : '';
  return {
    title: `${decision ? DECISIONS[decision] : ''}${by}${decidedAt ? ` on ${dayOf(decidedAt)}` : ''}`,
    about: SUBJECTS[subject],
    answer,
    decision: { reasons: advertReasonWords(reasons), words },
  };
}

function decisionChoices({ state, pendingWords }: AdvertCase): object[] {
  const right = pendingWords
    ? 'Show the new words'
    : state === 'published'
      ? 'It is right, leave it'
      : 'Open it to PAs';
  const hint = pendingWords ? 'The old words stay' : 'PAs cannot see it until the employer has changed it';
  return [
    { value: 'approved', text: right },
    { value: 'needs-changes', text: 'Ask for changes', hint },
    { value: 'removed', text: 'Take it down', hint: 'For what cannot be mended. We ask you once more' },
  ];
}

/** The page that asks once more before an advert is taken down; it carries the decision along. */
export function takeDownModel({ vacancy }: AdvertCase, form: DecisionForm): PageModel {
  const carried = { decision: form.decision, words: form.words, version: form.version, sure: 'yes' };
  const back = recruitmentPaths.boardOf(vacancy.id);
  return {
    title: 'Take this advert down?',
    page: { back: { href: back } },
    advertTitle: titleOf(vacancy),
    reasons: advertReasonWords(form.reasons),
    words: form.words,
    fields: [
      ...Object.entries(carried).map(([name, value]) => ({ name, value })),
      ...form.reasons.map((value) => ({ name: 'reasons', value })),
    ],
    cancelHref: back,
  };
}
