import { KINDS } from '@pa/matching';
import { taxonomies } from '@pa/register';
import { LEAST_RADIUS, MOST_PAGE_SIZE, MOST_RADIUS, USUAL_PAGE_SIZE, USUAL_RADIUS } from '../../query/pa-search';
import { JOB_SORTS, type AskName } from './job-search';

/** Parameters that hold comma-separated keys of a taxonomy. */
export const JOB_LISTS = {
  tasks: taxonomies.tasks,
  trainingTasks: taxonomies.tasks,
  neverTasks: taxonomies.tasks,
  experience: taxonomies.experience,
  values: taxonomies.values,
  languages: taxonomies.languages,
  employment: taxonomies.employment,
} as const satisfies Partial<Record<AskName, ReadonlyArray<{ key: string; label: string }>>>;

export type JobListName = keyof typeof JOB_LISTS;
export const JOB_LIST_NAMES = Object.keys(JOB_LISTS) as JobListName[];

export const MOST_PAY_POUNDS = 1000;

/** What each parameter is, for the OpenAPI page; the one list of what may be asked. */
export const JOB_PARAMETERS: Readonly<
  Record<
    AskName | 'ignoreProfile' | 'sort' | 'page' | 'pageSize',
    { description: string; example?: string; schema: object }
  >
> = {
  near: {
    description:
      'A postcode, an outward code or a place. A full postcode is cut to its outward code before anything else. Left out: the whole register, without distances.',
    example: 'CH1',
    schema: { type: 'string', maxLength: 100 },
  },
  radiusMiles: {
    description: `How far you would travel. ${LEAST_RADIUS} to ${MOST_RADIUS}; counts only with near.`,
    schema: { type: 'number', minimum: LEAST_RADIUS, maximum: MOST_RADIUS, default: USUAL_RADIUS },
  },
  hours: {
    description:
      'When you are free: days and times in half-hours, comma-separated. An end before its start is the next day. A job with hours of which you could do none is no match.',
    example: 'mon 07:00-12:00,fri 22:00-07:00 sleep-in',
    schema: { type: 'string', maxLength: 6000 },
  },
  kind: {
    description: 'The kind of those hours that name none.',
    schema: { type: 'string', enum: [...KINDS], default: 'awake' },
  },
  liveIn: {
    description: 'true: only live-in jobs; false: no live-in jobs. Left out: both.',
    schema: { type: 'boolean' },
  },
  tasks: {
    description: 'What you want to do. Jobs with these tasks come first; it leaves no job out.',
    example: 'cooking,hoist',
    schema: keysOf('tasks'),
  },
  trainingTasks: {
    description: 'What you would do with training: it counts half.',
    schema: keysOf('trainingTasks'),
  },
  neverTasks: {
    description: 'What you will not do: jobs that require one of these are left out.',
    schema: keysOf('neverTasks'),
  },
  experience: { description: 'What you have experience of: it counts in the score.', schema: keysOf('experience') },
  values: { description: 'What you are like: it counts in the score.', schema: keysOf('values') },
  languages: {
    description: 'What you speak: jobs that want another language are left out.',
    schema: keysOf('languages'),
  },
  employment: {
    description:
      'How you would work. A job must offer one of employed and self-employed that you name, and one of permanent, fixed-term and casual-relief that you name, where it says.',
    schema: keysOf('employment'),
  },
  minPay: {
    description: `The least an hour awake must pay, in pounds. A live-in job without a rate for an hour stays in.`,
    example: '13.20',
    schema: { type: 'number', minimum: 0, maximum: MOST_PAY_POUNDS },
  },
  startsBy: {
    description: 'Jobs that begin after this day are left out.',
    example: '2026-04-01',
    schema: { type: 'string', format: 'date' },
  },
  q: {
    description: 'Your own words: a job must have all of them in its advert or its tasks.',
    schema: { type: 'string', maxLength: 200 },
  },
  ignoreProfile: {
    description:
      'true: nothing is filled in from your profile. Else what you leave out is taken from it when you are signed in as a PA; a parameter without a value asks for nothing.',
    schema: { type: 'boolean' },
  },
  sort: {
    description:
      'Best fit, nearest (needs near), newest first or best paid an hour. Ties: better fit, then fresher, then id.',
    schema: { type: 'string', enum: [...JOB_SORTS], default: 'best' },
  },
  page: {
    description: 'Counted from 1. A page after the last is 422 and the answer says which is the last.',
    schema: { type: 'integer', minimum: 1, default: 1 },
  },
  pageSize: {
    description: 'How many a page.',
    schema: { type: 'integer', minimum: 1, maximum: MOST_PAGE_SIZE, default: USUAL_PAGE_SIZE },
  },
};

export const JOB_PARAMETER_NAMES = Object.keys(JOB_PARAMETERS) as (keyof typeof JOB_PARAMETERS)[];

function keysOf(name: JobListName): object {
  const keys = JOB_LISTS[name].map(({ key }) => key);
  return { type: 'string', description: `Comma-separated keys of: ${keys.join(', ')}` };
}
