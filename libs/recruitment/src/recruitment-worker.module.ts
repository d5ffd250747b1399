import { Module } from '@nestjs/common';
import { AdvertFollowers } from './applications/advert-followers.service';
import { KeepApplicationsJob } from './applications/jobs/keep-applications.job';
import { ApplicationMails } from './applications/mails/application-mails';
import { coverWorkerProviders } from './cover/cover.worker-providers';
import { rulesWorkerProviders } from './rules/rules.worker-providers';
import { vacancyWorkerProviders } from './vacancies/vacancies.worker-providers';

/** The worker's part: mails, and what the calendar does. */
@Module({
  providers: [
    AdvertFollowers,
    ApplicationMails,
    KeepApplicationsJob,
    ...coverWorkerProviders,
    ...rulesWorkerProviders,
    ...vacancyWorkerProviders,
  ],
})
export class RecruitmentWorkerModule {}
