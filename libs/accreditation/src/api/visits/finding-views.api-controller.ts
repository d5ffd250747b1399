import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { FindingViews } from '../../visits/finding-views.service';
import { OwnVisits } from '../../visits/own-visits.service';
import { visitsAccess } from '../../visits/visits.access';
import { ViewAnswerRequest, VisitFindingParams, VisitWordsRequest } from './visits.request';

/** How PAs see what was found. */
@ApiTags('visits')
@ApiBearerAuth()
@Controller('api/v1')
export class FindingViewsApiController {
  constructor(
    private readonly visits: OwnVisits,
    private readonly views: FindingViews,
  ) {}

  /** The PA sees it in another way. Sent again before staff answer, it takes the place of what was there. */
  @Post('me/visits/:id/findings/:findingId/views')
  @HttpCode(204)
  @Access(visitsAccess.ownVisits)
  @ApiNoContentResponse()
  async say(
    @CurrentActor() actor: Actor,
    @Param() { id: visitId, findingId: id }: VisitFindingParams,
    @Body() { version, words }: VisitWordsRequest,
  ): Promise<void> {
    await this.visits.sayView(actor, { visitId, id, version }, words);
  }

  /** Staff who did not go answer it, and say what stands. */
  @Post('visits/:id/findings/:findingId/view-answers')
  @HttpCode(204)
  @Access(visitsAccess.planVisits)
  @ApiNoContentResponse()
  async answer(
    @CurrentActor() actor: Actor,
    @Param() { id: visitId, findingId: id }: VisitFindingParams,
    @Body() { version, grade, words }: ViewAnswerRequest,
  ): Promise<void> {
    await this.views.answer(actor, { visitId, id, version }, { grade, words });
  }
}
