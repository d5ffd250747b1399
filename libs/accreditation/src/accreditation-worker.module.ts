import { Module } from '@nestjs/common';
import { ReminderMails } from './board/reminder-mails';
import { bookingsWorkerProviders } from './bookings/bookings-worker.providers';
import { CheckMails } from './mails/check-mails';
import { CheckReminders } from './mails/check-reminders';
import { EndChecksJob } from './mails/end-checks.job';
import { RemindOfChecksJob } from './mails/remind-of-checks.job';
import { referencesWorkerProviders } from './references/mails/references-worker.providers';
import { schemesWorkerProviders } from './schemes/schemes-worker.providers';
import { visitsWorkerProviders } from './visits/visits-worker.providers';
import { trainingWorkerProviders } from './training/training-worker.providers';

/** The worker's part: mails about checks, and reminders before one ends. */
@Module({
  providers: [
    ...bookingsWorkerProviders,
    ReminderMails,
    CheckMails,
    CheckReminders,
    RemindOfChecksJob,
    EndChecksJob,
    ...referencesWorkerProviders,
    ...schemesWorkerProviders,
    ...trainingWorkerProviders,
    ...visitsWorkerProviders,
  ],
})
export class AccreditationWorkerModule {}
