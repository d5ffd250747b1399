import { KINDS } from '@pa/matching';
import { taxonomies } from '@pa/register';
import {
  LEAST_RADIUS,
  MOST_PAGE_SIZE,
  MOST_RADIUS,
  SORTS,
  USUAL_PAGE_SIZE,
  USUAL_RADIUS,
  type PaSearch,
} from './pa-search';

interface Choice {
  readonly key: string;
  readonly label: string;
}

/** Parameters that hold comma-separated keys of a taxonomy. */
export const LISTS = {
  tasks: taxonomies.tasks,
  tasksOrTraining: taxonomies.tasks,
  optionalTasks: taxonomies.tasks,
  neverTasks: taxonomies.tasks,
  experience: taxonomies.experience,
  languages: taxonomies.languages,
  values: taxonomies.values,
  interests: taxonomies.interests,
  employment: taxonomies.employment,
  checks: taxonomies.checks,
} as const satisfies Partial<Record<keyof PaSearch, readonly Choice[]>>;

export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

export const FLAGS = ['drives', 'liveIn', 'shortNotice', 'accredited'] as const satisfies readonly (keyof PaSearch)[];
export type FlagName = (typeof FLAGS)[number];

/** What each parameter is, for the OpenAPI page; the one list of what may be asked. */
export const PARAMETERS: Readonly<Record<keyof PaSearch, { description: string; example?: string; schema: object }>> = {
  near: {
    description:
      'A postcode, an outward code or a place. A full postcode is cut to its outward code before anything else. Left out: the whole register, without distances.',
    example: 'CH1',
    schema: { type: 'string', maxLength: 100 },
  },
  radiusMiles: {
    description: `How far away. A PA is in reach within this and within the PA's own limit. ${LEAST_RADIUS} to ${MOST_RADIUS}; counts only with near.`,
    schema: { type: 'number', minimum: LEAST_RADIUS, maximum: MOST_RADIUS, default: USUAL_RADIUS },
  },
  hours: {
    description:
      'Days and times in half-hours, comma-separated. An end before its start is the next day. A kind may follow a time. Who covers none of these minutes is no match.',
    example: 'mon 07:00-09:00,fri 22:00-07:00 sleep-in',
    schema: { type: 'string', maxLength: 6000 },
  },
  kind: {
    description: 'The kind of those hours that name none.',
    schema: { type: 'string', enum: [...KINDS], default: 'awake' },
  },
  liveIn: { description: 'Only PAs who would live in.', schema: { type: 'boolean' } },
  shortNotice: { description: 'Only PAs who can cover at short notice.', schema: { type: 'boolean' } },
  tasks: { description: 'Tasks a PA must do now, all of them.', example: 'hoist,washing', schema: keysOf('tasks') },
  tasksOrTraining: {
    description: 'Tasks a PA must do now or be willing to learn, all of them.',
    schema: keysOf('tasksOrTraining'),
  },
  optionalTasks: {
    description: 'Tasks that would be good to have: they count in the score.',
    schema: keysOf('optionalTasks'),
  },
  neverTasks: {
    description: 'Tasks that are not part of the job. They leave nobody out and do not count.',
    schema: keysOf('neverTasks'),
  },
  experience: {
    description: 'Experience that would be good to have: it counts in the score.',
    schema: keysOf('experience'),
  },
  languages: { description: 'Languages a PA must speak well, all of them.', schema: keysOf('languages') },
  values: {
    description: 'What a PA should be like: it counts in the score.',
    example: 'patient,calm',
    schema: keysOf('values'),
  },
  interests: {
    description: 'Interests a PA must share, all of them. They never count in the score.',
    schema: keysOf('interests'),
  },
  drives: { description: 'Only PAs who drive their own car or yours.', schema: { type: 'boolean' } },
  employment: { description: 'How a PA must be willing to work, all of these.', schema: keysOf('employment') },
  accredited: { description: "Only PAs with the register's own standing.", schema: { type: 'boolean' } },
  checks: { description: 'Checks the register must have seen, all of them.', schema: keysOf('checks') },
  q: {
    description: 'Your own words: a PA must have all of them in profile or choices. Names are not searched.',
    schema: { type: 'string', maxLength: 200 },
  },
  sort: {
    description: 'Best fit, nearest (needs near) or newest first. Ties: better fit, then fresher, then id.',
    schema: { type: 'string', enum: [...SORTS], default: 'best' },
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

export const PARAMETER_NAMES = Object.keys(PARAMETERS) as (keyof PaSearch)[];

function keysOf(name: ListName): object {
  const keys = LISTS[name].map(({ key }) => key);
  return { type: 'string', description: `Comma-separated keys of: ${keys.join(', ')}` };
}
