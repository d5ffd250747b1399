import { Module } from '@nestjs/common';

/** The worker's part: conversations that open by what happened elsewhere, mails, and what the calendar does. */
@Module({ providers: [] })
export class MessagingWorkerModule {}
