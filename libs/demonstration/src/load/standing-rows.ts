import { STARTING_SCHEME } from '@pa/accreditation';
import type { Secrets } from '@pa/platform';
import { daysAfter, daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';
import { QUIZ_PART } from './quiz-rows';

/** A small scheme, so that people who try the demonstration can see one through: a talk, a quiz, the code of conduct. */
const MODULES = STARTING_SCHEME.modules
  .filter(({ key }) => ['meet-us', QUIZ_PART, 'code'].includes(key))
  .map((module) => (module.key === QUIZ_PART ? { ...module, by: 'quiz' as const } : module));
export const DEMONSTRATION_SCHEME = { ...STARTING_SCHEME, others: 0, modules: MODULES };

const APPROVED_YEARS = 3;

/** Where one made-up PA stands: days are counted back from the load. */
interface MadeUpStanding {
  readonly state: 'in-progress' | 'submitted' | 'approved' | 'suspended' | 'withdrawn';
  /** When it was asked for; nothing where it was not yet. */
  readonly applied?: number;
  /** When staff approved it. */
  readonly since?: number;
  readonly then?: readonly (readonly [deed: string, ago: number, why?: string, words?: string])[];
}

const YEAR = 365;
const APPROVED: MadeUpStanding = { state: 'approved', applied: 220, since: 200 };

/** What PAs have, one after the other, and nothing for as many again. The first is who people can be. */
const STANDINGS: readonly (MadeUpStanding | null)[] = [
  APPROVED,
  { state: 'submitted', applied: 4 },
  null,
  { ...APPROVED, applied: 530, since: 500 },
  { state: 'in-progress' },
  null,
  { ...APPROVED, applied: 3 * YEAR, since: 3 * YEAR - 20 },
  null,
  { ...APPROVED, applied: 3 * YEAR + 40, since: 3 * YEAR + 10 },
  { ...APPROVED, applied: 60, since: 40 },
  null,
  {
    ...APPROVED,
    state: 'suspended',
    then: [['suspend', 9, 'concern', 'An employer told us about something. We look into it with you.']],
  },
  null,
  {
    ...APPROVED,
    state: 'withdrawn',
    then: [
      ['propose-removal', 60, 'code'],
      ['confirm-removal', 55],
    ],
  },
];

export interface StandingsToMake {
  readonly licenseeId: string;
  readonly now: Date;
  readonly today: string;
  readonly secrets: Secrets;
  readonly assessor: string;
  /** The second of two who take an approval away. */
  readonly manager: string;
}

type Row = Record<string, unknown>;

export interface StandingRows {
  readonly standings: readonly Row[];
  readonly parts: readonly Row[];
  readonly decisions: readonly Row[];
}

/** Where PAs stand, what of the scheme they have done, and what staff decided. */
export function standingRows(pas: readonly string[], given: StandingsToMake): StandingRows {
  const made = pas.flatMap((personId, place) => {
    const standing = STANDINGS[place % STANDINGS.length];
    return standing ? [{ personId, standing }] : [];
  });
  return {
    standings: made.map((one) => standingRow(one, given)),
    parts: made.flatMap((one) => partRows(one, given)),
    decisions: made.flatMap((one) => decisionRows(one, given)),
  };
}

interface One {
  readonly personId: string;
  readonly standing: MadeUpStanding;
}

function standingRow({ personId, standing }: One, { licenseeId, now, today }: StandingsToMake): Row {
  const { state, applied, since, then = [] } = standing;
  const first = since === undefined ? null : daysAfter(today, -since);
  const last = first === null ? null : yearsAfter(first, APPROVED_YEARS);
  return {
    licensee_id: licenseeId,
    id: seededId(`${personId}/standing`),
    person_id: personId,
    state,
    applied_at: applied === undefined ? null : daysBefore(now, applied),
    since: first,
    term_until: last,
    approved_until: last,
    scheme_number: 1,
    ended_for: last !== null && last < today ? last : null,
    version: 1 + (applied === undefined ? 0 : 1) + (since === undefined ? 0 : 1) + then.length,
  };
}

/** Who asked has everything; who is on the way has been to talk with staff. */
function partRows({ personId, standing }: One, { licenseeId, today, assessor }: StandingsToMake): Row[] {
  const { applied, since } = standing;
  const on = daysAfter(today, -(since ?? applied ?? 5));
  const done = MODULES.filter(({ key }) => applied !== undefined || key === 'meet-us');
  return done.map(({ key, by }) => ({
    licensee_id: licenseeId,
    id: seededId(`${personId}/part/${key}`),
    person_id: personId,
    module: key,
    edition: by === 'code' ? DEMONSTRATION_SCHEME.code.edition : 0,
    done_on: on,
    done_by: by === 'sign-off' ? assessor : null,
  }));
}

function decisionRows({ personId, standing }: One, { licenseeId, now, secrets, assessor, manager }: StandingsToMake) {
  const { since, then = [] } = standing;
  const decided = since === undefined ? [] : [['approve', since] as const, ...then];
  return decided.map(([deed, ago, why, words], index): Row => {
    const place = 'standing_decisions.words_sealed';
    return {
      licensee_id: licenseeId,
      id: seededId(`${personId}/decision/${index}`),
      person_id: personId,
      deed,
      why: why ?? null,
      words_sealed: words === undefined ? null : secrets.seal(licenseeId, words, place),
      decided_by: deed === 'confirm-removal' ? manager : assessor,
      decided_at: daysBefore(now, ago),
    };
  });
}

function yearsAfter(day: string, years: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCFullYear(moved.getUTCFullYear() + years);
  return moved.toISOString().slice(0, 10);
}
