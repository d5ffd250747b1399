import { Body, Controller, Get, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { localDay } from '@pa/accounts';
import { Access, Clock, CurrentActor, fileHeaders, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError, type PageModel } from '@pa/web';
import type { Response } from 'express';
import { OwnTrainings } from '../../training/own-trainings.service';
import { trainingAccess } from '../../training/training.access';
import { TrainingChangedError } from '../../training/training.errors';
import { trainingPaths } from '../../training/training.paths';
import { mayMove } from '../../training/training-state';
import { TrainingWanted } from '../../training/training-wanted';
import { CheckVersionForm, versionIn } from '../check.form';
import { ownTrainingModel, takeOutTrainingModel, trainingFormModel } from './own-training.presenter';
import { trainingIdOf } from './training-id-of';
import { TrainingForm } from './training.forms';

const LIST = 'accreditation/training/own-training.njk';
const FORM = 'accreditation/training/training-form.njk';

/** A PA's own training: what they tell, with proof, and how each stands. */
@ApiExcludeController()
@Controller(trainingPaths.own)
@Access(trainingAccess.ownTraining)
export class OwnTrainingPageController {
  constructor(
    private readonly trainings: OwnTrainings,
    private readonly wanted: TrainingWanted,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    const today = localDay(this.clock.now());
    return new Page(LIST, ownTrainingModel(await this.trainings.list(actor), today, await this.wanted.of(actor)));
  }

  @Get('new')
  @Access(trainingAccess.changeOwnTraining)
  showNew(): Page {
    return new Page(FORM, trainingFormModel(new TrainingForm(), null));
  }

  @Post('new')
  @Access(trainingAccess.changeOwnTraining)
  async tell(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(TrainingForm, body);
    const file = request.upload ?? null;
    const result = await attempt(() => this.trainings.tell(actor, form.input(), file));
    if ('errors' in result) return this.again(request, trainingFormModel(form, null), result.errors);
    leaveNotice(
      request,
      file
        ? 'Thank you. Our staff look at your proof and tell you.'
        : 'Thank you. Add proof when you have it, or show it to us.',
    );
    return new SeeOther(trainingPaths.own);
  }

  /** What staff have seen is not changed any more: it is taken out and told anew. */
  @Get(':id')
  @Access(trainingAccess.changeOwnTraining)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const training = await this.trainings.get(actor, trainingIdOf(id));
    if (!mayMove(training.state, 'change')) throw new TrainingChangedError();
    return new Page(FORM, trainingFormModel(TrainingForm.of(training), training));
  }

  @Post(':id')
  @Access(trainingAccess.changeOwnTraining)
  async change(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = trainingIdOf(request.params['id']);
    const { form } = readForm(TrainingForm, body);
    const training = await this.trainings.get(actor, id);
    const change = { input: form.input(), version: versionIn(form.version), file: request.upload ?? null };
    const result = await attempt(() => this.trainings.change(actor, id, change));
    if ('errors' in result) return this.again(request, trainingFormModel(form, training), result.errors);
    leaveNotice(request, 'We have saved what you changed. Our staff look at it.');
    return new SeeOther(trainingPaths.own);
  }

  @Get(':id/file')
  @Access(trainingAccess.changeOwnTraining)
  async save(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.trainings.openFile(actor, trainingIdOf(id));
    response.set(fileHeaders(file));
    return new StreamableFile(file.bytes, { type: fileHeaders(file)['Content-Type'] ?? '' });
  }

  @Post(':id/remove-file')
  @Access(trainingAccess.changeOwnTraining)
  async removeFile(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const id = trainingIdOf(request.params['id']);
    await this.trainings.removeFile(actor, id);
    leaveNotice(request, 'The file is gone.');
    return new SeeOther(trainingPaths.one(id));
  }

  @Get(':id/take-out')
  @Access(trainingAccess.changeOwnTraining)
  async confirm(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const training = await this.trainings.get(actor, trainingIdOf(id));
    return new Page('accreditation/take-out.njk', takeOutTrainingModel(training));
  }

  @Post(':id/take-out')
  @Access(trainingAccess.changeOwnTraining)
  async takeOut(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const id = trainingIdOf(request.params['id']);
    await this.trainings.withdraw(actor, id, readForm(CheckVersionForm, body).form.seenVersion);
    leaveNotice(request, 'We took it out, and its file with it. Nobody sees it any more.');
    return new SeeOther(trainingPaths.own);
  }

  /** A browser does not send a file twice by itself, and nothing is kept of a form that is refused. */
  private again({ upload }: RegisterRequest, model: PageModel, errors: readonly FieldError[]): Page {
    return invalidPage(FORM, { ...model, errors, isFileLost: Boolean(upload) });
  }
}
