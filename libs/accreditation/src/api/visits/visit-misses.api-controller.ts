import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { VisitMisses } from '../../visits/visit-misses.service';
import { visitsAccess } from '../../visits/visits.access';
import { MissedVisitRequest, PutVisitRightRequest, VisitParams } from './visits.request';

/** That people could not meet. */
@ApiTags('visits')
@ApiBearerAuth()
@Controller('api/v1/visits')
export class VisitMissesApiController {
  constructor(private readonly misses: VisitMisses) {}

  /** Notes who could not come. */
  @Post(':id/missing')
  @HttpCode(204)
  @Access(visitsAccess.writeUpVisits)
  @ApiNoContentResponse()
  async miss(
    @CurrentActor() actor: Actor,
    @Param() { id }: VisitParams,
    @Body() { version, missedBy }: MissedVisitRequest,
  ): Promise<void> {
    await this.misses.miss(actor, { id, version }, missedBy);
  }

  /** Puts it right: somebody else could not come, or it took place and is to be written up. */
  @Put(':id/missing')
  @HttpCode(204)
  @Access(visitsAccess.planVisits)
  @ApiNoContentResponse()
  async putRight(
    @CurrentActor() actor: Actor,
    @Param() { id }: VisitParams,
    @Body() { version, what, words }: PutVisitRightRequest,
  ): Promise<void> {
    await this.misses.putRight(actor, { id, version }, { what, words });
  }
}
