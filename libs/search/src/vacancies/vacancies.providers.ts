import { AdvertWords } from './advert-words.service';
import { BundleRequests } from './bundles/bundle-requests.service';
import { JobBundles } from './bundles/job-bundles.service';
import { JobRequests } from './job-requests.service';
import { JobSearchService } from './job-search.service';
import { JobsForTraining } from './jobs-for-training.service';
import { OwnNeeds } from './own-needs.service';
import { PaPapers } from './papers/pa-papers.service';
import { OpenJobs } from './ranking/open-jobs.service';
import { SavedJobsRepository } from './saved/saved-jobs.repository';
import { SavedJobs } from './saved/saved-jobs.service';

/** What controllers of jobs use. */
export const JOB_SERVICES = [
  BundleRequests,
  JobBundles,
  JobRequests,
  JobSearchService,
  OpenJobs,
  OwnNeeds,
  PaPapers,
  SavedJobs,
];

/** All of them, for the module of search. */
export const jobProviders = [...JOB_SERVICES, AdvertWords, JobsForTraining, SavedJobsRepository];
