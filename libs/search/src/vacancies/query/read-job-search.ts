import { everyWeek } from '@pa/matching';
import type { FieldProblem } from '@pa/platform';
import { isDay } from '@pa/register';
import { MOST_PAGE_SIZE } from '../../query/pa-search';
import { RawQuery } from '../../query/raw-query';
import { MOST_PAGE } from '../../query/read-pa-search';
import {
  readHours,
  readKeys,
  readNear,
  readRadius,
  readSort,
  readWhole,
  readWords,
  readYesOrNo,
  refuseUnknown,
} from '../../query/readers';
import { JOB_LIST_NAMES, JOB_LISTS, JOB_PARAMETER_NAMES, MOST_PAY_POUNDS, type JobListName } from './job-parameters';
import {
  EVERY_JOB,
  JOB_SORTS,
  NOTHING_ASKED,
  type AskName,
  type JobAsk,
  type JobSearch,
  type OwnNeed,
} from './job-search';

export interface ReadJobSearch {
  /** What could be read; what could not is as if it had not been asked. */
  readonly search: JobSearch;
  /** Empty when everything was right. */
  readonly problems: readonly FieldProblem[];
}

const ASK_NAMES = Object.keys(NOTHING_ASKED) as AskName[];

/**
 * Reads a query string of the API or of the page. What it leaves out is taken from the PA's profile, where there is one; a
 * parameter that is there without a value asks for nothing. Unknown parameters and keys are problems that name the nearest
 * right one.
 */
export function readJobSearch(query: unknown, own: OwnNeed | null): ReadJobSearch {
  const raw = new RawQuery(query);
  refuseUnknown(raw, JOB_PARAMETER_NAMES);
  const ignoreProfile = readYesOrNo(raw, 'ignoreProfile') ?? false;
  const profile = ignoreProfile ? null : own;
  const said = ASK_NAMES.filter((name) => raw.has(name));
  const ask = completed({ given: readAsk(raw), said }, profile);
  const search: JobSearch = {
    ...ask,
    week: said.includes('hours') ? ask.hours.map(everyWeek) : (profile?.week ?? []),
    said,
    profile,
    ignoreProfile,
    sort: readSort(raw, { sorts: JOB_SORTS, what: 'jobs', usual: EVERY_JOB.sort, hasPlace: ask.near !== null }),
    page: readWhole(raw, { name: 'page', most: MOST_PAGE, usual: EVERY_JOB.page }),
    pageSize: readWhole(raw, { name: 'pageSize', most: MOST_PAGE_SIZE, usual: EVERY_JOB.pageSize }),
  };
  refuseContradictions(raw, search);
  return { search, problems: raw.problems };
}

function readAsk(raw: RawQuery): JobAsk {
  return {
    near: readNear(raw),
    radiusMiles: readRadius(raw),
    ...readHours(raw),
    liveIn: readYesOrNo(raw, 'liveIn'),
    ...readLists(raw),
    minPay: readPay(raw),
    startsBy: readDay(raw),
    q: readWords(raw),
  };
}

/** What was said stands; a task that was said goes out of the profile's list that speaks against it. */
function completed({ given, said }: { given: JobAsk; said: readonly AskName[] }, profile: OwnNeed | null): JobAsk {
  if (!profile) return given;
  const kept = Object.fromEntries(said.map((name) => [name, given[name]])) as Partial<JobAsk>;
  const ask: JobAsk = { ...profile.ask, ...kept };
  if (!said.includes('neverTasks')) return { ...ask, neverTasks: without(ask.neverTasks, kept.tasks) };
  return said.includes('tasks') ? ask : { ...ask, tasks: without(ask.tasks, kept.neverTasks) };
}

function without(keys: readonly string[], others: readonly string[] = []): readonly string[] {
  return keys.filter((key) => !others.includes(key));
}

function readLists(raw: RawQuery): Pick<JobAsk, JobListName> {
  const lists = JOB_LIST_NAMES.map((name): [JobListName, string[]] => [name, readKeys(raw, name, JOB_LISTS[name])]);
  return Object.fromEntries(lists) as unknown as Pick<JobAsk, JobListName>;
}

/** Pounds in the address, pence in the search. */
function readPay(raw: RawQuery): number | null {
  const text = raw.text('minPay', 20).replace(/^£/, '');
  if (text === '') return null;
  const pounds = /^\d{1,4}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
  if (pounds <= MOST_PAY_POUNDS) return Math.round(pounds * 100);
  raw.refuse('minPay', `Write pay in pounds, from 0 to ${MOST_PAY_POUNDS}, for example 13.20.`);
  return null;
}

function readDay(raw: RawQuery): string | null {
  const text = raw.text('startsBy', 20);
  if (text === '') return null;
  if (isDay(text)) return text;
  raw.refuse('startsBy', 'Write the day as year, month and day, for example 2026-04-01.');
  return null;
}

/** A task cannot be wanted and never be done. */
function refuseContradictions(raw: RawQuery, search: JobSearch): void {
  const wanted = [...search.tasks, ...search.trainingTasks];
  if (!search.said.includes('neverTasks')) return;
  for (const key of search.neverTasks.filter((never) => wanted.includes(never)).slice(0, 5))
    raw.refuse('neverTasks', `“${key}” is both wanted and never to be done. Choose one.`);
}
