import { Body, Controller, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, ACCEPTED_TYPES, CurrentActor, fileHeaders, type Actor } from '@pa/platform';
import type { Response } from 'express';
import { PartFileDesk } from '../../part-files/part-file-desk.service';
import { schemesAccess } from '../../schemes/schemes.access';
import { PartFileDecisionRequest, PartFileParams } from './part-files.request';
import { PartFileCaseResponse } from './part-files.response';

/** Files for parts of the scheme, for staff. A case names those of its PA. */
@ApiTags('approvals')
@ApiBearerAuth()
@Controller('api/v1/approval-files/:id')
export class PartFileDeskApiController {
  constructor(private readonly desk: PartFileDesk) {}

  /** One file. That it was opened is on record. */
  @Get()
  @Access(schemesAccess.lookAtPartFiles)
  @ApiOkResponse({ type: PartFileCaseResponse })
  async open(@CurrentActor() actor: Actor, @Param() { id }: PartFileParams): Promise<PartFileCaseResponse> {
    return PartFileCaseResponse.ofCase(await this.desk.open(actor, id));
  }

  /** Its bytes. That they were opened is on record. */
  @Get('content')
  @Access(schemesAccess.lookAtPartFiles)
  @ApiProduces(...ACCEPTED_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentActor() actor: Actor,
    @Param() { id }: PartFileParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.desk.openFile(actor, id);
    response.set(fileHeaders(file));
    return new StreamableFile(file.bytes, { type: fileHeaders(file)['Content-Type'] ?? '' });
  }

  /** Accepts it, which completes the part today, or sends it back with a reason. */
  @Post('decisions')
  @HttpCode(204)
  @Access(schemesAccess.lookAtPartFiles)
  @ApiNoContentResponse()
  async decide(
    @CurrentActor() actor: Actor,
    @Param() { id }: PartFileParams,
    @Body() { decision, why }: PartFileDecisionRequest,
  ): Promise<void> {
    await this.desk.decide(actor, id, { decision, why: why ?? '' });
  }
}
