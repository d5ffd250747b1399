import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { accountsPaths } from '../../accounts.paths';
import { safetyAccess } from '../../safety.access';
import { safetyPaths } from '../../safety.paths';
import { HideLists } from '../hide-lists.service';
import type { Hide } from '../hide';
import { HideFromForm } from './hide-from.form';
import { hideItem, WAY_OPTIONS } from './hide-from.presenter';

const VIEW = 'accounts/hide-from.njk';

/** A PA says whom they do not want to be found by. */
@ApiExcludeController()
@Controller()
@Access(safetyAccess.ownHides)
export class HideFromPageController {
  constructor(private readonly lists: HideLists) {}

  @Get(safetyPaths.hideFrom)
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(VIEW, modelOf(await this.lists.listOwn(actor), new HideFromForm()));
  }

  @Post(safetyPaths.hideFrom)
  async change(
    @Req() request: RegisterRequest,
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(HideFromForm, body);
    if (form.remove !== '') return this.remove(request, actor, form.remove);
    if (errors.length > 0) return invalidPage(VIEW, { ...modelOf(await this.lists.listOwn(actor), form), errors });
    const result = await attempt(() => this.lists.addValue(actor, form));
    if ('errors' in result) return invalidPage(VIEW, { ...modelOf(await this.lists.listOwn(actor), form), ...result });
    leaveNotice(request, 'Done. If they are here, or join later, they cannot find you.');
    return new SeeOther(safetyPaths.hideFrom);
  }

  private async remove(request: RegisterRequest, actor: Actor, id: string): Promise<SeeOther> {
    await this.lists.remove(actor, id);
    leaveNotice(request, 'Taken off your list. They can find you again.');
    return new SeeOther(safetyPaths.hideFrom);
  }
}

function modelOf(hides: readonly Hide[], { way, value }: HideFromForm): PageModel {
  return {
    title: 'Hide from someone',
    page: { back: { href: accountsPaths.account, text: 'Back to your account' } },
    items: hides.map(hideItem),
    ways: WAY_OPTIONS,
    values: { way, value },
    paths: safetyPaths,
  };
}
