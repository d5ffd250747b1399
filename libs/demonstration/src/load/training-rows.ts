import { daysAfter, daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';

/** One made-up training: days are counted back from the load. */
interface MadeUpTraining {
  readonly category: string;
  readonly provider?: string;
  readonly done: number;
  /** Days from today to its last; negative: it has ended. */
  readonly endsIn?: number;
  readonly state: 'told' | 'seen' | 'not-accepted' | 'withdrawn';
  readonly told: number;
  readonly seen?: number;
  readonly refusal?: string;
}

const COLLEGE = 'Northfield College';
const LIFTING = { category: 'moving-and-handling', provider: COLLEGE, done: 300 } as const;

/** The PA whom people who try the demonstration can be: seen, told, and one that has ended. */
const KNOWN: readonly MadeUpTraining[] = [
  { ...LIFTING, endsIn: 795, state: 'seen', told: 220, seen: 210 },
  {
    category: 'first-aid',
    provider: 'A first aid trainer',
    done: 1_120,
    endsIn: -25,
    state: 'seen',
    told: 900,
    seen: 890,
  },
  { category: 'safeguarding-adults', done: 40, state: 'told', told: 3 },
];

/** What others have, one after the other: every state there is. */
const OTHERS: ReadonlyArray<readonly MadeUpTraining[]> = [
  [],
  [{ ...LIFTING, state: 'told', told: 12 }],
  [{ category: 'food-hygiene', provider: COLLEGE, done: 500, state: 'seen', told: 230, seen: 200 }],
  [],
  [{ category: 'first-aid', done: 200, endsIn: 20, state: 'seen', told: 190, seen: 150 }],
  [
    {
      category: 'medication',
      provider: 'A course online',
      done: 90,
      state: 'not-accepted',
      told: 60,
      refusal: 'no-proof',
    },
  ],
  [{ category: 'autism', done: 700, state: 'withdrawn', told: 400 }],
];

/** What staff and days of the register the rows name. */
export interface TrainingsToMake {
  readonly licenseeId: string;
  readonly now: Date;
  readonly today: string;
  readonly assessor: string;
}

/** Rows of `trainings` for the PA in a place of the list. */
export function trainingRows(personId: string, place: number, given: TrainingsToMake): Array<Record<string, unknown>> {
  const trainings = place === 0 ? KNOWN : (OTHERS[place % OTHERS.length] ?? []);
  return trainings.map((training, index) => ({
    licensee_id: given.licenseeId,
    id: seededId(`${personId}/training/${index}`),
    person_id: personId,
    ...rowOf(training, given),
  }));
}

function rowOf(training: MadeUpTraining, { now, today, assessor }: TrainingsToMake): Record<string, unknown> {
  const { category, provider, done, endsIn, state, told, seen, refusal } = training;
  const decided = seen ?? (refusal ? told - 5 : undefined);
  return {
    category,
    provider: provider ?? '',
    done_on: daysAfter(today, -done),
    valid_until: endsIn === undefined ? null : daysAfter(today, endsIn),
    state,
    told_at: daysBefore(now, told).toISOString(),
    seen_by: seen === undefined ? null : assessor,
    seen_on: seen === undefined ? null : daysAfter(today, -seen),
    decided_at: decided === undefined ? null : daysBefore(now, decided).toISOString(),
    refusal: refusal ?? null,
    withdrawn_at: state === 'withdrawn' ? daysBefore(now, 10).toISOString() : null,
  };
}
