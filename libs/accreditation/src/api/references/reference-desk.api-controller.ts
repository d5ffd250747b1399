import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { ReferenceDesk } from '../../references/reference-desk.service';
import { referencesAccess } from '../../references/references.access';
import {
  ReferenceAnswerRequest,
  ReferenceBoardQuery,
  ReferenceCallRequest,
  ReferenceDecisionRequest,
  ReferenceIdParams,
} from './references.request';
import { BoardReferenceResponse, ReferenceBoardResponse, ReferenceCaseResponse } from './references.response';

/** References of PAs, for staff. */
@ApiTags('references')
@ApiBearerAuth()
@Controller('api/v1/references')
export class ReferenceDeskApiController {
  constructor(private readonly desk: ReferenceDesk) {}

  /** One page of a list; who waits longest first. */
  @Get()
  @Access(referencesAccess.readReferences)
  @ApiOkResponse({ type: ReferenceBoardResponse })
  async board(
    @CurrentActor() actor: Actor,
    @Query() { list, page }: ReferenceBoardQuery,
  ): Promise<ReferenceBoardResponse> {
    const board = await this.desk.board(actor, { list: list ?? 'received', page: page ?? 1 });
    const items = board.lines.map((line) => BoardReferenceResponse.ofLine(line));
    return { total: board.total, page: board.page, items };
  }

  /** One reference. That it was opened is on record. */
  @Get(':id')
  @Access(referencesAccess.readReferences)
  @ApiOkResponse({ type: ReferenceCaseResponse })
  async open(@CurrentActor() actor: Actor, @Param() { id }: ReferenceIdParams): Promise<ReferenceCaseResponse> {
    return ReferenceCaseResponse.ofCase(await this.desk.open(actor, id));
  }

  /** What the referee said by telephone, and on which day. */
  @Put(':id/telephone-answers')
  @HttpCode(204)
  @Access(referencesAccess.settleReferences)
  @ApiNoContentResponse()
  async noteCall(
    @CurrentActor() actor: Actor,
    @Param() { id }: ReferenceIdParams,
    @Body() body: ReferenceCallRequest,
  ): Promise<void> {
    const { spokenOn, version } = body;
    await this.desk.noteCall(actor, id, { input: ReferenceAnswerRequest.inputOf(body), spokenOn, version });
  }

  /** It counts, it does not, the referee is asked again, or takes it back. */
  @Post(':id/decisions')
  @HttpCode(204)
  @Access(referencesAccess.settleReferences)
  @ApiNoContentResponse()
  async settle(
    @CurrentActor() actor: Actor,
    @Param() { id }: ReferenceIdParams,
    @Body() { decision, why, version }: ReferenceDecisionRequest,
  ): Promise<void> {
    await this.desk.settle(actor, id, { decision, why: why ?? '', version });
  }
}
