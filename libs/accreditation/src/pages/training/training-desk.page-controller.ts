import { Body, Controller, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, fileHeaders, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import type { Response } from 'express';
import { TrainingDesk } from '../../training/training-desk.service';
import { trainingAccess } from '../../training/training.access';
import { trainingPaths } from '../../training/training.paths';
import { TRAINING_LISTS, type TrainingList } from '../../training/trainings.repository';
import { trainingBoardModel, trainingCaseModel } from './training-desk.presenter';
import { trainingIdOf } from './training-id-of';
import { TrainingDecisionForm } from './training.forms';

const BOARD = 'accreditation/training/board.njk';
const CASE = 'accreditation/training/case.njk';

/** Training for staff: what waits to be looked at, and one at a time. */
@ApiExcludeController()
@Controller(trainingPaths.board)
export class TrainingDeskPageController {
  constructor(private readonly desk: TrainingDesk) {}

  @Get()
  @Access(trainingAccess.seeTraining)
  async board(@CurrentActor() actor: Actor, @Query('list') list: unknown, @Query('page') page: unknown): Promise<Page> {
    const asked = { list: listIn(list), page: pageIn(page) };
    return new Page(BOARD, trainingBoardModel(await this.desk.board(actor, asked), asked.list));
  }

  @Get(':id')
  @Access(trainingAccess.seeTraining)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(CASE, trainingCaseModel(await this.desk.open(actor, trainingIdOf(id))));
  }

  @Get(':id/file')
  @Access(trainingAccess.openTrainingFiles)
  async save(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.desk.openFile(actor, trainingIdOf(id));
    response.set(fileHeaders(file));
    return new StreamableFile(file.bytes, { type: fileHeaders(file)['Content-Type'] ?? '' });
  }

  @Post(':id/decision')
  @Access(trainingAccess.decideTraining)
  async decide(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = trainingIdOf(request.params['id']);
    const { form } = readForm(TrainingDecisionForm, body);
    const result = await attempt(() => this.desk.decide(actor, id, form.decided));
    if ('errors' in result)
      return invalidPage(CASE, { ...trainingCaseModel(await this.desk.open(actor, id), form), ...result });
    leaveNotice(request, 'Thank you. We have told the PA how it stands.');
    return new SeeOther(trainingPaths.board);
  }
}

function listIn(list: unknown): TrainingList {
  return TRAINING_LISTS.find((known) => known === list) ?? 'waiting';
}

function pageIn(page: unknown): number {
  return typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
}
