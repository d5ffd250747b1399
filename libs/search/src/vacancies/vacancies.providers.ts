import { JobRequests } from './job-requests.service';
import { JobSearchService } from './job-search.service';
import { OwnNeeds } from './own-needs.service';
import { OpenJobs } from './ranking/open-jobs.service';
import { SavedJobsRepository } from './saved/saved-jobs.repository';
import { SavedJobs } from './saved/saved-jobs.service';
import { VacancyMatches } from './vacancy-matches.service';

/** What controllers of jobs use. */
export const JOB_SERVICES = [JobRequests, JobSearchService, OpenJobs, OwnNeeds, SavedJobs, VacancyMatches];

/** All of them, for the module of search. */
export const jobProviders = [...JOB_SERVICES, SavedJobsRepository];
