import { Body, Controller, Get, Header, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { CopyDesk } from '../copies/copy-desk.service';
import { departureAccess } from '../departure.access';
import { departurePaths } from '../departure.paths';
import { LeavingForm } from './leaving.form';
import { leavingModel } from './leaving.presenter';

const VIEW = 'departure/leaving.njk';

/** Where a manager takes all that the register has to another service. */
@ApiExcludeController()
@Controller()
@Access(departureAccess.manage)
export class LeavingPageController {
  constructor(private readonly desk: CopyDesk) {}

  @Get(departurePaths.leaving)
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(VIEW, leavingModel(await this.desk.findNewest(actor), new LeavingForm()));
  }

  @Post(departurePaths.leaving)
  async ask(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(LeavingForm, body);
    const result = await attempt(() => this.desk.ask(actor, form.importKey));
    if ('errors' in result)
      return invalidPage(VIEW, { ...leavingModel(await this.desk.findNewest(actor), form), errors: result.errors });
    leaveNotice(request, 'The copy is being made. You can close this page meanwhile.');
    return new SeeOther(departurePaths.leaving);
  }

  @Get(departurePaths.copy)
  @Header('Cache-Control', 'no-store')
  async take(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { bytes, length } = await this.desk.take(actor);
    const disposition = 'attachment; filename="register.tar"';
    return new StreamableFile(bytes, { type: 'application/x-tar', disposition, length });
  }
}
