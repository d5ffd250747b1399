import { Module } from '@nestjs/common';
import { KeepProfilesFreshJob } from './jobs/keep-profiles-fresh.job';
import { ProfileMails } from './mails/profile-mails';

/** The worker's part: the hourly round over profiles, and mails to PAs. */
@Module({ providers: [KeepProfilesFreshJob, ProfileMails] })
export class RegisterWorkerModule {}
