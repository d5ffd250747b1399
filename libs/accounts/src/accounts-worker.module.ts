import { Module } from '@nestjs/common';
import { AccountMails } from './mails/account-mails';
import { SecurityMails } from './sessions/security-mails';

/** The worker's part: mails. */
@Module({ providers: [AccountMails, SecurityMails] })
export class AccountsWorkerModule {}
