import type { JobAsk } from '../query/job-search';
import { textFilter } from './job-text';
import type { OpenJob } from './open-job';

type Filter = (job: OpenJob) => boolean;

/** Of each of these a job and a PA must have one in common, where both say. The rest of the list leaves nobody out. */
export const AGREED = [
  ['employed', 'self-employed'],
  ['permanent', 'fixed-term', 'casual-relief'],
] as const;

/**
 * What a job must be to be found, beside place and hours: one test for each thing that was asked. `saying` are those of which an
 * engine said that they have the words; null: the words are looked for here.
 */
export function jobFilters(ask: JobAsk, saying: ReadonlySet<string> | null = null): Filter[] {
  const { neverTasks, languages, liveIn, minPay, startsBy } = ask;
  return [
    ...(neverTasks.length > 0 ? [lacks((job) => job.tasksRequired, neverTasks)] : []),
    ...(languages.length > 0 ? [(job: OpenJob) => job.languages.every((key) => languages.includes(key))] : []),
    ...(ask.employment.length > 0 ? AGREED.map((group) => agrees(group, ask.employment)) : []),
    ...(liveIn === null ? [] : [(job: OpenJob) => job.liveIn === liveIn]),
    ...(minPay === null ? [] : [pays(minPay)]),
    ...(startsBy === null ? [] : [(job: OpenJob) => job.startsOn === null || job.startsOn <= startsBy]),
    ...(ask.q === '' ? [] : [saysFilter(ask.q, saying)]),
  ];
}

function saysFilter(q: string, saying: ReadonlySet<string> | null): Filter {
  if (saying) return ({ id }) => saying.has(id);
  const says = textFilter(q);
  return ({ stems }) => says(stems);
}

function lacks(of: (job: OpenJob) => readonly string[], keys: readonly string[]): Filter {
  return (job) => !of(job).some((key) => keys.includes(key));
}

function agrees(group: readonly string[], asked: readonly string[]): Filter {
  const wanted = group.filter((key) => asked.includes(key));
  return (job) => {
    const offered = group.filter((key) => job.employment.includes(key));
    return wanted.length === 0 || offered.length === 0 || offered.some((key) => wanted.includes(key));
  };
}

/** A live-in job that says no rate for an hour cannot be compared, so it stays in. */
function pays(minPay: number): Filter {
  return ({ payPence, liveIn }) => (payPence === null ? liveIn : payPence >= minPay);
}
