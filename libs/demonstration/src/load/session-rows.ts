import { daysAfter, daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';

type Row = Record<string, unknown>;

/** A made-up time for documents, or a course: days from the load, and who has which place, by where they stand in the list of PAs. */
interface MadeUpSession {
  readonly key: string;
  readonly inDays: number;
  readonly title?: string;
  readonly category?: string;
  readonly isOnline?: boolean;
  readonly venue: string;
  readonly bring: string;
  readonly places: number;
  readonly taken: ReadonlyArray<readonly [pa: number, state: string]>;
}

const HALL = 'The community hall, room 2. There is a ramp, and a toilet with a hoist.';
const ORIGINALS = 'Your passport, and a letter that shows where you live. No copies.';

/** With places left, full with people who wait, and over. The first PA is who people can be. */
const SESSIONS: readonly MadeUpSession[] = [
  {
    key: 'show-soon',
    inDays: 6,
    venue: HALL,
    bring: ORIGINALS,
    places: 6,
    taken: [
      [0, 'booked'],
      [3, 'booked'],
    ],
  },
  {
    key: 'show-past',
    inDays: -20,
    venue: HALL,
    bring: ORIGINALS,
    places: 6,
    taken: [
      [1, 'came'],
      [4, 'came'],
      [6, 'missed'],
    ],
  },
  {
    key: 'lifting',
    inDays: 9,
    title: 'Moving somebody safely',
    category: 'moving-and-handling',
    venue: HALL,
    bring: 'Flat shoes, and clothes that you can move in.',
    places: 8,
    taken: [
      [2, 'booked'],
      [5, 'booked'],
      [8, 'given-back'],
    ],
  },
  {
    key: 'first-aid',
    inDays: 16,
    title: 'First aid',
    category: 'first-aid',
    venue: 'The fire station, training room. The door is step-free.',
    bring: 'Nothing. There is tea.',
    places: 2,
    taken: [
      [1, 'booked'],
      [6, 'booked'],
      [0, 'waiting'],
      [7, 'waiting'],
    ],
  },
  {
    key: 'keeping-safe',
    inDays: -30,
    title: 'Keeping people safe',
    category: 'safeguarding-adults',
    isOnline: true,
    venue: 'A video call. We send the link by e-mail.',
    bring: 'A quiet place, and headphones if you have them.',
    places: 10,
    taken: [
      [3, 'came'],
      [9, 'came'],
      [10, 'missed'],
    ],
  },
];

export interface SessionsToMake {
  readonly licenseeId: string;
  readonly now: Date;
  readonly today: string;
  readonly assessor: string;
}

export interface SessionRows {
  readonly sessions: readonly Row[];
  readonly places: readonly Row[];
  /** Who came to a course has the training, as when staff note it. */
  readonly trainings: readonly Row[];
}

/** Times to show documents and courses, with who booked, waits and came. */
export function sessionRows(pas: readonly string[], given: SessionsToMake): SessionRows {
  return {
    sessions: SESSIONS.map((session) => sessionRow(session, given)),
    places: SESSIONS.flatMap((session) => placeRows(session, pas, given)),
    trainings: SESSIONS.flatMap((session) => trainingRowsOf(session, pas, given)),
  };
}

function hoursOf({ inDays }: MadeUpSession, today: string) {
  const day = daysAfter(today, inDays);
  return { day, startsAt: new Date(`${day}T10:00:00Z`), endsAt: new Date(`${day}T13:00:00Z`) };
}

function sessionRow(session: MadeUpSession, { licenseeId, today, assessor }: SessionsToMake): Row {
  const { key, title, category, isOnline, venue, bring, places } = session;
  const { startsAt, endsAt } = hoursOf(session, today);
  return {
    licensee_id: licenseeId,
    id: seededId(`${licenseeId}/session/${key}`),
    held_by: assessor,
    venue,
    bring,
    starts_at: startsAt,
    ends_at: endsAt,
    places,
    kind: title === undefined ? 'documents' : 'course',
    title: title ?? '',
    category: category ?? null,
    is_online: isOnline ?? false,
  };
}

function takersOf({ taken }: MadeUpSession, pas: readonly string[]) {
  return taken.flatMap(([place, state]) => {
    const personId = pas[place];
    return personId === undefined ? [] : [{ personId, state }];
  });
}

/** Booked one after the other, and before it began. */
function placeRows(
  session: MadeUpSession,
  pas: readonly string[],
  { licenseeId, now, today, assessor }: SessionsToMake,
): Row[] {
  const { startsAt, endsAt } = hoursOf(session, today);
  const last = startsAt < now ? startsAt : now;
  return takersOf(session, pas).map(({ personId, state }, index) => ({
    licensee_id: licenseeId,
    id: seededId(`${personId}/place/${session.key}`),
    session_id: seededId(`${licenseeId}/session/${session.key}`),
    person_id: personId,
    state,
    booked_at: daysBefore(last, 12 - index),
    ends_at: endsAt,
    ticked_by: state === 'came' || state === 'missed' ? assessor : null,
    version: state === 'booked' || state === 'waiting' ? 1 : 2,
  }));
}

function trainingRowsOf(
  session: MadeUpSession,
  pas: readonly string[],
  { licenseeId, today, assessor }: SessionsToMake,
): Row[] {
  const { category, title, key } = session;
  if (category === undefined) return [];
  const { day, endsAt } = hoursOf(session, today);
  const came = takersOf(session, pas).filter(({ state }) => state === 'came');
  return came.map(({ personId }) => ({
    licensee_id: licenseeId,
    id: seededId(`${personId}/training/${key}`),
    person_id: personId,
    category,
    provider: title,
    done_on: day,
    valid_until: null,
    state: 'seen',
    told_at: endsAt,
    seen_by: assessor,
    seen_on: day,
    decided_at: endsAt,
  }));
}
