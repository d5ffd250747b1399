import { Body, Controller, Get, NotFoundException, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { v7 as newId } from 'uuid';
import { askModel, viewModel } from './operator-support.presenter';
import { isSupportArea } from './support-area';
import { SupportRequests } from './support-requests.service';
import { supportAccess } from './support.access';
import { SupportRequestForm } from './support.form';
import { supportPaths } from './support.paths';

const VIEW = 'licensing/operator-support.njk';

/** An operator asks a register to let them look, and looks while it does. */
@ApiExcludeController()
@Controller('operator/registers/:id/support')
@Access(supportAccess.use)
export class OperatorSupportPageController {
  constructor(private readonly requests: SupportRequests) {}

  @Get()
  async show(@Param('id') id: string): Promise<Page> {
    const form = Object.assign(new SupportRequestForm(), { id: newId() });
    return new Page(VIEW, askModel(await this.requests.list(id), form));
  }

  @Post()
  async ask(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = String(request.params['id']);
    const { form } = readForm(SupportRequestForm, body);
    const result = await attempt(() => this.requests.ask(actor, id, form.request()));
    if ('errors' in result)
      return invalidPage(VIEW, { ...askModel(await this.requests.list(id), form), errors: result.errors });
    leaveNotice(request, 'The managers of the register are asked. We email you when they answer.');
    return new SeeOther(supportPaths.ofRegister(id));
  }

  @Get(':area')
  async look(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('area') area: string): Promise<Page> {
    if (!isSupportArea(area)) throw new NotFoundException('There is no such page.');
    return new Page('licensing/support-view.njk', viewModel(await this.requests.look(actor, id, area)));
  }
}
