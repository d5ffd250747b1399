import { Module } from '@nestjs/common';

/** The worker's part: mails, and what the calendar does. */
@Module({ providers: [] })
export class RecruitmentWorkerModule {}
