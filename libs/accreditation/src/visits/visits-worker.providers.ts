import { RemindOfVisitsJob } from './remind-of-visits.job';
import { VisitMails } from './visit-mails';
import { VisitReminders } from './visit-reminders';

/** The worker's part of visits: telling and reminding. */
export const visitsWorkerProviders = [VisitMails, VisitReminders, RemindOfVisitsJob];
