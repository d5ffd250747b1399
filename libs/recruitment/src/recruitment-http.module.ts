import { Module } from '@nestjs/common';

/** Adverts and answers to them, over HTTP. */
@Module({ controllers: [] })
export class RecruitmentHttpModule {}
