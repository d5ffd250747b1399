import type { Answers, ReferenceState } from '@pa/accreditation';
import type { Secrets } from '@pa/platform';
import { daysAfter, daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';

/** One made-up reference: days are counted back from the load. */
interface MadeUpReference {
  readonly name: string;
  readonly organisation?: string;
  readonly relation: Answers['relation'];
  readonly way?: 'email' | 'telephone';
  readonly state: ReferenceState;
  readonly asked: number;
  readonly answered?: number;
  readonly decided?: number;
  readonly again?: Answers['again'];
  readonly words?: string;
  readonly mayBeShown?: true;
  readonly conflicts?: readonly string[];
  readonly refusal?: string;
}

const KIND_WORDS = 'Always on time. She asked my mum what she wanted, and did it her way. We still miss her.';
const TEAM_WORDS = 'A careful worker. Reads the plan first, asks when something is not clear, and stays calm.';
const GOOD = { relation: 'employer', state: 'accepted', asked: 240, answered: 232, decided: 230 } as const;

/** The PA whom people who try the demonstration can be: two that count, one of them to show, and two on their way. */
const KNOWN: readonly MadeUpReference[] = [
  { ...GOOD, name: 'Maureen Holt', words: KIND_WORDS, mayBeShown: true },
  {
    ...{ ...GOOD, relation: 'manager', way: 'telephone', name: 'Peter Sandhu', organisation: 'Oak Tree Day Centre' },
    words: TEAM_WORDS,
  },
  {
    ...{ name: 'Grace Adeyemi', relation: 'colleague', state: 'received', asked: 9, answered: 2, again: 'yes' },
    conflicts: ['same-device'],
  },
  { name: 'Tom Whelan', relation: 'teacher', state: 'asked', asked: 4 },
];

/** What others have, one after the other: every state there is. */
const OTHERS: ReadonlyArray<readonly MadeUpReference[]> = [
  [{ ...GOOD, name: 'Ruth Ellison', words: KIND_WORDS, mayBeShown: true }],
  [],
  [{ name: 'Sam Okoro', relation: 'friend', way: 'telephone', state: 'asked', asked: 3 }],
  [
    { ...GOOD, name: 'Lena Novak', words: TEAM_WORDS },
    { ...GOOD, name: 'Harold Pike', relation: 'volunteering', mayBeShown: true },
  ],
  [],
  [
    {
      ...{ name: 'Dawn Price', relation: 'friend', state: 'not-usable', asked: 70, answered: 60, decided: 58 },
      ...{ refusal: 'not-known-long', conflicts: ['says-otherwise'] },
    },
  ],
  [
    {
      ...{ name: 'Imran Shah', organisation: 'Bright Homecare', relation: 'manager', state: 'received' },
      ...{ asked: 12, answered: 5, conflicts: ['free-mail'] },
    },
  ],
  [{ name: 'Somebody', relation: 'colleague', state: 'declined', asked: 30 }],
  [{ name: 'Somebody', relation: 'employer', state: 'withdrawn', asked: 200, answered: 190 }],
  [{ name: 'Joan Lister', relation: 'teacher', state: 'asked', asked: 100 }],
];

/** Twelve weeks, for which a link opens. */
const LINK_DAYS = 84;
const EMPTY: readonly ReferenceState[] = ['declined', 'withdrawn', 'taken-out'];

export interface ReferencesToMake {
  readonly licenseeId: string;
  readonly now: Date;
  readonly today: string;
  readonly secrets: Secrets;
  readonly assessor: string;
}

/** Rows of `pa_references` for the PA in a place of the list. */
export function referenceRows(
  personId: string,
  place: number,
  given: ReferencesToMake,
): Array<Record<string, unknown>> {
  const references = place === 0 ? KNOWN : (OTHERS[place % OTHERS.length] ?? []);
  return references.map((reference, index) => ({
    licensee_id: given.licenseeId,
    id: referenceId(personId, index),
    person_id: personId,
    ...rowOf(reference, given),
    ...sealedOf(reference, { ...given, contact: `referee-${place}-${index}@example.com` }),
  }));
}

/** The first reference of the PA whom people can be is read by the employer whom people can be. */
export function referenceShareRow(
  { paId, employerId }: { paId: string; employerId: string },
  { licenseeId, now }: ReferencesToMake,
): Record<string, unknown> {
  return {
    licensee_id: licenseeId,
    id: seededId(`${paId}/reference/0/${employerId}`),
    reference_id: referenceId(paId, 0),
    person_id: paId,
    employer_id: employerId,
    shared_at: daysBefore(now, 3).toISOString(),
    read_count: 1,
    last_read_at: daysBefore(now, 2).toISOString(),
  };
}

function referenceId(personId: string, index: number): string {
  return seededId(`${personId}/reference/${index}`);
}

function rowOf(reference: MadeUpReference, given: ReferencesToMake): Record<string, unknown> {
  const { relation, way, state, asked, mayBeShown } = reference;
  const { now, today } = given;
  const isEmpty = EMPTY.includes(state);
  const isOpen = !isEmpty && mayBeShown === true;
  return {
    way: way ?? 'email',
    relation,
    known_from: daysAfter(today, -asked - 900),
    known_to: relation === 'friend' ? null : daysAfter(today, -asked - 30),
    state,
    asked_at: daysBefore(now, asked).toISOString(),
    expires_at: daysBefore(now, asked - LINK_DAYS).toISOString(),
    link_round: 1,
    reminders: 0,
    may_be_read: isOpen,
    may_be_shown: isOpen,
    ended_at: isEmpty ? daysBefore(now, 8).toISOString() : null,
    ...answeredOf(reference, given),
    ...decidedOf(reference, given),
  };
}

function answeredOf({ way, answered, conflicts }: MadeUpReference, { now, today, assessor }: ReferencesToMake) {
  const none = { is_relative: null, answered_at: null, answered_by: null, spoken_on: null, conflicts: [], version: 1 };
  if (answered === undefined) return none;
  const call = way === 'telephone' ? { answered_by: assessor, spoken_on: daysAfter(today, -answered) } : {};
  const answered_at = daysBefore(now, answered).toISOString();
  return { ...none, is_relative: false, answered_at, conflicts: conflicts ?? [], version: 2, ...call };
}

function decidedOf({ decided, refusal }: MadeUpReference, { now, assessor }: ReferencesToMake) {
  if (decided === undefined) return { decided_at: null, decided_by: null, refusal: null };
  return { decided_at: daysBefore(now, decided).toISOString(), decided_by: assessor, refusal: refusal ?? null };
}

function sealedOf(
  { name, organisation, relation, way, state, answered, again, words }: MadeUpReference,
  { licenseeId, secrets, contact }: ReferencesToMake & { contact: string },
): Record<string, unknown> {
  if (EMPTY.includes(state)) return { referee_sealed: null, referee_hash: null, answers_sealed: null };
  const byTelephone = way === 'telephone';
  const ways = byTelephone ? { email: '', telephone: '0151 496 0142' } : { email: contact, telephone: '' };
  const answers: Answers = {
    ...{ relation, knownFor: '2-to-5-years', reliable: 'always', kind: 'always' },
    ...{ careful: 'mostly', private: 'always', again: again ?? 'yes', words: words ?? '' },
  };
  const seal = (value: object, column: string) =>
    secrets.seal(licenseeId, JSON.stringify(value), `pa_references.${column}`);
  return {
    referee_sealed: seal({ name, organisation: organisation ?? '', ...ways }, 'referee_sealed'),
    referee_hash: secrets.blindIndex(licenseeId, 'references:referee', contact),
    answers_sealed: answered === undefined ? null : seal(answers, 'answers_sealed'),
  };
}
