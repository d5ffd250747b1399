import { Module } from '@nestjs/common';
import { ApplicationsHttpModule } from './applications/applications-http.module';
import { RulesHttpModule } from './rules/rules-http.module';
import { VacanciesApiModule } from './vacancies/vacancies-api.module';
import { VacanciesPagesModule } from './vacancies/vacancies-pages.module';

/** Adverts and answers to them, over HTTP. */
@Module({
  imports: [ApplicationsHttpModule, RulesHttpModule, VacanciesApiModule, VacanciesPagesModule],
  controllers: [],
})
export class RecruitmentHttpModule {}
