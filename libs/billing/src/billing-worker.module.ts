import { Module } from '@nestjs/common';
import { CardTasks } from './cards/card-tasks';
import { CheckCardsJob } from './cards/check-cards.job';
import { DisputeMails } from './disputes/dispute-mails';
import { RemindOfDisputesJob } from './disputes/remind-of-disputes.job';
import { ExtendPassesJob } from './fair-use/extend-passes.job';
import { PassExtensions } from './fair-use/pass-extensions';
import { CheckLedgerJob } from './ledger/check-ledger.job';
import { PassMails } from './mails/pass-mails';
import { PassReminders } from './mails/pass-reminders';
import { CheckLicencesJob } from './subscriptions/check-licences.job';
import { LicenceTasks } from './subscriptions/licence-tasks';
import { RemindOfPassesJob } from './mails/remind-of-passes.job';

/** The worker's part: mails about passes, reminders before one ends or an answer is due, what is asked of Stripe, the nightly proof of the books. */
@Module({
  providers: [
    PassMails,
    DisputeMails,
    RemindOfDisputesJob,
    PassReminders,
    RemindOfPassesJob,
    PassExtensions,
    ExtendPassesJob,
    CheckLedgerJob,
    CardTasks,
    CheckCardsJob,
    LicenceTasks,
    CheckLicencesJob,
  ],
})
export class BillingWorkerModule {}
