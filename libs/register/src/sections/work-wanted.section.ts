import type { FieldProblem } from '@pa/platform';
import { daysAfter, isDay } from '../local-day';
import { taxonomies, type KeyOf } from '../taxonomies';
import { inListOrder, isOneOf, outside, unknownKeys } from './answers';
import type { Section } from './section';

/** How long before, in hours, a PA wants to know of cover. */
export const NOTICE_HOURS = [1, 2, 4, 12, 24, 48] as const;
const MOST_RATE_PENCE = 20_000;
const FURTHEST_DAYS = 730;

export interface WorkWanted {
  /** A key of the searchStatus list. */
  readonly searchStatus: string;
  /** YYYY-MM-DD; needed for "from a date". */
  readonly earliestStart: string | null;
  /** Hours a week. */
  readonly hoursMin: number | null;
  readonly hoursMax: number | null;
  readonly employment: readonly string[];
  readonly hourlyRatePence: number | null;
  readonly liveIn: boolean;
  readonly shortNotice: boolean;
  readonly shortNoticeHours: number | null;
}

/** What work a PA is looking for. Living in is one fact behind two doors: its own switch and the list of employment. */
export const workWanted: Section<WorkWanted> = {
  title: 'The work you want',

  problems(values, { today }) {
    return [
      ...statusProblems(values, today),
      ...hoursProblems(values),
      ...unknownKeys('employment', 'employment', values.employment),
      ...outside('hourlyRatePence', values.hourlyRatePence, {
        from: 1,
        to: MOST_RATE_PENCE,
        message: 'Write an hourly rate in pounds, like 13.50. It can be up to £200.',
      }),
      ...noticeProblems(values),
    ];
  },

  columns(values) {
    const liveIn = livesIn(values);
    const employment = liveIn ? [...values.employment, 'live-in'] : values.employment;
    return {
      searchStatus: values.searchStatus as KeyOf<'searchStatus'>,
      earliestStart: values.earliestStart,
      hoursMin: values.hoursMin,
      hoursMax: values.hoursMax,
      employment: inListOrder('employment', employment),
      hourlyRatePence: values.hourlyRatePence,
      liveIn,
      shortNotice: values.shortNotice,
      shortNoticeHours: values.shortNotice ? values.shortNoticeHours : null,
    };
  },

  read: (profile) => ({
    searchStatus: profile.searchStatus,
    earliestStart: profile.earliestStart,
    hoursMin: profile.hoursMin,
    hoursMax: profile.hoursMax,
    employment: profile.employment,
    hourlyRatePence: profile.hourlyRatePence,
    liveIn: profile.liveIn,
    shortNotice: profile.shortNotice,
    shortNoticeHours: profile.shortNoticeHours,
  }),

  missing: ({ employment }) =>
    employment.length === 0 ? [{ field: 'employment', message: 'Choose how you want to be employed.' }] : [],
};

function livesIn({ liveIn, employment }: WorkWanted): boolean {
  return liveIn || employment.includes('live-in');
}

function statusProblems({ searchStatus, earliestStart }: WorkWanted, today: string): FieldProblem[] {
  if (!isOneOf('searchStatus', searchStatus)) {
    const choices = taxonomies.searchStatus.map(({ label }) => label.toLowerCase()).join(', ');
    return [{ field: 'searchStatus', message: `Choose whether you are looking for work: ${choices}.` }];
  }
  if (earliestStart === null) {
    const message = 'Write the date from which you can work, like 3 March 2026.';
    return searchStatus === 'from-a-date' ? [{ field: 'earliestStart', message }] : [];
  }
  if (!isDay(earliestStart)) return [{ field: 'earliestStart', message: 'Write a date that exists.' }];
  if (earliestStart > daysAfter(today, FURTHEST_DAYS))
    return [{ field: 'earliestStart', message: 'Choose a date in the next two years.' }];
  if (searchStatus === 'from-a-date' && earliestStart <= today)
    return [{ field: 'earliestStart', message: 'Choose a date after today, or choose “Available now”.' }];
  return [];
}

function hoursProblems({ hoursMin, hoursMax }: WorkWanted): FieldProblem[] {
  const problems = [
    ...outside('hoursMin', hoursMin, { from: 0, to: 168, message: 'Write hours a week, from 0 to 168.' }),
    ...outside('hoursMax', hoursMax, { from: 1, to: 168, message: 'Write hours a week, from 1 to 168.' }),
  ];
  if (problems.length > 0 || hoursMin === null || hoursMax === null || hoursMin <= hoursMax) return problems;
  return [{ field: 'hoursMax', message: 'The most hours must be as many as the fewest, or more.' }];
}

function noticeProblems({ shortNotice, shortNoticeHours }: WorkWanted): FieldProblem[] {
  if (!shortNotice || (NOTICE_HOURS as readonly (number | null)[]).includes(shortNoticeHours)) return [];
  const message = `Choose how long before you need to know: ${NOTICE_HOURS.join(', ')} hours.`;
  return [{ field: 'shortNoticeHours', message }];
}
