import { Module } from '@nestjs/common';
import { CheckMails } from './mails/check-mails';
import { CheckReminders } from './mails/check-reminders';
import { RemindOfChecksJob } from './mails/remind-of-checks.job';

/** The worker's part: mails about checks, and reminders before one ends. */
@Module({ providers: [CheckMails, CheckReminders, RemindOfChecksJob] })
export class AccreditationWorkerModule {}
