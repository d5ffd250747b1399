import { dateBoxes, dateIn, type DateBoxes } from '@pa/web';
import type { FindingInput } from '../../visits/findings';
import type { HomeInput } from '../../visits/home-answer';
import type { Finding, NoteWhy } from '../../visits/visit';
import type { VisitPlan } from '../../visits/visit-desk.service';
import { MOST_QUESTIONS } from '../../visits/visit-questions';

const BLANK_DATE: DateBoxes = { day: '', month: '', year: '' };
/** The register's own questions, and one for all the rest. */
const PLACES = Array.from({ length: MOST_QUESTIONS + 1 }, (_none, place) => place);

/** When and how a visit takes place, as staff type it. */
export class VisitTimeForm {
  id = '';
  auditorId = '';
  way = '';
  place = '';
  'day-day' = '';
  'day-month' = '';
  'day-year' = '';
  at = '';
  version = '';

  get boxes(): DateBoxes {
    return { day: this['day-day'], month: this['day-month'], year: this['day-year'] };
  }

  plan(): VisitPlan {
    const { auditorId, way, place, at } = this;
    return { auditorId, way, place, at, day: dateIn(this.boxes) ?? '' };
  }
}

export class FindPaForm {
  find = '';
}

export class CallOffForm {
  why = '';
  version = '';
}

/** What the person who is helped said to a visit. */
export class HomeForm {
  answer = '';
  asked = '';
  'askedOn-day' = '';
  'askedOn-month' = '';
  'askedOn-year' = '';
  version = '';

  get boxes(): DateBoxes {
    return { day: this['askedOn-day'], month: this['askedOn-month'], year: this['askedOn-year'] };
  }

  input(): HomeInput {
    return { answer: this.answer, asked: this.asked, askedOn: dateIn(this.boxes) ?? '' };
  }
}

/** Who could not come. */
export class MissedForm {
  missedBy = '';
  version = '';
}

/** What was the case instead. */
export class PutRightForm {
  what = '';
  words = '';
  version = '';
}

/** What somebody says, about one version of what they saw. */
export class SaidForm {
  words = '';
  version = '';
}

/** How a PA sees what was found. */
export class SaidViewForm {
  view = '';
  version = '';
}

export class SettleForm {
  decision = '';
  words = '';
  'due-day' = '';
  'due-month' = '';
  'due-year' = '';
  version = '';

  get boxes(): DateBoxes {
    return { day: this['due-day'], month: this['due-month'], year: this['due-year'] };
  }
}

/** What staff answer a PA who sees a finding in another way. */
export class ViewForm {
  grade = '';
  answer = '';
  version = '';
}

export class QuestionsForm {
  questions = '';
  number = '';
}

/** The note can be in the copy of the PA's data. */
export const IN_COPY = 'copy' as const;

/** Why the note is kept, as it was typed; '' where it is not. A note that nobody has chosen for is kept for no reason that counts. */
export function noteKeptIn({ note, noteKept }: FindingsForm): string {
  if (noteKept === IN_COPY || note?.trim() === '') return '';
  return noteKept || 'unsaid';
}

/** What was found: four fields for each question, by its place from 0. */
export class FindingsForm {
  note = '';
  noteKept = '';
  version = '';
  [answer: string]: string;

  constructor() {
    for (const place of PLACES)
      for (const field of ['grade', 'words', 'action', 'due-day', 'due-month', 'due-year'])
        this[fieldAt(field, place)] = '';
  }
}

/** "words-3"; the boxes of a day are "due-3-day" and so on. */
function fieldAt(field: string, place: number): string {
  const [name, part] = field.split('-');
  return part ? `${name}-${place}-${part}` : `${name}-${place}`;
}

export function findingsFormOf(
  findings: readonly Finding[],
  { note, noteKept }: { note: string; noteKept: NoteWhy | null },
): FindingsForm {
  const form = Object.assign(new FindingsForm(), { note, noteKept: noteKept ?? IN_COPY });
  for (const [place, { grade, words, action, dueOn }] of findings.entries()) {
    const { day, month, year } = dueOn ? dateBoxes(dueOn) : BLANK_DATE;
    form[`grade-${place}`] = grade;
    form[`words-${place}`] = words;
    form[`action-${place}`] = action ?? '';
    form[`due-${place}-day`] = day;
    form[`due-${place}-month`] = month;
    form[`due-${place}-year`] = year;
  }
  return form;
}

export function dueBoxes(form: FindingsForm, place: number): DateBoxes {
  const part = (name: string) => form[`due-${place}-${name}`] ?? '';
  return { day: part('day'), month: part('month'), year: part('year') };
}

/** What was typed for so many questions. */
export function findingsIn(form: FindingsForm, count: number): FindingInput[] {
  return Array.from({ length: count }, (_none, place) => {
    const { day, month, year } = dueBoxes(form, place);
    return {
      grade: form[`grade-${place}`] ?? '',
      words: form[`words-${place}`] ?? '',
      action: form[`action-${place}`] ?? '',
      dueOn: dateIn({ day, month, year }) ?? '',
    };
  });
}
