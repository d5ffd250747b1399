import { dateWords, dayNumber, instantAt, wallMinutes } from '@pa/matching';
import type { FieldProblem } from '@pa/platform';

/** How the two meet. A place is somewhere outward, such as a café or a library: never a home before there is an offer. */
export const INTERVIEW_WAYS = { place: 'We meet at a place', video: 'By video', phone: 'By phone' } as const;
export type InterviewWay = keyof typeof INTERVIEW_WAYS;
export type InterviewState = 'offered' | 'chosen' | 'none-fits' | 'called-off';

export const MOST_TIMES = 5;
export const LONGEST_PLACE = 200;
export const INTERVIEW_MINUTES = [30, 45, 60, 90] as const;

export interface Interview {
  readonly id: string;
  readonly applicationId: string;
  readonly state: InterviewState;
  readonly way: InterviewWay;
  /** The words of the place, or the video link. */
  readonly place: string;
  readonly minutes: number;
  readonly times: readonly Date[];
  readonly chosenAt: Date | null;
}

/** A day and a time as typed: YYYY-MM-DD and HH:MM, by the clock in this country. */
export interface TypedTime {
  readonly date: string | null;
  readonly time: string;
}

export interface GivenInterview {
  readonly way: string;
  readonly place: string;
  readonly minutes: number;
  readonly times: readonly TypedTime[];
}

const DAY_MINUTES = 1440;
const FURTHEST_DAYS = 90;

/** Reads typed times, or says what is wrong with each: a line without a day and a time is left out. */
export function readTimes(
  typed: readonly TypedTime[],
  now: Date,
): { readonly times: Date[]; readonly problems: FieldProblem[] } {
  const times: Date[] = [];
  const problems: FieldProblem[] = [];
  typed.forEach(({ date, time }, index) => {
    if (date === null && time === '') return;
    const read = readTime({ date, time }, now);
    if (typeof read === 'string') problems.push({ field: `time${index + 1}`, message: read });
    else if (times.some((other) => other.getTime() === read.getTime()))
      problems.push({ field: `time${index + 1}`, message: 'This time is there twice. Choose another one.' });
    else times.push(read);
  });
  if (times.length === 0 && problems.length === 0)
    problems.push({ field: 'time1', message: 'Offer at least one day and time.' });
  if (times.length > MOST_TIMES) problems.push({ field: 'time1', message: `Offer ${MOST_TIMES} times at most.` });
  return { times: times.sort((one, other) => one.getTime() - other.getTime()), problems };
}

/** The instant, or what is wrong with it. In the hour that comes twice in autumn it is the first. */
function readTime({ date, time }: TypedTime, now: Date): Date | string {
  const day = date === null ? null : dayOf(date);
  if (day === null) return 'Write the day as numbers, like 27 3 2026.';
  const clock = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(time);
  if (!clock) return 'Write the time like 14:30.';
  const minutes = Number(clock[1]) * 60 + Number(clock[2]);
  const instant = instantAt(day * DAY_MINUTES + minutes);
  if (!instant) return `The clocks go forward on ${dateWords(day)}: there is no ${time}. Choose a time an hour later.`;
  if (instant.getTime() <= now.getTime()) return 'This time has passed. Choose one that is still to come.';
  if (instant.getTime() > now.getTime() + FURTHEST_DAYS * DAY_MINUTES * 60_000)
    return `Choose a time within the next ${FURTHEST_DAYS} days.`;
  return instant;
}

function dayOf(date: string): number | null {
  try {
    return dayNumber(date);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** "Friday 3 April 2026, 14:30", by the clock in this country. */
export function momentWords(instant: Date): string {
  const wall = wallMinutes(instant);
  const inDay = wall % DAY_MINUTES;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${dateWords(Math.floor(wall / DAY_MINUTES))}, ${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}

const ADDRESS_LIKE = /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/i;

/** What is wrong with where the two meet. */
export function placeProblems(way: string, place: string): FieldProblem[] {
  if (!Object.hasOwn(INTERVIEW_WAYS, way)) return [{ field: 'way', message: 'Choose how you want to meet.' }];
  if ([...place].length > LONGEST_PLACE)
    return [{ field: 'place', message: `Write ${LONGEST_PLACE} letters or fewer.` }];
  if (way === 'place' && place === '')
    return [{ field: 'place', message: 'Say where: a café, a library, a community centre.' }];
  if (way === 'place' && ADDRESS_LIKE.test(place))
    return [{ field: 'place', message: 'Leave the postcode out. Name a public place, not a home.' }];
  if (way === 'video' && !/^https:\/\/\S+$/.test(place))
    return [{ field: 'place', message: 'Paste the whole video link. It begins with https://.' }];
  return [];
}
