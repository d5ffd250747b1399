import { Module } from '@nestjs/common';
import { rulesWorkerProviders } from './rules/rules.worker-providers';
import { vacancyWorkerProviders } from './vacancies/vacancies.worker-providers';

/** The worker's part: mails, and what the calendar does. */
@Module({
  providers: [...rulesWorkerProviders, ...vacancyWorkerProviders],
})
export class RecruitmentWorkerModule {}
