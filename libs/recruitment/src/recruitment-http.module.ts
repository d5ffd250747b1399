import { Module } from '@nestjs/common';
import { RulesHttpModule } from './rules/rules-http.module';

/** Adverts and answers to them, over HTTP. */
@Module({ imports: [RulesHttpModule], controllers: [] })
export class RecruitmentHttpModule {}
