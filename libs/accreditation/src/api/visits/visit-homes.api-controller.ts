import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { VisitHomes } from '../../visits/visit-homes.service';
import { visitsAccess } from '../../visits/visits.access';
import { HomeAnswerRequest, VisitParams } from './visits.request';

/** What the people who are helped say to visits in person. */
@ApiTags('visits')
@ApiBearerAuth()
@Controller('api/v1/visits')
@Access(visitsAccess.writeUpVisits)
export class VisitHomesApiController {
  constructor(private readonly homes: VisitHomes) {}

  /** Notes it. Sent again it takes the place of what was there. */
  @Put(':id/home-answer')
  @HttpCode(204)
  @ApiNoContentResponse()
  async note(
    @CurrentActor() actor: Actor,
    @Param() { id }: VisitParams,
    @Body() { version, answer, asked = '', askedOn = '' }: HomeAnswerRequest,
  ): Promise<void> {
    await this.homes.note(actor, { id, version }, { answer, asked, askedOn });
  }
}
