import { dayNumber, instantAt } from '@pa/matching';
import { daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';
import type { LoadingFor } from './person-row';

const MORNING = 7 * 60;
const HOURS = 2;

/** How a request stands, and in how many days it is. */
export const COVER_IN_EVERY_STATE = [
  { state: 'open', days: 3 },
  { state: 'held', days: 4 },
  { state: 'confirmed', days: 5 },
  { state: 'done', days: -7 },
  { state: 'cancelled', days: -3 },
  { state: 'unfilled', days: -2 },
] as const;
type CoverState = (typeof COVER_IN_EVERY_STATE)[number]['state'];

const NOTES: Readonly<Record<CoverState, string>> = {
  open: 'My PA is ill. A quiet start to the day, with a cat in the house.',
  held: 'I like music in the morning.',
  confirmed: 'There is parking in front of the door.',
  done: 'Two steps at the door.',
  cancelled: 'My PA is away for the weekend.',
  unfilled: 'Early, before I go to work.',
};
const ADDRESS = '12 Garden Row, the green door. The key is with Sam next door. 01632 960123.';

/** What a PA who was asked has said. */
export interface AnswerToLoad {
  readonly pa: string;
  readonly state: 'sent' | 'accepted' | 'declined' | 'taken' | 'over';
}

export interface CoverToLoad {
  readonly key: string;
  readonly employer: string;
  readonly district: string;
  readonly state: CoverState;
  readonly days: number;
  readonly answers: readonly AnswerToLoad[];
}

interface CoverLoading {
  readonly loading: LoadingFor;
  /** YYYY-MM-DD. */
  readonly today: string;
}

type Row = Record<string, unknown>;

/** The rows of one request, by table. */
export function coverRowsOf(cover: CoverToLoad, { loading, today }: CoverLoading): Readonly<Record<string, Row[]>> {
  const { licenseeId, now, secrets } = loading;
  const id = seededId(`${cover.key}/cover`);
  const startsAt = instantAt((dayNumber(today) + cover.days) * 1440 + MORNING) as Date;
  const endsAt = new Date(startsAt.getTime() + HOURS * 3_600_000);
  const asked = daysBefore(startsAt < now ? startsAt : now, 1);
  const isTaken = ['held', 'confirmed', 'done'].includes(cover.state);
  const isSettled = cover.state === 'confirmed' || cover.state === 'done';
  const request = {
    licensee_id: licenseeId,
    id,
    person_id: cover.employer,
    state: cover.state,
    district: cover.district,
    within_miles: 10,
    tasks: ['washing', 'dressing', 'cooking'],
    pay_pence: 1500,
    sleep_in_pence: null,
    note_sealed: secrets.seal(licenseeId, NOTES[cover.state], 'cover_requests.note_sealed'),
    circle_first: false,
    circle_confirmed: false,
    starts_at: startsAt,
    ends_at: endsAt,
    waves: 1,
    next_wave_at: cover.state === 'open' ? new Date(now.getTime() + 15 * 60_000) : null,
    held_at: isTaken ? asked : null,
    confirmed_at: isSettled ? asked : null,
    ended_at: ['done', 'cancelled', 'unfilled'].includes(cover.state) ? endsAt : null,
    help_asked_at: cover.state === 'unfilled' ? asked : null,
    created_at: asked,
    updated_at: asked,
  };
  const span = { licensee_id: licenseeId, id, request_id: id, starts_at: startsAt, ends_at: endsAt, kind: 'awake' };
  const address = {
    licensee_id: licenseeId,
    id,
    request_id: id,
    address_sealed: secrets.seal(licenseeId, ADDRESS, 'cover_addresses.address_sealed'),
    until: endsAt,
  };
  const offers = cover.answers.map(({ pa, state }) => ({
    licensee_id: licenseeId,
    id: seededId(`${cover.key}/cover/${pa}`),
    request_id: id,
    person_id: pa,
    state,
    wave: 1,
    score: 80,
    sent_at: asked,
    decided_at: state === 'sent' ? null : asked,
  }));
  return {
    cover_requests: [request],
    cover_spans: [span],
    cover_addresses: cover.state === 'confirmed' ? [address] : [],
    cover_offers: offers,
  };
}
