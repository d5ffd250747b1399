import { Module } from '@nestjs/common';
import { MakeCopiesJob } from './copies/make-copies.job';
import { DepartureModule } from './departure.module';

/** The worker's part: copies are made. */
@Module({ imports: [DepartureModule], providers: [MakeCopiesJob] })
export class DepartureWorkerModule {}
