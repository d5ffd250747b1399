import { ReferenceMails } from './reference-mails';
import { ReferenceReminders } from './reference-reminders';
import { RemindRefereesJob } from './remind-referees.job';

/** The worker's part of references: asking, reminding, telling. */
export const referencesWorkerProviders = [ReferenceMails, ReferenceReminders, RemindRefereesJob];
