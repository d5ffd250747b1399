import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { localDay } from '@pa/accounts';
import {
  Access,
  ACCEPTED_TYPES,
  Clock,
  CurrentActor,
  fileHeaders,
  FileRefusedError,
  Upload,
  type Actor,
  type IncomingFile,
} from '@pa/platform';
import type { Response } from 'express';
import { OwnTrainings } from '../../training/own-trainings.service';
import { trainingAccess } from '../../training/training.access';
import {
  OwnTrainingVersionQuery,
  TrainingBodyRequest,
  TrainingChangeRequest,
  TrainingIdParams,
} from './training.request';
import { NewTrainingResponse, OwnTrainingResponse, OwnTrainingsResponse } from './training.response';

/** A PA's own training. */
@ApiTags('training')
@ApiBearerAuth()
@Controller('api/v1/me/training')
@Access(trainingAccess.ownTraining)
export class OwnTrainingApiController {
  constructor(
    private readonly trainings: OwnTrainings,
    private readonly clock: Clock,
  ) {}

  /** By category, the newest first. */
  @Get()
  @ApiOkResponse({ type: OwnTrainingsResponse })
  async list(@CurrentActor() actor: Actor): Promise<OwnTrainingsResponse> {
    const today = localDay(this.clock.now());
    return { items: (await this.trainings.list(actor)).map((one) => OwnTrainingResponse.ofOwn(one, today)) };
  }

  /** Tells of a training. Proof is put with it afterwards. */
  @Post()
  @Access(trainingAccess.changeOwnTraining)
  @ApiCreatedResponse({ type: NewTrainingResponse })
  async tell(@CurrentActor() actor: Actor, @Body() body: TrainingBodyRequest): Promise<NewTrainingResponse> {
    return { id: await this.trainings.tell(actor, TrainingBodyRequest.inputOf(body), null) };
  }

  /** Puts it right, as long as staff have not said that they saw it. */
  @Put(':id')
  @Access(trainingAccess.changeOwnTraining)
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: TrainingIdParams,
    @Body() body: TrainingChangeRequest,
  ): Promise<void> {
    const { version } = body;
    await this.trainings.change(actor, id, { input: TrainingBodyRequest.inputOf(body), version, file: null });
  }

  /** Takes it out, and its proof with it. */
  @Delete(':id')
  @Access(trainingAccess.changeOwnTraining)
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param() { id }: TrainingIdParams,
    @Query() { version }: OwnTrainingVersionQuery,
  ): Promise<void> {
    await this.trainings.withdraw(actor, id, version);
  }

  /** Proof in place of the one before: multipart/form-data with the field `file`, up to 10 MB. Only staff read it. */
  @Put(':id/file')
  @Access(trainingAccess.changeOwnTraining)
  @HttpCode(204)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary', description: `One of ${ACCEPTED_TYPES.join(', ')}` } },
    },
  })
  @ApiNoContentResponse()
  async putFile(
    @CurrentActor() actor: Actor,
    @Param() { id }: TrainingIdParams,
    @Upload() file: IncomingFile | null,
  ): Promise<void> {
    await this.trainings.get(actor, id);
    if (!file) throw new FileRefusedError('Send a file in the field "file" of multipart/form-data.');
    await this.trainings.putFile(actor, id, file);
  }

  @Delete(':id/file')
  @Access(trainingAccess.changeOwnTraining)
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeFile(@CurrentActor() actor: Actor, @Param() { id }: TrainingIdParams): Promise<void> {
    await this.trainings.removeFile(actor, id);
  }

  /** The bytes of its proof. */
  @Get(':id/file/content')
  @Access(trainingAccess.changeOwnTraining)
  @ApiProduces(...ACCEPTED_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentActor() actor: Actor,
    @Param() { id }: TrainingIdParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.trainings.openFile(actor, id);
    response.set(fileHeaders(file));
    return new StreamableFile(file.bytes, { type: fileHeaders(file)['Content-Type'] ?? '' });
  }
}
