import { Module } from '@nestjs/common';
import { ApplicationsHttpModule } from './applications/applications-http.module';
import { CoverApiModule } from './cover/cover-api.module';
import { CoverPagesModule } from './cover/cover-pages.module';
import { RulesHttpModule } from './rules/rules-http.module';
import { VacanciesApiModule } from './vacancies/vacancies-api.module';
import { VacanciesPagesModule } from './vacancies/vacancies-pages.module';

/** Adverts and answers to them, over HTTP. */
@Module({
  imports: [
    ApplicationsHttpModule,
    CoverApiModule,
    CoverPagesModule,
    RulesHttpModule,
    VacanciesApiModule,
    VacanciesPagesModule,
  ],
  controllers: [],
})
export class RecruitmentHttpModule {}
