import type { RankedJob } from './rank-jobs';

type Counts = Readonly<Record<string, number>>;

/** How many of the jobs that were found have each key; keys of none are left out. */
export interface JobFacets {
  /** Tasks that are part of the job. */
  readonly tasks: Counts;
  /** Tasks that are required: never doing one of them would leave out so many. */
  readonly requiredTasks: Counts;
  readonly employment: Counts;
  readonly languages: Counts;
  /** Kinds of hours. */
  readonly kinds: Counts;
  /** `live-in`, `flexible` (the hours can be talked about), `drives`. */
  readonly flags: Counts;
}

export function countJobFacets(found: readonly RankedJob[]): JobFacets {
  const jobs = found.map(({ job }) => job);
  const flags = jobs.map((job) => [
    ...(job.liveIn ? ['live-in'] : []),
    ...(job.hoursFlexible ? ['flexible'] : []),
    ...(job.drives ? ['drives'] : []),
  ]);
  return {
    tasks: counted(jobs.map(({ tasksRequired, tasksOptional }) => [...tasksRequired, ...tasksOptional])),
    requiredTasks: counted(jobs.map(({ tasksRequired }) => tasksRequired)),
    employment: counted(jobs.map(({ employment }) => employment)),
    languages: counted(jobs.map(({ languages }) => languages)),
    kinds: counted(jobs.map(({ hours }) => hours.map(({ kind }) => kind))),
    flags: counted(flags),
  };
}

function counted(lists: ReadonlyArray<readonly string[]>): Counts {
  const counts: Record<string, number> = {};
  for (const keys of lists) for (const key of new Set(keys)) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
