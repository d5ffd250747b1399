import { agoWords, countWords, dateWords, paginate, type PageModel } from '@pa/web';
import { localDay } from '../../local-day';
import { safetyPaths } from '../../safety.paths';
import { ABOUT_WORDS, type ComplaintCase, type ComplaintLine } from '../complaint';
import { COMPLAINTS_PAGE_SIZE, type ComplaintsPage } from '../complaint-cases.service';
import { isOpen, nextStates, STATE_WORDS, type ComplaintState } from '../complaint-state';
import { daysBetween } from '../days-from';
import type { ComplaintStepForm } from './complaint.form';

/** How a state is shown: its kind gives colour and icon, the words say it. */
interface StateTag {
  readonly kind: 'good' | 'wait' | 'bad';
  readonly text: string;
}

const STEP_WORDS: Readonly<Record<ComplaintState, string>> = {
  received: 'Received',
  acknowledged: 'I have written to them or called',
  'looking-into-it': 'I am looking into it',
  answered: 'I have given our answer',
  closed: 'It is settled',
};

/** What is due next, and whether it is late, in words. */
export function dueOf({ state, acknowledgeBy, answerBy }: ComplaintLine, today: string): StateTag {
  if (!isOpen(state)) return { kind: 'good', text: capital(STATE_WORDS[state]) };
  const [deed, by] = state === 'received' ? ['Acknowledge', acknowledgeBy] : ['Answer', answerBy];
  const days = daysBetween(today, by);
  if (days < 0) return { kind: 'bad', text: `Overdue: ${deed.toLowerCase()}, ${countWords(-days, 'day')} late` };
  if (days === 0) return { kind: 'wait', text: `${deed} today` };
  return { kind: 'wait', text: `${deed} within ${countWords(days, 'day')}` };
}

export function listModel({ lines, total, page }: ComplaintsPage, today: string): PageModel {
  return {
    title: 'Complaints',
    page: { bodyClass: 'pa-wide' },
    lines: lines.map((line) => ({
      reference: line.reference,
      href: safetyPaths.staffComplaint(line.id),
      about: ABOUT_WORDS[line.about],
      came: agoWords(daysBetween(localDay(line.receivedAt), today)),
      state: capital(STATE_WORDS[line.state]),
      due: dueOf(line, today),
    })),
    pages: paginate({
      page,
      pageSize: COMPLAINTS_PAGE_SIZE,
      total,
      words: ['complaint', 'complaints'],
      href: (number) => `${safetyPaths.staffComplaints}?page=${number}`,
    }),
  };
}

export function caseModel(found: ComplaintCase, today: string, form: ComplaintStepForm): PageModel {
  return {
    title: `Complaint ${found.reference}`,
    page: { back: { href: safetyPaths.staffComplaints, text: 'Back to the complaints' } },
    due: dueOf(found, today),
    rows: [
      { key: 'About', value: ABOUT_WORDS[found.about] },
      { key: 'Where it stands', value: capital(STATE_WORDS[found.state]) },
      { key: 'Came in', value: dateWords(localDay(found.receivedAt)) },
      { key: 'Acknowledge by', value: dateWords(found.acknowledgeBy) },
      { key: 'Answer by', value: dateWords(found.answerBy) },
      { key: 'Name', value: found.name || 'Not given' },
      { key: 'Email', value: found.email || 'Not given' },
      { key: 'Telephone', value: found.telephone || 'Not given' },
      { key: 'Signed in', value: found.isMember ? 'Yes' : 'No' },
    ],
    paragraphs: found.words.split('\n').filter(Boolean),
    notes: found.notes.map(({ by, movedTo, note, at }) => ({
      title: `${dateWords(localDay(at))}, ${by ?? 'someone who has left'}${movedTo ? `: ${STATE_WORDS[movedTo]}` : ''}`,
      paragraphs: note.split('\n').filter(Boolean),
    })),
    steps: [
      { value: '', text: 'Leave it where it is' },
      ...nextStates(found.state).map((value) => ({ value, text: STEP_WORDS[value] })),
    ],
    values: { to: form.to, note: form.note },
    version: found.version,
  };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
