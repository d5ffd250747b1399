import { Module } from '@nestjs/common';
import { CheckLedgerJob } from './ledger/check-ledger.job';
import { PassMails } from './mails/pass-mails';
import { PassReminders } from './mails/pass-reminders';
import { RemindOfPassesJob } from './mails/remind-of-passes.job';

/** The worker's part: mails about passes, reminders before one ends, the nightly proof of the books. */
@Module({ providers: [PassMails, PassReminders, RemindOfPassesJob, CheckLedgerJob] })
export class BillingWorkerModule {}
