import { Controller, Delete, Get, HttpCode, Param, Put, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { Access, ACCEPTED_TYPES, CurrentActor, fileHeaders, Upload, type Actor, type IncomingFile } from '@pa/platform';
import type { Response } from 'express';
import { OwnPartFiles } from '../../part-files/own-part-files.service';
import { schemesAccess } from '../../schemes/schemes.access';
import { PartFileKeyParams } from './part-files.request';
import { OwnPartFilesResponse, OwnPartFileResponse } from './part-files.response';

/** A PA's own files for parts of the scheme. */
@ApiTags('approvals')
@ApiBearerAuth()
@Controller('api/v1/me/approval/files')
@Access(schemesAccess.ownApproval)
export class OwnPartFilesApiController {
  constructor(private readonly files: OwnPartFiles) {}

  /** Every part that wants a file, and what was sent. 404 where the register approves nobody. */
  @Get()
  @ApiOkResponse({ type: OwnPartFilesResponse })
  async list(@CurrentActor() actor: Actor): Promise<OwnPartFilesResponse> {
    return { items: (await this.files.list(actor)).map((one) => OwnPartFileResponse.of(one)) };
  }

  /** In place of the one before: multipart/form-data with the field `file`, up to 10 MB. Only staff read it. */
  @Put(':part')
  @Access(schemesAccess.ownPartFiles)
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
  async send(
    @CurrentActor() actor: Actor,
    @Param() { part }: PartFileKeyParams,
    @Upload() file: IncomingFile | null,
  ): Promise<void> {
    await this.files.send(actor, part, file);
  }

  /** Takes it out, unless it was accepted. */
  @Delete(':part')
  @Access(schemesAccess.ownPartFiles)
  @HttpCode(204)
  @ApiNoContentResponse()
  async takeOut(@CurrentActor() actor: Actor, @Param() { part }: PartFileKeyParams): Promise<void> {
    await this.files.takeOut(actor, part);
  }

  /** Its bytes. */
  @Get(':part/content')
  @Access(schemesAccess.ownPartFiles)
  @ApiProduces(...ACCEPTED_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentActor() actor: Actor,
    @Param() { part }: PartFileKeyParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.files.open(actor, part);
    response.set(fileHeaders(file));
    return new StreamableFile(file.bytes, { type: fileHeaders(file)['Content-Type'] ?? '' });
  }
}
