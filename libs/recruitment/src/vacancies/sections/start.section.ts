import type { FieldProblem } from '@pa/platform';
import { daysAfter, isDay } from '@pa/register';
import type { AdvertSection } from './section';

const FURTHEST_DAYS = 730;
const LONGEST_JOB_DAYS = 3650;

/** Dates are YYYY-MM-DD. */
export interface Start {
  /** The hours can be talked about. */
  readonly hoursFlexible: boolean;
  readonly liveIn: boolean;
  /** Null: as soon as possible. */
  readonly startsOn: string | null;
  /** Null: permanent. */
  readonly endsOn: string | null;
}

/** From when, for how long, and what else there is to say of the hours. */
export const start: AdvertSection<Start> = {
  title: 'Start, length and living in',
  fields: ['liveIn'],

  problems: ({ startsOn, endsOn }, { today }) => [
    ...startProblems(startsOn, today),
    ...(endsOn === null ? [] : endProblems(endsOn, startsOn !== null && isDay(startsOn) ? startsOn : today)),
  ],

  columns: ({ hoursFlexible, liveIn, startsOn, endsOn }) => ({ hoursFlexible, liveIn, startsOn, endsOn }),

  read: ({ hoursFlexible, liveIn, startsOn, endsOn }) => ({ hoursFlexible, liveIn, startsOn, endsOn }),

  missing: () => [],
};

function startProblems(date: string | null, today: string): FieldProblem[] {
  if (date === null) return [];
  if (!isDay(date)) return [{ field: 'startsOn', message: 'Write a start date that exists, like 3 March 2027.' }];
  if (date < today) return [{ field: 'startsOn', message: 'Choose a start date from today on, or leave it empty.' }];
  if (date > daysAfter(today, FURTHEST_DAYS))
    return [{ field: 'startsOn', message: 'Choose a start date in the next two years.' }];
  return [];
}

function endProblems(date: string, first: string): FieldProblem[] {
  if (!isDay(date)) return [{ field: 'endsOn', message: 'Write an end date that exists, like 3 March 2027.' }];
  if (date <= first) return [{ field: 'endsOn', message: 'The job must end after it starts.' }];
  if (date > daysAfter(first, LONGEST_JOB_DAYS))
    return [{ field: 'endsOn', message: 'Leave the end empty for a job that goes on.' }];
  return [];
}
