import { shownMiles } from '@pa/matching';
import { countWords } from '@pa/web';
import { saidResponse } from '../../api/pas.presenter';
import type { SuggestionResponse } from '../../api/pas.response';
import type { CountedJobs, FoundJob, FoundJobs } from '../job-search.service';
import { jobParams } from '../query/job-search-params';
import { minutesOf } from '../ranking/rank-jobs';
import type { HiddenJobResponse, JobResponse, JobsResponse } from './jobs.response';

/** How jobs are answered: who may open them, and the ids of those who may not. */
export interface JobViewer {
  readonly canOpen: boolean;
  readonly opaqueId: (id: string) => string;
}

/** "14 jobs", "1 job", "no jobs". */
export function jobsText(total: number): string {
  return total === 0 ? 'no jobs' : countWords(total, 'job');
}

/** One page of the API. What may not be seen is never put in. */
export function jobsResponse(found: FoundJobs, viewer: JobViewer): JobsResponse {
  const { search, place, total, facets } = found;
  return {
    total,
    totalText: jobsText(total),
    truncated: false,
    page: search.page,
    pageSize: search.pageSize,
    place: place && { kind: place.kind, label: place.label, near: place.near },
    items: found.jobs.map((job) => jobItem(job, viewer)),
    facets,
    ...(total === 0 && { suggestions: found.choices.map(suggestion) }),
  };
}

/** A job as this viewer may see it. */
export function jobItem(job: FoundJob, { canOpen, opaqueId }: JobViewer): JobResponse | HiddenJobResponse {
  return canOpen ? openable(job) : hidden(job, opaqueId(job.ranked.job.id));
}

export function openable(found: FoundJob): JobResponse {
  const { id, title } = found.ranked.job;
  return { ...hidden(found, id), title, said: saidResponse(found.said ?? []) };
}

function hidden({ ranked: { job, hundredths }, match }: FoundJob, id: string): HiddenJobResponse {
  return {
    id,
    district: job.district,
    distanceMiles: hundredths === null ? null : shownMiles(hundredths),
    hours: job.hours.map(({ day, start, minutes, kind }) => ({ day, start, minutes, kind })),
    minutes: minutesOf(job),
    hoursFlexible: job.hoursFlexible,
    liveIn: job.liveIn,
    tasksRequired: job.tasksRequired,
    tasksOptional: job.tasksOptional,
    tasksNever: job.tasksNever,
    employment: job.employment,
    payPence: job.payPence,
    sleepInPence: job.sleepInPence,
    liveInPenceAWeek: job.liveInPenceAWeek,
    startsOn: job.startsOn,
    closesOn: job.closesOn,
    match: { score: match.score, reasons: match.reasons.map(({ kind, text }) => ({ kind, text })) },
  };
}

function suggestion({ text, count, search }: CountedJobs): SuggestionResponse {
  return { text, count, query: jobParams(search) };
}
