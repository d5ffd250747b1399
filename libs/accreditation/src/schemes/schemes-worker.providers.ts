import { EndApprovalsJob } from './end-approvals.job';
import { StandingMails } from './standing-mails';
import { StandingRounds } from './standing-rounds';

/** The worker's part of schemes: ends, warnings, mails, and reckoning anew. */
export const schemesWorkerProviders = [StandingRounds, StandingMails, EndApprovalsJob];
