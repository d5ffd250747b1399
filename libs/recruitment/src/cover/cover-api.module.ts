import { Module } from '@nestjs/common';
import { CircleApiController, EmergencyPlanApiController } from './api/circle.api-controller';
import { CoverBoardApiController, CoverOffersApiController } from './api/cover-offers.api-controller';
import { CoverRequestsApiController } from './api/cover-requests.api-controller';

/** Cover for programs. */
@Module({
  controllers: [
    CoverRequestsApiController,
    CoverOffersApiController,
    CoverBoardApiController,
    CircleApiController,
    EmergencyPlanApiController,
  ],
})
export class CoverApiModule {}
