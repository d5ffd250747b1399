import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { DirectoryDesk } from '../../schemes/directory-desk.service';
import { schemesAccess } from '../../schemes/schemes.access';
import { schemesPaths } from '../../schemes/schemes.paths';
import { directoryModel } from './directory.presenter';

const VIEW = 'accreditation/schemes/directory.njk';

export class DirectoryForm {
  directory = '';
}

/** A manager chooses whom employers find. */
@ApiExcludeController()
@Controller(schemesPaths.directory)
@Access(schemesAccess.chooseDirectory)
export class DirectoryPageController {
  constructor(private readonly directory: DirectoryDesk) {}

  @Get()
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(VIEW, directoryModel(await this.directory.show(actor)));
  }

  @Post()
  async choose(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(DirectoryForm, body);
    const result = await attempt(() => this.directory.choose(actor, form.directory));
    if ('errors' in result)
      return invalidPage(VIEW, { ...directoryModel(await this.directory.show(actor), form.directory), ...result });
    leaveNotice(request, 'We have saved that. It holds from the next search on.');
    return new SeeOther(schemesPaths.directory);
  }
}
