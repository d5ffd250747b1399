import { Module } from '@nestjs/common';
import { CountHealthJob } from './health/count-health.job';
import { EndGraceJob } from './licences/end-grace.job';

/** The worker's part: what the calendar does to licences, and how the registers fare. */
@Module({ providers: [EndGraceJob, CountHealthJob] })
export class LicensingWorkerModule {}
