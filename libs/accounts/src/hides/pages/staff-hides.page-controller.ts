import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { isUUID } from 'class-validator';
import { safetyAccess } from '../../safety.access';
import { safetyPaths } from '../../safety.paths';
import { HideLists } from '../hide-lists.service';
import { HideNotFoundError } from '../hides.errors';
import { HideFromForm } from './hide-from.form';
import { hideItem, WAY_OPTIONS } from './hide-from.presenter';

const VIEW = 'accounts/staff-hides.njk';

/** Staff write down whom a PA hides from, when the PA told them. */
@ApiExcludeController()
@Controller('staff/people/:id/hides')
@Access(safetyAccess.hidesOfOthers)
export class StaffHidesPageController {
  constructor(private readonly lists: HideLists) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, await this.modelOf(actor, id, new HideFromForm()));
  }

  @Post()
  async change(
    @Req() request: RegisterRequest,
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = personId(String(request.params['id']));
    const { form, errors } = readForm(HideFromForm, body);
    if (form.remove === '' && errors.length > 0)
      return invalidPage(VIEW, { ...(await this.modelOf(actor, id, form)), errors });
    const result = await attempt(() => this.carryOut(actor, id, form));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.modelOf(actor, id, form)), ...result });
    leaveNotice(request, form.remove === '' ? 'Added to the list.' : 'Taken off the list.');
    return new SeeOther(safetyPaths.staffHides(id));
  }

  private async carryOut(actor: Actor, id: string, form: HideFromForm): Promise<void> {
    if (form.remove === '') await this.lists.addFor(actor, id, form);
    else await this.lists.removeFor(actor, id, form.remove);
  }

  private async modelOf(actor: Actor, id: string, { way, value }: HideFromForm): Promise<PageModel> {
    const { name, hides } = await this.lists.listFor(actor, personId(id));
    return {
      title: `Whom ${name} hides from`,
      name,
      items: hides.map(hideItem),
      ways: WAY_OPTIONS,
      values: { way, value },
    };
  }
}

function personId(id: string): string {
  if (!isUUID(id)) throw new HideNotFoundError();
  return id;
}
