import { Module } from '@nestjs/common';
import { RulesHttpModule } from './rules/rules-http.module';
import { VacanciesPagesModule } from './vacancies/vacancies-pages.module';

/** Adverts and answers to them, over HTTP. */
@Module({ imports: [RulesHttpModule, VacanciesPagesModule], controllers: [] })
export class RecruitmentHttpModule {}
