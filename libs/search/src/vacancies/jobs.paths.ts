import { recruitmentPaths } from '@pa/recruitment';
import { jobParams, sharedJobParams } from './query/job-search-params';
import { EVERY_JOB, type JobSearch } from './query/job-search';

/** Every address of the pages about jobs. A search goes along in the query, never a full postcode in it. */
export const jobsPaths = {
  jobs: (search: JobSearch = EVERY_JOB) => withQuery('/jobs', jobParams(search)),
  /** The same for everybody who opens it. */
  shared: (search: JobSearch) => withQuery('/jobs', sharedJobParams(search)),
  hours: (search: JobSearch = EVERY_JOB) => withQuery('/jobs/hours', jobParams(search)),
  bundles: (search: JobSearch = EVERY_JOB) => withQuery('/jobs/bundles', jobParams(search)),
  saved: '/jobs/saved',
  papers: '/pa/print',
  save: (id: string) => `/jobs/${id}/save`,
  unsave: (id: string) => `/jobs/${id}/take-off`,
  job: recruitmentPaths.openVacancy,
} as const;

function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}
