import { Controller, Get, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, fileHeaders, type Actor, type RegisterRequest } from '@pa/platform';
import { leaveNotice, SeeOther } from '@pa/web';
import type { Response } from 'express';
import { recruitmentAccess } from '../../recruitment.access';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import { ApplicationFiles } from '../files/application-files.service';
import { OwnApplications } from '../own-applications.service';
import { idOf } from './id-of';

/** The file with an application: saved by either side, taken away by the PA while it is a draft. */
@ApiExcludeController()
@Controller()
export class ApplicationFilePageController {
  constructor(
    private readonly files: ApplicationFiles,
    private readonly own: OwnApplications,
  ) {}

  @Get('applications/:id/file')
  @Access(recruitmentAccess.seeEitherApplication)
  async save(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.files.open(actor, idOf(id));
    response.set(fileHeaders(file));
    return new StreamableFile(file.bytes, { type: fileHeaders(file)['Content-Type'] ?? '' });
  }

  @Post('pa/applications/:id/remove-file')
  @Access(recruitmentAccess.ownApplications)
  async remove(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const id = idOf(request.params['id']);
    await this.files.remove(actor, id);
    leaveNotice(request, 'The file is gone from your application.');
    const { vacancy } = await this.own.get(actor, id);
    return new SeeOther(paths.apply(vacancy.id));
  }
}
