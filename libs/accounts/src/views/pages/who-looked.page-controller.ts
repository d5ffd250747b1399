import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, hasRole, InvalidError, type Actor, type RegisterRequest } from '@pa/platform';
import { leaveNotice, Page, SeeOther } from '@pa/web';
import { isUUID } from 'class-validator';
import { HideLists } from '../../hides/hide-lists.service';
import { safetyAccess } from '../../safety.access';
import { safetyPaths } from '../../safety.paths';
import { Views } from '../views.service';
import { whoLookedModel } from './who-looked.presenter';

/** Who looked at me: never who of an employer, always who of staff. */
@ApiExcludeController()
@Controller()
export class WhoLookedPageController {
  constructor(
    private readonly views: Views,
    private readonly lists: HideLists,
  ) {}

  @Get(safetyPaths.whoLooked)
  @Access(safetyAccess.whoLooked)
  async show(@CurrentActor() actor: Actor, @Query('page') page: unknown): Promise<Page> {
    const found = await this.views.listOf(actor, pageNumber(page));
    return new Page('accounts/who-looked.njk', whoLookedModel(found, hasRole(actor, 'pa')));
  }

  @Post(safetyPaths.whoLooked)
  @Access(safetyAccess.ownHides)
  async hide(@Req() request: RegisterRequest, @CurrentActor() actor: Actor, @Body() body: unknown): Promise<SeeOther> {
    const id = String((body as { hide?: unknown } | undefined)?.hide);
    if (!isUUID(id)) throw new InvalidError('choose-one', 'Press the button beside the one you mean.');
    await this.lists.addFromView(actor, id);
    leaveNotice(request, 'Done. Whoever that was cannot find you any more.');
    return new SeeOther(safetyPaths.hideFrom);
  }
}

/** A number from 1; anything else is the first page. */
export function pageNumber(text: unknown): number {
  return typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
