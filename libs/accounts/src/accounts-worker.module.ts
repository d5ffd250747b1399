import { Module } from '@nestjs/common';
import { ComplaintMails } from './complaints/complaint-mails';
import { AccountMails } from './mails/account-mails';
import { StaffMails } from './mails/staff-mails';
import { MailFlood } from './mails/mail-flood';
import { SignInMails } from './mails/sign-in-mails';
import { WaysInMails } from './mails/ways-in-mails';
import { PrivacyWorkerModule } from './privacy/privacy-worker.module';
import { SecurityMails } from './sessions/security-mails';
import { RepresentativesWorkerModule } from './representatives/representatives-worker.module';

/** The worker's part: mails. */
@Module({
  imports: [RepresentativesWorkerModule, PrivacyWorkerModule],
  exports: [PrivacyWorkerModule],
  providers: [MailFlood, SignInMails, WaysInMails, AccountMails, ComplaintMails, SecurityMails, StaffMails],
})
export class AccountsWorkerModule {}
