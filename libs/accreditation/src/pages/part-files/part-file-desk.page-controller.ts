import { Body, Controller, Get, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, fileHeaders, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { isUUID } from 'class-validator';
import type { Response } from 'express';
import { PartFileDesk } from '../../part-files/part-file-desk.service';
import { PartFileNotFoundError } from '../../part-files/part-files.errors';
import { partFilesPaths } from '../../part-files/part-files.paths';
import { schemesAccess } from '../../schemes/schemes.access';
import { PartFileForm } from './part-file.form';
import { partFileCaseModel } from './part-file.presenter';

const VIEW = 'accreditation/part-files/part-file.njk';

/** Staff look at a file for a part of the scheme. */
@ApiExcludeController()
@Controller('staff/approval-files/:id')
export class PartFileDeskPageController {
  constructor(private readonly desk: PartFileDesk) {}

  @Get()
  @Access(schemesAccess.lookAtPartFiles)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, partFileCaseModel(await this.desk.open(actor, fileIdOf(id))));
  }

  @Get('file')
  @Access(schemesAccess.lookAtPartFiles)
  async save(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.desk.openFile(actor, fileIdOf(id));
    response.set(fileHeaders(file));
    return new StreamableFile(file.bytes, { type: fileHeaders(file)['Content-Type'] ?? '' });
  }

  @Post('decision')
  @Access(schemesAccess.lookAtPartFiles)
  async decide(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = fileIdOf(request.params['id']);
    const { form } = readForm(PartFileForm, body);
    const result = await attempt(() => this.desk.decide(actor, id, form.decided));
    if ('errors' in result)
      return invalidPage(VIEW, { ...partFileCaseModel(await this.desk.open(actor, id), form), ...result });
    leaveNotice(request, 'Thank you. We have told the PA how it stands.');
    return new SeeOther(partFilesPaths.desk(id));
  }
}

/** @throws PartFileNotFoundError for what is no id */
function fileIdOf(text: string | string[] | undefined): string {
  if (typeof text === 'string' && isUUID(text)) return text;
  throw new PartFileNotFoundError();
}
