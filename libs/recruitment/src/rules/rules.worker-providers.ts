import { RuleMails } from './rule-mails';
import { WatchRulesJob } from './watch-rules.job';

/** For the lib's worker module. */
export const rulesWorkerProviders = [RuleMails, WatchRulesJob];
