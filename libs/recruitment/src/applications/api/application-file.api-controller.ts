import { Controller, Delete, Get, HttpCode, Param, Put, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import {
  Access,
  ACCEPTED_TYPES,
  CurrentActor,
  FILE_KIND_NAMES,
  fileHeaders,
  FileRefusedError,
  Upload,
  VERDICTS,
  type Actor,
  type IncomingFile,
} from '@pa/platform';
import type { Response } from 'express';
import { recruitmentAccess } from '../../recruitment.access';
import { ApplicationFileNotFoundError } from '../applications.errors';
import type { ApplicationFile } from '../files/application-file';
import { ApplicationFiles } from '../files/application-files.service';
import { ApplicationIdParam } from './application.request';

export class ApplicationFileResponse {
  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: FILE_KIND_NAMES })
  kind!: string;

  @ApiProperty({ type: 'integer', description: 'Bytes' })
  size!: number;

  @ApiProperty({ enum: VERDICTS, description: 'Whether a scanner has looked at it for viruses' })
  verdict!: string;

  @ApiProperty({ format: 'date-time' })
  addedAt!: string;

  static of({ name, kind, size, verdict, addedAt }: ApplicationFile): ApplicationFileResponse {
    return { name, kind, size, verdict, addedAt: addedAt.toISOString() };
  }
}

/** The file with an application. */
@ApiTags('applications')
@ApiBearerAuth()
@Controller('api/v1')
export class ApplicationFileApiController {
  constructor(private readonly files: ApplicationFiles) {}

  /** Puts a file with a draft, in place of the one before: multipart/form-data with the field `file`, up to 10 MB. */
  @Put('me/applications/:id/file')
  @Access(recruitmentAccess.ownApplications)
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
  async put(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Upload() file: IncomingFile | null,
  ): Promise<void> {
    await this.files.find(actor, id);
    if (!file) throw new FileRefusedError('Send a file in the field "file" of multipart/form-data.');
    await this.files.put(actor, id, file);
  }

  @Delete('me/applications/:id/file')
  @Access(recruitmentAccess.ownApplications)
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<void> {
    await this.files.remove(actor, id);
  }

  /** What the file is. An employer finds none before the name is shown. */
  @Get('applications/:id/file')
  @Access(recruitmentAccess.seeEitherApplication)
  @ApiOkResponse({ type: ApplicationFileResponse })
  async get(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<ApplicationFileResponse> {
    const file = await this.files.find(actor, id);
    if (!file) throw new ApplicationFileNotFoundError();
    return ApplicationFileResponse.of(file);
  }

  /** Its bytes. */
  @Get('applications/:id/file/content')
  @Access(recruitmentAccess.seeEitherApplication)
  @ApiProduces(...ACCEPTED_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.files.open(actor, id);
    response.set(fileHeaders(file));
    return new StreamableFile(file.bytes, { type: fileHeaders(file)['Content-Type'] ?? '' });
  }
}
