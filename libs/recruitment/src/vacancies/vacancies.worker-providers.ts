import { KeepAdvertsJob } from './jobs/keep-adverts.job';
import { VacancyMails } from './mails/vacancy-mails';

/** The worker's part of adverts: the hourly round, and mails to their owners. */
export const vacancyWorkerProviders = [KeepAdvertsJob, VacancyMails];
