import { Module } from '@nestjs/common';
import { ExportMaker } from './exports/export-maker.service';
import { ExportWorker } from './exports/export-worker';
import { PrivacyMails } from './privacy-mails';
import { TellUnusedAccountsJob } from './unused/tell-unused-accounts.job';

/** The worker's part: copies of people's data, mails about it, and accounts that nobody uses. */
@Module({
  providers: [ExportMaker, ExportWorker, PrivacyMails, TellUnusedAccountsJob],
  exports: [ExportMaker, ExportWorker],
})
export class PrivacyWorkerModule {}
