import { Module } from '@nestjs/common';
import { MakeCopiesJob } from './copies/make-copies.job';
import { EraseRegistersJob } from './erasure/erase-registers.job';
import { DepartureModule } from './departure.module';

/** The worker's part: copies are made, and registers erased. */
@Module({ imports: [DepartureModule], providers: [MakeCopiesJob, EraseRegistersJob] })
export class DepartureWorkerModule {}
