import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, dateWords, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { idOf } from '../../representatives/pages/id-of';
import { SensitiveFacts } from '../../privacy/consents/sensitive-facts.service';
import { representativesAccess } from '../../representatives/representatives.access';
import { communicationPaths as paths } from '../communication.paths';
import { CommunicationNeeds } from '../communication-needs.service';
import { seenInForm } from '../seen';
import { NeedsForm } from './needs.form';
import { needsModel, staffNeedsModel } from './needs.presenter';

const VIEW = 'accounts/communication/needs.njk';

/** How people need to be written and spoken to: told by themselves, or written down by staff. */
@ApiExcludeController()
@Controller()
export class NeedsPageController {
  constructor(
    private readonly needs: CommunicationNeeds,
    private readonly facts: SensitiveFacts,
  ) {}

  @Get(paths.needs)
  @Access(representativesAccess.ownNeeds)
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const recorded = await this.needs.getOwn(actor);
    const isAgreed = await this.facts.isAgreed(actor);
    return new Page(VIEW, needsModel(NeedsForm.of(recorded.needs), { ...recorded, isAgreed }));
  }

  @Post(paths.needs)
  @Access(representativesAccess.ownNeeds)
  async save(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(NeedsForm, body);
    const result = await attempt(() => this.needs.saveOwn(actor, form.given(), form.sensitiveFacts === 'yes'));
    if ('errors' in result) {
      const own = { ...(await this.needs.getOwn(actor)), isAgreed: await this.facts.isAgreed(actor) };
      return invalidPage(VIEW, { ...needsModel(form, own), errors: result.errors });
    }
    leaveNotice(request, 'Saved. We keep to it from now on.');
    return new SeeOther(paths.needs);
  }

  @Get(paths.staffNeedsDue)
  @Access(representativesAccess.seeNeeds)
  async listDue(@CurrentActor() actor: Actor): Promise<Page> {
    const due = await this.needs.listDue(actor);
    return new Page('accounts/communication/needs-due.njk', {
      title: 'How to talk to people: ask again',
      columns: ['Who', 'Since', 'Next'].map((text) => ({ text })),
      rows: due.map(({ personId, displayName, reviewOn }) => [
        { text: displayName },
        { text: dateWords(reviewOn), label: 'Since' },
        { text: 'Ask again', href: paths.staffNeeds(personId), about: displayName, act: true },
      ]),
    });
  }

  @Get('/staff/needs/:id')
  @Access(representativesAccess.seeNeeds)
  async showFor(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const person = await this.needs.getFor(actor, idOf(id));
    return new Page(VIEW, staffNeedsModel(NeedsForm.of(person.needs), person));
  }

  @Post('/staff/needs/:id')
  @Access(representativesAccess.seeNeeds)
  async saveFor(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form } = readForm(NeedsForm, body);
    const result = await attempt(() => this.needs.saveFor(actor, id, { ...form.given(), seen: seenInForm(form.seen) }));
    if ('errors' in result)
      return invalidPage(VIEW, { ...staffNeedsModel(form, await this.needs.getFor(actor, id)), errors: result.errors });
    leaveNotice(request, 'Saved.');
    return new SeeOther(paths.staffNeeds(id));
  }
}
