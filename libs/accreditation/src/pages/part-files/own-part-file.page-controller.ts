import { Controller, Get, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, fileHeaders, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, SeeOther } from '@pa/web';
import type { Response } from 'express';
import { OwnPartFiles } from '../../part-files/own-part-files.service';
import { partFilesPaths } from '../../part-files/part-files.paths';
import { schemesAccess } from '../../schemes/schemes.access';
import { schemesPaths } from '../../schemes/schemes.paths';
import { ownPartFileModel } from './part-file.presenter';

const VIEW = 'accreditation/part-files/own-part-file.njk';

/** A PA sends a file for a part of the scheme. */
@ApiExcludeController()
@Controller('pa/approval/files/:key')
@Access(schemesAccess.ownPartFiles)
export class OwnPartFilePageController {
  constructor(private readonly files: OwnPartFiles) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('key') key: string): Promise<Page> {
    return new Page(VIEW, ownPartFileModel(await this.files.get(actor, key)));
  }

  @Post()
  async send(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page | SeeOther> {
    const key = String(request.params['key']);
    const result = await attempt(() => this.files.send(actor, key, request.upload ?? null));
    if ('errors' in result)
      return invalidPage(VIEW, { ...ownPartFileModel(await this.files.get(actor, key)), ...result });
    leaveNotice(request, 'Thank you. Our staff look at your file and tell you.');
    return new SeeOther(partFilesPaths.own(key));
  }

  @Get('file')
  async save(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.files.open(actor, key);
    response.set(fileHeaders(file));
    return new StreamableFile(file.bytes, { type: fileHeaders(file)['Content-Type'] ?? '' });
  }

  @Post('take-out')
  async takeOut(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.files.takeOut(actor, String(request.params['key']));
    leaveNotice(request, 'The file is gone.');
    return new SeeOther(schemesPaths.own);
  }
}
