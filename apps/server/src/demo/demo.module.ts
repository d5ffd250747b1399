import { Module } from '@nestjs/common';
import { MailboxPageController } from './mailbox.page-controller';

/** What only the demonstration has: a mailbox anyone can read. */
@Module({ controllers: [MailboxPageController] })
export class DemoModule {}
