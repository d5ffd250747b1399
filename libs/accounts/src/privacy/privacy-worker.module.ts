import { Module } from '@nestjs/common';
import { ExportMaker } from './exports/export-maker.service';
import { ExportWorker } from './exports/export-worker';
import { PrivacyMails } from './privacy-mails';

/** The worker's part: copies of people's data, and mails about it. */
@Module({ providers: [ExportMaker, ExportWorker, PrivacyMails], exports: [ExportMaker, ExportWorker] })
export class PrivacyWorkerModule {}
