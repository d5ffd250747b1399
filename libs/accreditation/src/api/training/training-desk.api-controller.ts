import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, ACCEPTED_TYPES, CurrentActor, fileHeaders, type Actor } from '@pa/platform';
import type { Response } from 'express';
import { TrainingDesk } from '../../training/training-desk.service';
import { trainingAccess } from '../../training/training.access';
import { TrainingBoardQuery, TrainingDecisionRequest, TrainingIdParams } from './training.request';
import { BoardTrainingResponse, TrainingBoardResponse, TrainingCaseResponse } from './training.response';

/** Training of PAs, for staff. */
@ApiTags('training')
@ApiBearerAuth()
@Controller('api/v1/training')
export class TrainingDeskApiController {
  constructor(private readonly desk: TrainingDesk) {}

  /** One page of a list; who waits longest first. */
  @Get()
  @Access(trainingAccess.seeTraining)
  @ApiOkResponse({ type: TrainingBoardResponse })
  async board(
    @CurrentActor() actor: Actor,
    @Query() { list, page }: TrainingBoardQuery,
  ): Promise<TrainingBoardResponse> {
    const board = await this.desk.board(actor, { list: list ?? 'waiting', page: page ?? 1 });
    const items = board.lines.map((line) => BoardTrainingResponse.ofLine(line, board.today));
    return { total: board.total, page: board.page, items };
  }

  /** One training. That it was opened is on record. */
  @Get(':id')
  @Access(trainingAccess.seeTraining)
  @ApiOkResponse({ type: TrainingCaseResponse })
  async open(@CurrentActor() actor: Actor, @Param() { id }: TrainingIdParams): Promise<TrainingCaseResponse> {
    return TrainingCaseResponse.ofCase(await this.desk.open(actor, id));
  }

  /** The bytes of its proof. That they were opened is on record. */
  @Get(':id/file/content')
  @Access(trainingAccess.openTrainingFiles)
  @ApiProduces(...ACCEPTED_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentActor() actor: Actor,
    @Param() { id }: TrainingIdParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.desk.openFile(actor, id);
    response.set(fileHeaders(file));
    return new StreamableFile(file.bytes, { type: fileHeaders(file)['Content-Type'] ?? '' });
  }

  /** Proof was seen on a day, or the training does not count. */
  @Post(':id/decisions')
  @HttpCode(204)
  @Access(trainingAccess.decideTraining)
  @ApiNoContentResponse()
  async decide(
    @CurrentActor() actor: Actor,
    @Param() { id }: TrainingIdParams,
    @Body() { decision, on, why, version }: TrainingDecisionRequest,
  ): Promise<void> {
    await this.desk.decide(actor, id, { decision, on: on ?? '', why: why ?? '', version });
  }
}
