import { STARTING_QUESTIONS } from '@pa/accreditation';
import { daysAfter, daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';
import type { LoadingFor } from './person-row';

interface ToDo {
  readonly grade: 'improve' | 'serious';
  readonly words: string;
  readonly action: string;
  /** Days from the load to its last; negative: it is late. */
  readonly dueIn: number;
  readonly state: 'open' | 'done' | 'closed';
  readonly answer?: string;
}

/** One made-up visit: days are counted back from the load, so what is to come is negative. */
interface MadeUpVisit {
  readonly pa: number;
  readonly ago: number;
  readonly way: 'in-person' | 'telephone' | 'video';
  readonly state: 'planned' | 'held' | 'missed' | 'called-off';
  readonly reply?: string;
  readonly toDo?: ToDo;
}

const GLOVES: ToDo = {
  ...{ grade: 'improve', words: 'There were no gloves in the house.', action: 'Keep a box of gloves where you work.' },
  ...{ dueIn: 6, state: 'done', answer: 'I have put a box in the kitchen.' },
};
const LATE: ToDo = {
  ...{ grade: 'serious', words: 'Medicines were given without looking at the list.', state: 'open', dueIn: -9 },
  action: 'Go through the list with the person and their pharmacist.',
};

/** In every state; the first PA is the one whom people who try the demonstration can be. */
const VISITS: readonly MadeUpVisit[] = [
  { pa: 0, ago: 200, way: 'in-person', state: 'held', toDo: { ...GLOVES, state: 'closed' } },
  { pa: 0, ago: 20, way: 'video', state: 'held', toDo: GLOVES },
  { pa: 0, ago: -9, way: 'in-person', state: 'planned' },
  { pa: 1, ago: 40, way: 'in-person', state: 'held', toDo: LATE },
  { pa: 2, ago: 2, way: 'telephone', state: 'planned' },
  { pa: 3, ago: 15, way: 'in-person', state: 'called-off' },
  { pa: 4, ago: 12, way: 'video', state: 'missed' },
  { pa: 5, ago: -4, way: 'in-person', state: 'planned', reply: 'I work until two on that day. Later would be better.' },
  { pa: 6, ago: 70, way: 'in-person', state: 'held' },
];

const PLACES = {
  'in-person': 'Where you work on Tuesdays',
  telephone: 'We call you on the number we have',
  video: 'We send you a link by email',
} as const;

export interface VisitsToMake {
  readonly loading: LoadingFor;
  readonly today: string;
  readonly assessor: string;
  readonly auditor: string;
  readonly pas: readonly string[];
}

type Row = Record<string, unknown>;

/** Rows of `monitoring_visits` and `visit_findings`. */
export function visitRows(given: VisitsToMake): { visits: Row[]; findings: Row[] } {
  const made = VISITS.flatMap((visit, nth) => {
    const personId = given.pas[visit.pa];
    return personId ? [{ visit, personId, id: seededId(`${personId}/visit/${nth}`) }] : [];
  });
  return {
    visits: made.map((one) => visitRow(one, given)),
    findings: made.flatMap((one) => (one.visit.state === 'held' ? findingRows(one, given) : [])),
  };
}

/** People meet at full hours. */
function atTen(at: Date): string {
  return `${at.toISOString().slice(0, 10)}T10:00:00.000Z`;
}

interface Made {
  readonly visit: MadeUpVisit;
  readonly personId: string;
  readonly id: string;
}

function visitRow({ visit, personId, id }: Made, { loading, assessor, auditor }: VisitsToMake): Row {
  const { ago, way, state, reply } = visit;
  const { licenseeId, now, secrets } = loading;
  const seal = (text: string, column: string) => secrets.seal(licenseeId, text, `monitoring_visits.${column}`);
  const isOver = state !== 'planned';
  return {
    licensee_id: licenseeId,
    id,
    person_id: personId,
    auditor_id: auditor,
    way,
    place_sealed: seal(PLACES[way], 'place_sealed'),
    starts_at: atTen(daysBefore(now, ago)),
    state,
    form_number: state === 'held' ? 0 : null,
    ...(way === 'in-person' && !NOT_ASKED.includes(visit) ? asked(now, ago) : NOBODY_ASKED),
    reply_sealed: reply === undefined ? null : seal(reply, 'reply_sealed'),
    reply_at: reply === undefined ? null : daysBefore(now, 1).toISOString(),
    missed_by: state === 'missed' ? 'pa' : null,
    why: state === 'called-off' ? 'we-cannot' : null,
    ended_at: isOver ? daysBefore(now, ago).toISOString() : null,
    planned_by: assessor,
    planned_at: daysBefore(now, Math.max(ago, 0) + 20).toISOString(),
    version: isOver ? 2 : 1,
  };
}

/** One planned visit waits for the person who is helped to be asked. */
const NOT_ASKED: readonly MadeUpVisit[] = VISITS.filter(({ state, reply }) => state === 'planned' && reply);
const NOBODY_ASKED = { home_answer: null, home_asked: null, home_asked_on: null };

function asked(now: Date, ago: number): Row {
  const on = daysBefore(now, Math.max(ago, 0) + 2)
    .toISOString()
    .slice(0, 10);
  return { home_answer: 'yes', home_asked: 'person', home_asked_on: on };
}

/** The question that something came of, by its place. */
const CAME_OF = 4;
const NOTHING = {
  ...{ grade: 'fine', action_sealed: null, due_on: null, action_state: null },
  ...{ answer_sealed: null, answered_at: null, settled_at: null },
};

function findingRows({ visit, personId, id }: Made, given: VisitsToMake): Row[] {
  const { licenseeId } = given.loading;
  return [...STARTING_QUESTIONS, 'Is there anything else?'].map((question, place) => {
    const toDo = place === CAME_OF ? visit.toDo : undefined;
    return {
      licensee_id: licenseeId,
      id: seededId(`${id}/finding/${place}`),
      visit_id: id,
      person_id: personId,
      ...{ place, question, version: 1 },
      words_sealed: sealed(given, toDo?.words ?? '', 'words_sealed'),
      ...(toDo ? toDoColumns(toDo, given) : NOTHING),
    };
  });
}

function toDoColumns({ grade, action, dueIn, state, answer }: ToDo, given: VisitsToMake): Row {
  const { loading, today } = given;
  return {
    grade,
    action_sealed: sealed(given, action, 'action_sealed'),
    due_on: daysAfter(today, dueIn),
    action_state: state,
    answer_sealed: answer ? sealed(given, answer, 'answer_sealed') : null,
    answered_at: answer ? daysBefore(loading.now, 3).toISOString() : null,
    settled_at: state === 'closed' ? daysBefore(loading.now, 2).toISOString() : null,
  };
}

function sealed({ loading: { secrets, licenseeId } }: VisitsToMake, text: string, column: string): Buffer {
  return secrets.seal(licenseeId, text, `visit_findings.${column}`);
}
