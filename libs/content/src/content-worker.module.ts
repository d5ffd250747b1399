import { Module } from '@nestjs/common';
import { RemindOfStaleContentJob } from './stale/remind-of-stale-content.job';
import { StaleContent } from './stale/stale-content';
import { StaleContentMails } from './stale/stale-content-mails';
import { LoadStarterContentJob } from './starter/load-starter-content.job';

/** The worker's part: pieces of ours for new registers, and news for editors of what should be looked at again. */
@Module({ providers: [StaleContent, StaleContentMails, RemindOfStaleContentJob, LoadStarterContentJob] })
export class ContentWorkerModule {}
