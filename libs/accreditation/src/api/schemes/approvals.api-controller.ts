import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { ApprovalDecisions } from '../../schemes/approval-decisions.service';
import { ApprovalDesk } from '../../schemes/approval-desk.service';
import { schemesAccess } from '../../schemes/schemes.access';
import {
  ApprovalAnswerRequest,
  ApprovalDecisionRequest,
  ApprovalParams,
  ApprovalPartParams,
  ApprovalsQuery,
} from './schemes.request';
import { ApprovalCaseResponse, ApprovalLineResponse, ApprovalsResponse } from './schemes.response';

/** Approvals of PAs, for staff. */
@ApiTags('approvals')
@ApiBearerAuth()
@Controller('api/v1/approvals')
export class ApprovalsApiController {
  constructor(
    private readonly desk: ApprovalDesk,
    private readonly decisions: ApprovalDecisions,
  ) {}

  /** One page of a list; who waits longest first. */
  @Get()
  @Access(schemesAccess.seeApprovals)
  @ApiOkResponse({ type: ApprovalsResponse })
  async board(@CurrentActor() actor: Actor, @Query() { list, page }: ApprovalsQuery): Promise<ApprovalsResponse> {
    const board = await this.desk.board(actor, { list: list ?? 'waiting', page: page ?? 1 });
    return {
      total: board.total,
      page: board.page,
      items: board.lines.map((line) => ApprovalLineResponse.ofLine(line)),
    };
  }

  /** One approval. That it was opened is on record. */
  @Get(':id')
  @Access(schemesAccess.seeApprovals)
  @ApiOkResponse({ type: ApprovalCaseResponse })
  async open(@CurrentActor() actor: Actor, @Param() { id }: ApprovalParams): Promise<ApprovalCaseResponse> {
    return ApprovalCaseResponse.of(await this.desk.open(actor, id));
  }

  /** Decides. Taking an approval away needs a proposal and a second person. */
  @Post(':id/decisions')
  @HttpCode(204)
  @Access(schemesAccess.decideApprovals)
  @ApiNoContentResponse()
  async decide(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApprovalParams,
    @Body() { deed, why, words, version }: ApprovalDecisionRequest,
  ): Promise<void> {
    await this.decisions.decide(actor, id, { deed, why: why ?? '', words: (words ?? '').trim(), version });
  }

  /** Answers a PA who asked a manager to look again. */
  @Post(':id/appeal-answers')
  @HttpCode(204)
  @Access(schemesAccess.answerAppeals)
  @ApiNoContentResponse()
  async answer(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApprovalParams,
    @Body() { deed, words, version }: ApprovalAnswerRequest,
  ): Promise<void> {
    await this.decisions.answer(actor, id, { deed, why: '', words: (words ?? '').trim(), version });
  }

  /** Says that a part is done, today. */
  @Put(':id/parts/:part')
  @HttpCode(204)
  @Access(schemesAccess.decideApprovals)
  @ApiNoContentResponse()
  async signOff(@CurrentActor() actor: Actor, @Param() { id, part }: ApprovalPartParams): Promise<void> {
    await this.desk.signOff(actor, id, part);
  }
}
