import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { cameFrom } from '../../came-from';
import { OwnReferences } from '../../references/own-references.service';
import { referencesAccess } from '../../references/references.access';
import { referencePaths } from '../../references/references.paths';
import { ReferenceNotFoundError } from '../../references/references.errors';
import { ReferenceSharing } from '../../references/sharing/reference-sharing.service';
import { CheckVersionForm } from '../check.form';
import { referenceIdOf } from './reference-id-of';
import { askModel, ownReferencesModel, takeOutReferenceModel } from './own-references.presenter';
import { AskForm } from './reference.forms';

const LIST = 'accreditation/references/own-references.njk';
const FORM = 'accreditation/references/ask.njk';

/** A PA's own references: whom they asked, and how each stands. */
@ApiExcludeController()
@Controller(referencePaths.own)
@Access(referencesAccess.ownReferences)
export class OwnReferencesPageController {
  constructor(
    private readonly references: OwnReferences,
    private readonly sharing: ReferenceSharing,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    const shown = await this.sharing.countOf(actor);
    return new Page(LIST, ownReferencesModel(await this.references.list(actor), { shown, now: this.clock.now() }));
  }

  @Get('new')
  @Access(referencesAccess.changeOwnReferences)
  showNew(): Page {
    return new Page(FORM, askModel(new AskForm()));
  }

  @Post('new')
  @Access(referencesAccess.changeOwnReferences)
  async ask(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(AskForm, body);
    const result = await attempt(() => this.references.ask(actor, form.input(), cameFrom(request)));
    if ('errors' in result) return invalidPage(FORM, { ...askModel(form), ...result });
    const next = form.way === 'email' ? 'We send them an email with a link.' : 'Our staff will call them.';
    leaveNotice(request, `Thank you. ${next} It is kind to tell them that we will ask.`);
    return new SeeOther(referencePaths.own);
  }

  @Post(':id/ask-again')
  @Access(referencesAccess.changeOwnReferences)
  async renew(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown): Promise<SeeOther> {
    const id = referenceIdOf(request.params['id']);
    await this.references.renew(actor, id, readForm(CheckVersionForm, body).form.seenVersion);
    leaveNotice(request, 'We ask them again. A link from before does not work any more.');
    return new SeeOther(referencePaths.own);
  }

  @Get(':id/take-out')
  @Access(referencesAccess.changeOwnReferences)
  async confirm(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const reference = (await this.references.list(actor)).find((one) => one.id === referenceIdOf(id));
    if (!reference) throw new ReferenceNotFoundError();
    return new Page('accreditation/take-out.njk', takeOutReferenceModel(reference));
  }

  @Post(':id/take-out')
  @Access(referencesAccess.changeOwnReferences)
  async takeOut(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const id = referenceIdOf(request.params['id']);
    await this.references.takeOut(actor, id, readForm(CheckVersionForm, body).form.seenVersion);
    leaveNotice(request, 'We took it out, and deleted who it was and what they wrote.');
    return new SeeOther(referencePaths.own);
  }
}
