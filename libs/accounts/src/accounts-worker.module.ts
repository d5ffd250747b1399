import { Module } from '@nestjs/common';
import { AccountMails } from './mails/account-mails';

/** The worker's part: mails. */
@Module({ providers: [AccountMails] })
export class AccountsWorkerModule {}
