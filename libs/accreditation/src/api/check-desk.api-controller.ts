import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { accreditationAccess } from '../accreditation.access';
import { CheckDesk } from '../checks/check-desk.service';
import {
  CheckBoardQuery,
  CheckIdParams,
  CheckRefusalRequest,
  CheckSightRequest,
  CheckStatusRequest,
} from './checks.request';
import { BoardCheckResponse, CheckBoardResponse, CheckCaseResponse } from './checks.response';

/** Checks of PAs, for assessors. */
@ApiTags('checks')
@ApiBearerAuth()
@Controller('api/v1/checks')
export class CheckDeskApiController {
  constructor(private readonly desk: CheckDesk) {}

  /** One page of a list; who waits longest first. */
  @Get()
  @Access(accreditationAccess.seeChecks)
  @ApiOkResponse({ type: CheckBoardResponse })
  async board(@CurrentActor() actor: Actor, @Query() { list, page }: CheckBoardQuery): Promise<CheckBoardResponse> {
    const board = await this.desk.board(actor, { list: list ?? 'waiting', page: page ?? 1 });
    const items = board.lines.map((line) => BoardCheckResponse.ofLine(line, board.today));
    return { total: board.total, page: board.page, items };
  }

  /** One check. That it was opened is on record. */
  @Get(':id')
  @Access(accreditationAccess.seeChecks)
  @ApiOkResponse({ type: CheckCaseResponse })
  async open(@CurrentActor() actor: Actor, @Param() { id }: CheckIdParams): Promise<CheckCaseResponse> {
    return CheckCaseResponse.ofCase(await this.desk.open(actor, id));
  }

  /** The original was seen. */
  @Post(':id/sightings')
  @HttpCode(204)
  @Access(accreditationAccess.decideChecks)
  @ApiNoContentResponse()
  async see(
    @CurrentActor() actor: Actor,
    @Param() { id }: CheckIdParams,
    @Body() { version, how, on, number }: CheckSightRequest,
  ): Promise<void> {
    await this.desk.see(actor, id, { version, how, on, number: number ?? '' });
  }

  /** It is not accepted, for a reason out of the list. */
  @Post(':id/refusal')
  @HttpCode(204)
  @Access(accreditationAccess.decideChecks)
  @ApiNoContentResponse()
  async refuse(
    @CurrentActor() actor: Actor,
    @Param() { id }: CheckIdParams,
    @Body() { why, version }: CheckRefusalRequest,
  ): Promise<void> {
    await this.desk.refuse(actor, id, { why, version });
  }

  /** Somebody looked at the Update Service, with the PA's yes to this look. */
  @Post(':id/status-checks')
  @HttpCode(204)
  @Access(accreditationAccess.decideChecks)
  @ApiNoContentResponse()
  async noteStatus(
    @CurrentActor() actor: Actor,
    @Param() { id }: CheckIdParams,
    @Body() { isCurrent, version }: CheckStatusRequest,
  ): Promise<void> {
    await this.desk.noteStatus(actor, id, { isCurrent, version });
  }
}
