import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { v7 as newId } from 'uuid';
import { SupportDesk, type OpenedSupport } from './support-desk.service';
import { supportAccess } from './support.access';
import { SupportChoiceForm, SupportOfferForm, SupportRefusalForm } from './support.form';
import { supportPaths as paths } from './support.paths';
import { offerModel, supportListModel, supportModel } from './support.presenter';

const ONE = 'licensing/support.njk';
const OFFER = 'licensing/support-offer.njk';

/** Where a manager says what the people who run the service may look at, and sees what they looked at. */
@ApiExcludeController()
@Controller(paths.list)
@Access(supportAccess.allow)
export class SupportPageController {
  constructor(private readonly desk: SupportDesk) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page('licensing/support-list.njk', supportListModel(await this.desk.list(actor)));
  }

  @Get('offer')
  showOffer(): Page {
    return new Page(OFFER, offerModel(Object.assign(new SupportOfferForm(), { id: newId() })));
  }

  @Post('offer')
  async offer(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(SupportOfferForm, body);
    const result = await attempt(() => this.desk.offer(actor, form.offer()));
    if ('errors' in result) return invalidPage(OFFER, { ...offerModel(form), errors: result.errors });
    leaveNotice(request, 'They can look now. You can end it at any time.');
    return new SeeOther(paths.one(form.id));
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string, @Query('page') page?: unknown): Promise<Page> {
    const asked = typeof page === 'string' && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1;
    const opened = await this.desk.open(actor, id, asked);
    return new Page(ONE, supportModel(opened, asAsked(opened)));
  }

  @Post(':id')
  async allow(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = String(request.params['id']);
    const { form } = readForm(SupportChoiceForm, body);
    const result = await attempt(() => this.desk.allow(actor, id, form.choice()));
    if ('errors' in result)
      return invalidPage(ONE, { ...supportModel(await this.desk.open(actor, id), form), errors: result.errors });
    leaveNotice(request, 'They can look now. You can end it at any time.');
    return new SeeOther(paths.one(id));
  }

  @Post(':id/refuse')
  async refuse(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = String(request.params['id']);
    const { answer } = readForm(SupportRefusalForm, body).form;
    const result = await attempt(() => this.desk.refuse(actor, id, answer));
    if ('errors' in result) {
      const opened = await this.desk.open(actor, id);
      return invalidPage(ONE, { ...supportModel(opened, asAsked(opened), answer), errors: result.errors });
    }
    leaveNotice(request, 'You said no. We tell those who asked.');
    return new SeeOther(paths.list);
  }

  @Post(':id/end')
  async end(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const id = String(request.params['id']);
    await this.desk.end(actor, id);
    leaveNotice(request, 'It is over. Nobody can look any more.');
    return new SeeOther(paths.one(id));
  }
}

/** What was asked for stands ticked; a manager takes out what they do not want. */
function asAsked({ grant }: OpenedSupport): SupportChoiceForm {
  return Object.assign(new SupportChoiceForm(), { areas: [...grant.areas] });
}
