import { taxonomies } from '@pa/register';
import { changedJobs } from './query/job-search-params';
import type { JobAsk, JobSearch } from './query/job-search';
import { poundsWords } from './money-words';

/** One change of a search that found no job. */
export interface WiderJobs {
  readonly kind: 'radius' | 'never' | 'pay' | 'filter' | 'hours' | 'words' | 'start-again';
  readonly text: string;
  readonly search: JobSearch;
}

const RADII = [5, 10, 15, 20, 30, 50, 100];
const MOST_TRIED = 8;

const labels = new Map<string, string>(taxonomies.tasks.map(({ key, label }) => [key, label]));

/** Every single change worth trying, in the order in which they are offered. Who counts them hides the zeros. */
export function widerJobs(search: JobSearch): WiderJobs[] {
  const choice = (kind: WiderJobs['kind'], text: string, change: Partial<JobAsk>): WiderJobs => ({
    kind,
    text,
    search: changedJobs(search, change),
  });
  return [
    ...radii(search).map((radiusMiles) =>
      choice('radius', `Look within ${radiusMiles} miles, not ${search.radiusMiles}`, { radiusMiles }),
    ),
    ...search.neverTasks.slice(0, MOST_TRIED).map((key) =>
      choice('never', `Show jobs that ask for “${labels.get(key) ?? key}”`, {
        neverTasks: search.neverTasks.filter((one) => one !== key),
      }),
    ),
    ...(search.minPay === null
      ? []
      : payChoices(search.minPay).map((minPay) => choice('pay', payText(minPay), { minPay }))),
    ...(search.hours.length > 0 ? [choice('hours', 'Show jobs at any time of the week', { hours: [] })] : []),
    ...(search.employment.length > 0 ? [choice('filter', 'Show every kind of contract', { employment: [] })] : []),
    ...(search.languages.length > 0 ? [choice('filter', 'Show jobs in every language', { languages: [] })] : []),
    ...(search.liveIn === null ? [] : [choice('filter', liveInText(search.liveIn), { liveIn: null })]),
    ...(search.startsBy === null ? [] : [choice('filter', 'Show jobs that begin later, too', { startsBy: null })]),
    ...(search.q === '' ? [] : [choice('words', `Leave out the words “${search.q}”`, { q: '' })]),
  ];
}

/** When no single change helps: all near, then all. */
export function startJobsAgain(search: JobSearch): WiderJobs[] {
  const all = changedJobs({ ...search, said: [] }, { ...NOTHING, near: null });
  const every: WiderJobs = { kind: 'start-again', text: 'Look at every job on the register', search: all };
  if (search.near === null) return [every];
  const { near, radiusMiles } = search;
  const nearby = changedJobs(search, { ...NOTHING, near, radiusMiles });
  const miles = radiusMiles === 1 ? '1 mile' : `${radiusMiles} miles`;
  return [{ kind: 'start-again', text: `Look at every job within ${miles}`, search: nearby }, every];
}

/** What leaves jobs out, all taken away; what only scores stays. */
const NOTHING: Partial<JobAsk> = {
  hours: [],
  neverTasks: [],
  languages: [],
  employment: [],
  liveIn: null,
  minPay: null,
  startsBy: null,
  q: '',
};

function radii({ near, radiusMiles }: JobSearch): number[] {
  return near === null ? [] : RADII.filter((radius) => radius > radiusMiles);
}

/** A pound less, then any pay. */
function payChoices(minPay: number): (number | null)[] {
  return minPay > 100 ? [minPay - 100, null] : [null];
}

function payText(minPay: number | null): string {
  return minPay === null ? 'Show jobs of any pay' : `Show jobs that pay ${poundsWords(minPay)} or more`;
}

function liveInText(liveIn: boolean): string {
  return liveIn ? 'Show jobs that are not live-in, too' : 'Show live-in jobs, too';
}
