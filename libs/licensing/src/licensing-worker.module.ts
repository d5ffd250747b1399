import { Module } from '@nestjs/common';
import { CountHealthJob } from './health/count-health.job';
import { EndGraceJob } from './licences/end-grace.job';
import { SupportMails } from './support-access/support-mails';

/** The worker's part: what the calendar does to licences, how the registers fare, and mails of support access. */
@Module({ providers: [EndGraceJob, CountHealthJob, SupportMails] })
export class LicensingWorkerModule {}
