import { Module } from '@nestjs/common';
import { ApplicationsHttpModule } from './applications/applications-http.module';
import { RulesHttpModule } from './rules/rules-http.module';
import { VacanciesPagesModule } from './vacancies/vacancies-pages.module';

/** Adverts and answers to them, over HTTP. */
@Module({ imports: [ApplicationsHttpModule, RulesHttpModule, VacanciesPagesModule], controllers: [] })
export class RecruitmentHttpModule {}
