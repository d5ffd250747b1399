import { agoWords, paginate, type PageModel } from '@pa/web';
import { moderationReasons } from '../moderation-reasons';
import {
  QUEUE_PAGE_SIZE,
  LONGEST_WORDS,
  type ModerationCase,
  type ModerationLook,
  type ModerationQueue,
} from '../moderation.service';
import type { ModerationQueueRow } from '../pa-profile-moderations.repository';
import type { PaProfileState } from '../pa-profile-state';
import { registerPaths } from '../register.paths';
import { DecisionForm } from './forms/decision.form';
import { dayOf, daysSince, reasonWords } from './profile-status';
import type { PublicProfileView } from './public-profile.presenter';

/** After so many days without an answer from us a PA has waited too long. */
const LATE_DAYS = 3;

const SUBJECTS: Readonly<Record<ModerationLook['subject'], string>> = {
  'first-profile': 'New profile',
  'changed-words': 'Changed words',
  answer: 'Answer to our decision',
  concern: 'Concern of ours',
};

const DECISIONS = {
  approved: 'Found right',
  'needs-changes': 'Asked for changes',
  removed: 'Taken off the register',
  withdrawn: 'Taken back by the PA',
} as const;

const STATES: Readonly<Record<PaProfileState, string>> = {
  draft: 'Being written',
  submitted: 'Waits for us, not shown yet',
  published: 'Shown on the register',
  paused: 'Paused, not shown',
  'needs-changes': 'Waits for the PA, not shown',
  removed: 'Taken off, not shown',
  archived: 'Put away, not shown',
};

/** The list of profiles that wait for staff, longest waiting first. */
export function queueModel({ rows, total, page }: ModerationQueue, now: Date): PageModel {
  const late = rows.filter(({ openedAt }) => daysSince(openedAt, now) > LATE_DAYS).length;
  return {
    title: page > 1 ? `Profiles to check, page ${page}` : 'Profiles to check',
    page: { bodyClass: 'pa-wide pa-dense' },
    lead: leadWords(total, late),
    columns: [
      { text: 'PA' },
      { text: 'What is new' },
      { text: 'Sent', sorted: 'ascending' },
      { text: 'How it stands' },
      { text: 'Next step', hidden: true },
    ],
    rows: rows.map((row) => queueRow(row, now)),
    pages: paginate({
      page,
      pageSize: QUEUE_PAGE_SIZE,
      total,
      words: ['profile', 'profiles'],
      href: (number) => (number > 1 ? `${registerPaths.moderation}?page=${number}` : registerPaths.moderation),
    }),
  };
}

function leadWords(total: number, late: number): string {
  if (total === 0) return 'Nothing waits for you.';
  const waiting = total === 1 ? 'One profile waits.' : `${total.toLocaleString('en-GB')} profiles wait.`;
  if (late === 0) return waiting;
  return `${waiting} ${late === 1 ? 'One on this page has' : `${late} on this page have`} waited more than ${LATE_DAYS} days.`;
}

function queueRow(row: ModerationQueueRow, now: Date): object[] {
  const href = registerPaths.moderationOf(row.profileId);
  const days = daysSince(row.openedAt, now);
  return [
    { text: row.district ? `${row.displayName}, ${row.district}` : row.displayName, href },
    { text: SUBJECTS[row.subject], label: 'What is new' },
    { text: dayOf(row.openedAt), label: 'Sent' },
    { state: waitedState(days, row.state), label: 'How it stands' },
    { text: 'Look at it', about: `: ${row.displayName}`, href, act: true },
  ];
}

function waitedState(days: number, state: PaProfileState): object {
  const shown = state === 'published' ? 'shown already' : 'not shown yet';
  if (days > LATE_DAYS) return { kind: 'bad', text: `Waits for ${days} days, ${shown}` };
  if (days === 0) return { kind: 'plain', icon: 'clock', text: `Came today, ${shown}` };
  return { kind: 'wait', text: `Came ${agoWords(days)}, ${shown}` };
}

/** One profile for staff: what employers see, what is new, what was said before, and the decision. */
export function caseModel(
  found: ModerationCase,
  shown: { readonly profile: PublicProfileView; readonly form?: DecisionForm; readonly mayDecide: boolean },
): PageModel {
  return {
    title: `Check ${shown.profile.name}’s profile`,
    page: { back: { href: registerPaths.moderation, text: 'Profiles to check' }, bodyClass: 'pa-wide pa-dense' },
    profile: shown.profile,
    state: { kind: found.state === 'published' ? 'good' : 'plain', text: STATES[found.state] },
    is16or17: found.is16or17,
    newWords: newWordsRows(found),
    open: openWords(found),
    history: found.looks.filter(({ decision }) => decision !== null).map(historyItem),
    mayDecide: shown.mayDecide,
    decisions: decisionChoices(found),
    reasons: moderationReasons.map(({ key, label }) => ({ value: key, text: label })),
    values: shown.form ?? new DecisionForm(),
    version: found.version,
    longestWords: LONGEST_WORDS,
  };
}

function openWords({ looks }: ModerationCase): { title: string; answer: string | null } | null {
  const open = looks.find(({ decision }) => decision === null);
  return open ? { title: `${SUBJECTS[open.subject]}, sent on ${dayOf(open.openedAt)}`, answer: open.answer } : null;
}

/** New words beside the ones that are shown now. */
function newWordsRows({ pendingText, profile }: ModerationCase): object[] | null {
  if (!pendingText) return null;
  const name = [pendingText.firstName, pendingText.initial && `${pendingText.initial}.`]
    .filter((word) => word)
    .join(' ');
  return [
    { key: 'Name', now: profile.displayName, then: name },
    { key: 'In one line', now: profile.headline, then: pendingText.headline },
    { key: 'About', now: profile.about, then: pendingText.about },
  ].filter(({ now, then }) => now !== then);
}

function historyItem(look: ModerationLook): object {
  const { decision, decidedAt, decidedBy, subject, reasons, words, answer } = look;
  return {
    title: `${decision ? DECISIONS[decision] : ''}${decidedBy ? ` by ${decidedBy}` : ''}${decidedAt ? ` on ${dayOf(decidedAt)}` : ''}`,
    about: SUBJECTS[subject],
    answer,
    decision: { reasons: reasonWords(reasons), words },
  };
}

function decisionChoices({ state, pendingText }: ModerationCase): object[] {
  const right = pendingText
    ? 'Show the new words'
    : state === 'published'
      ? 'It is right, leave it'
      : 'Put it on the register';
  return [
    { value: 'approved', text: right },
    {
      value: 'needs-changes',
      text: 'Ask for changes',
      hint: pendingText ? 'The old words stay on the register' : 'It is not shown until the PA has changed it',
    },
    { value: 'removed', text: 'Take it off the register', hint: 'For what cannot be mended. We ask you once more' },
  ];
}

/** The page that asks once more before a profile is taken down; it carries the decision along. */
export function takeOffModel(profile: ModerationCase['profile'], form: DecisionForm): PageModel {
  const carried = { decision: form.decision, words: form.words, version: form.version, sure: 'yes' };
  return {
    title: `Take ${profile.displayName}’s profile off the register?`,
    page: { back: { href: registerPaths.moderationOf(profile.id) } },
    reasons: reasonWords(form.reasons),
    words: form.words,
    fields: [
      ...Object.entries(carried).map(([name, value]) => ({ name, value })),
      ...form.reasons.map((value) => ({ name: 'reasons', value })),
    ],
    cancelHref: registerPaths.moderationOf(profile.id),
  };
}
