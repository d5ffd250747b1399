import { KeepCoverJob } from './jobs/keep-cover.job';
import { CoverMails } from './mails/cover-mails';

/** The worker's part of cover. */
export const coverWorkerProviders = [CoverMails, KeepCoverJob];
