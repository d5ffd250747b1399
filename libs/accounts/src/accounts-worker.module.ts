import { Module } from '@nestjs/common';
import { ComplaintMails } from './complaints/complaint-mails';
import { AccountMails } from './mails/account-mails';
import { PrivacyWorkerModule } from './privacy/privacy-worker.module';
import { SecurityMails } from './sessions/security-mails';

/** The worker's part: mails. */
@Module({
  imports: [PrivacyWorkerModule],
  exports: [PrivacyWorkerModule],
  providers: [AccountMails, ComplaintMails, SecurityMails],
})
export class AccountsWorkerModule {}
