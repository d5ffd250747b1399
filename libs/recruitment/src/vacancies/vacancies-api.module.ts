import { Module } from '@nestjs/common';
import { OwnVacanciesApiController } from './api/own-vacancies.api-controller';
import { OwnVacancyMovesApiController } from './api/own-vacancy-moves.api-controller';
import { PosterApiController } from './api/poster.api-controller';
import { VacanciesApiController } from './api/vacancies.api-controller';
import { VacancyModerationApiController } from './api/vacancy-moderation.api-controller';

/** Adverts for apps and council systems. */
@Module({
  controllers: [
    OwnVacanciesApiController,
    OwnVacancyMovesApiController,
    PosterApiController,
    VacanciesApiController,
    VacancyModerationApiController,
  ],
})
export class VacanciesApiModule {}
