import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { messagingAccess } from '../messaging.access';
import { messagingPaths as paths } from '../messaging.paths';
import { PutInTouch } from './put-in-touch.service';

const VIEW = 'messaging/put-in-touch.njk';

/** What is typed to find the PA is posted, so that no name stands in an address or a log. */
class PairForm {
  find = '';
  paId = '';
  about = '';
  hasAsked = '';
  deed = '';
}

/** Staff put an employer and a PA in touch: first they look for the PA, then they say that both said yes. */
@ApiExcludeController()
@Controller()
@Access(messagingAccess.putInTouch)
export class PutInTouchPageController {
  constructor(private readonly pairs: PutInTouch) {}

  @Get(paths.putInTouch(':id'))
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, await this.modelOf(actor, id, new PairForm()));
  }

  @Post(paths.putInTouch(':id'))
  async post(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown) {
    const id = String(request.params['id']);
    const { form } = readForm(PairForm, body);
    if (form.deed === 'find') return this.find(actor, id, form);
    const pair = { employerId: id, paId: form.paId, about: form.about, hasAsked: form.hasAsked === 'yes' };
    const result = await attempt(() => this.pairs.open(actor, pair));
    if ('errors' in result) {
      const model = await this.modelOf(actor, id, form);
      // Whoever has found nobody yet has one field to mend.
      const errors = model.options.length > 0 ? result.errors : [{ field: 'find', text: 'Find the PA first' }];
      return invalidPage(VIEW, { ...model, errors });
    }
    leaveNotice(request, 'They can write to each other now. We tell both of them.');
    return new SeeOther(paths.putInTouch(id));
  }

  private async find(actor: Actor, id: string, form: PairForm): Promise<Page> {
    const model = await this.modelOf(actor, id, form);
    if (model.hasLooked) return new Page(VIEW, model);
    const errors = [{ field: 'find', text: 'Type a name, an email address or a telephone number' }];
    return invalidPage(VIEW, { ...model, errors });
  }

  private async modelOf(actor: Actor, id: string, form: PairForm) {
    const name = await this.pairs.nameOf(actor, id);
    const found = await this.pairs.findPas(actor, form.find);
    return {
      title: `Put ${name} in touch with a PA`,
      name,
      hasLooked: form.find.trim() !== '',
      options: found.map((one) => ({ value: one.id, text: one.displayName })),
      values: form,
    };
  }
}
