import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { raisePower } from '../../browser-session';
import { CommunicationNeeds } from '../../communication/communication-needs.service';
import { OwnActing, STAFF_REASONS } from '../../representatives/own-acting.service';
import { idOf } from '../../representatives/pages/id-of';
import { representativesAccess } from '../../representatives/representatives.access';
import { representativesPaths } from '../../representatives/representatives.paths';
import { AssistedAccounts } from '../assisted-accounts.service';
import { assistedPaths as paths } from '../assisted.paths';
import { AssistedForm, HandOverForm, ReasonForm } from './assisted.forms';
import { createModel, listModel, oneModel } from './assisted.presenter';

const CREATE_VIEW = 'accounts/assisted/create.njk';
const ONE_VIEW = 'accounts/assisted/one.njk';

/** Staff and the accounts they run for people who never go online. */
@ApiExcludeController()
@Controller()
@Access(representativesAccess.assistPeople)
export class AssistedPageController {
  constructor(
    private readonly assisted: AssistedAccounts,
    private readonly acting: OwnActing,
    private readonly needs: CommunicationNeeds,
  ) {}

  @Get(paths.list)
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page('accounts/assisted/list.njk', listModel(await this.assisted.list(actor)));
  }

  @Get(paths.create)
  showCreate(): Page {
    return new Page(CREATE_VIEW, createModel(new AssistedForm()));
  }

  @Post(paths.create)
  async create(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(AssistedForm, body);
    const result = await attempt(() => this.assisted.create(actor, form.given()));
    if ('errors' in result) return invalidPage(CREATE_VIEW, { ...createModel(form), errors: result.errors });
    leaveNotice(request, 'The account is made. Next: ask how to talk to them.');
    return new SeeOther(paths.one(result.done));
  }

  @Get('/staff/assisted/:id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(ONE_VIEW, await this.model(actor, idOf(id)));
  }

  @Post('/staff/assisted/:id/act')
  async act(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form } = readForm(ReasonForm, body);
    const reason = STAFF_REASONS.find((one) => one === form.reason);
    if (!reason) {
      const errors = [{ field: 'reason', text: 'Choose why you act for them now.' }];
      return invalidPage(ONE_VIEW, { ...(await this.model(actor, id)), errors });
    }
    await this.acting.begin(actor, id, reason);
    await raisePower(request, { acting: id });
    return new SeeOther(representativesPaths.acting);
  }

  @Post('/staff/assisted/:id/hand-over')
  async handOver(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form } = readForm(HandOverForm, body);
    const result = await attempt(() => this.assisted.offer(actor, id, form.email));
    if ('errors' in result)
      return invalidPage(ONE_VIEW, { ...(await this.model(actor, id, form)), errors: result.errors });
    leaveNotice(request, `Sent to ${form.email}. Until they open the link, all stays as it is.`);
    return new SeeOther(paths.one(id));
  }

  @Post('/staff/assisted/:id/withdraw')
  async withdraw(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.assisted.withdraw(actor, idOf(request.params['id']));
    leaveNotice(request, 'Done. We no longer use this account.');
    return new SeeOther(paths.list);
  }

  private async model(actor: Actor, id: string, form: HandOverForm = new HandOverForm()): Promise<PageModel> {
    const one = await this.assisted.get(actor, id);
    const { needs } = await this.needs.getFor(actor, one.personId);
    return oneModel(one, { needs, form });
  }
}
