import { Module } from '@nestjs/common';
import { EndGraceJob } from './licences/end-grace.job';

/** The worker's part: what the calendar does to licences. */
@Module({ providers: [EndGraceJob] })
export class LicensingWorkerModule {}
