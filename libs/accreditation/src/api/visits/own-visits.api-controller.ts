import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { OwnVisits } from '../../visits/own-visits.service';
import { visitsAccess } from '../../visits/visits.access';
import { VisitFindingParams, VisitParams, VisitWordsRequest } from './visits.request';
import { OpenedOwnVisitResponse, OwnVisitResponse, OwnVisitsResponse } from './visits.response';

/** A PA's own monitoring visits. */
@ApiTags('visits')
@ApiBearerAuth()
@Controller('api/v1/me/visits')
@Access(visitsAccess.ownVisits)
export class OwnVisitsApiController {
  constructor(private readonly visits: OwnVisits) {}

  /** Those to come first, then the newest. */
  @Get()
  @ApiOkResponse({ type: OwnVisitsResponse })
  async list(@CurrentActor() actor: Actor): Promise<OwnVisitsResponse> {
    return { items: (await this.visits.list(actor)).map((visit) => OwnVisitResponse.of(visit)) };
  }

  /** What is asked, what was found, and what to do. */
  @Get(':id')
  @ApiOkResponse({ type: OpenedOwnVisitResponse })
  async open(@CurrentActor() actor: Actor, @Param() { id }: VisitParams): Promise<OpenedOwnVisitResponse> {
    return OpenedOwnVisitResponse.ofOwn(await this.visits.open(actor, id));
  }

  /** The time does not suit. */
  @Post(':id/other-times')
  @HttpCode(204)
  @ApiNoContentResponse()
  async askForAnotherTime(
    @CurrentActor() actor: Actor,
    @Param() { id }: VisitParams,
    @Body() { version, words }: VisitWordsRequest,
  ): Promise<void> {
    await this.visits.askForAnotherTime(actor, { id, version }, words);
  }

  /** Something is done. */
  @Post(':id/findings/:findingId/answers')
  @HttpCode(204)
  @ApiNoContentResponse()
  async sayDone(
    @CurrentActor() actor: Actor,
    @Param() { id: visitId, findingId: id }: VisitFindingParams,
    @Body() { version, words }: VisitWordsRequest,
  ): Promise<void> {
    await this.visits.sayDone(actor, { visitId, id, version }, words);
  }
}
