import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { isUUID } from 'class-validator';
import { v7 as newId } from 'uuid';
import { WebhookDesk } from '../webhook-desk.service';
import { webhooksAccess } from '../webhooks.access';
import { WebhookNotFoundError } from '../webhooks.errors';
import { webhooksPaths } from '../webhooks.paths';
import { WebhookForm } from './webhook.form';
import { addedModel, listModel, logModel } from './webhooks.presenter';

const LIST = 'webhooks/list.njk';

/** Where a manager sets up news for the systems of a council or of the register itself. */
@ApiExcludeController()
@Controller(webhooksPaths.list)
@Access(webhooksAccess.manage)
export class WebhooksPageController {
  constructor(private readonly desk: WebhookDesk) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(LIST, listModel(await this.desk.list(actor), Object.assign(new WebhookForm(), { id: newId() })));
  }

  /** The answer is the page with the secret: it is shown here and nowhere again. */
  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Page> {
    const { form } = readForm(WebhookForm, body);
    const result = await attempt(() => this.desk.add(actor, form.order()));
    if ('errors' in result) return invalidPage(LIST, { ...listModel(await this.desk.list(actor), form), ...result });
    return new Page('webhooks/added.njk', addedModel(result.done));
  }

  @Get(':id')
  async log(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page('webhooks/log.njk', logModel(await this.desk.open(actor, idOf(id))));
  }

  @Post(':id/stop')
  async stop(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.desk.stop(actor, idOf(request.params['id']));
    leaveNotice(request, 'Nothing is sent to this address any more.');
    return new SeeOther(webhooksPaths.list);
  }

  @Post(':id/news/:newsId/again')
  async again(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const id = idOf(request.params['id']);
    await this.desk.sendAgain(actor, id, idOf(request.params['newsId']));
    leaveNotice(request, 'This goes out again within a minute.');
    return new SeeOther(webhooksPaths.log(id));
  }
}

function idOf(text: string | string[] | undefined): string {
  if (typeof text === 'string' && isUUID(text)) return text;
  throw new WebhookNotFoundError();
}
