import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, SeeOther } from '@pa/web';
import { v7 as newId } from 'uuid';
import { recruitmentAccess } from '../../recruitment.access';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import { pageNumber } from '../../vacancies/pages/page-number';
import { CoverBeginnings } from '../cover-beginnings.service';
import { CoverRequests } from '../cover-requests.service';
import { CoverViews } from '../cover-views.service';
import { coverIdOf, placeIdOf } from './cover-id-of';
import { coverIn, textIn, widerIn } from './cover.forms';
import { ideasModel, listModel, newModel, ownModel } from './own-cover.presenter';

const NEW_VIEW = 'recruitment/cover-new.njk';
const VIEW = 'recruitment/cover-own.njk';
const IDEAS_VIEW = 'recruitment/cover-ideas.njk';

/** Cover as an employer asks for it, and what they do with it. */
@ApiExcludeController()
@Controller('employer/cover')
@Access(recruitmentAccess.askCover)
export class OwnCoverPageController {
  constructor(
    private readonly requests: CoverRequests,
    private readonly views: CoverViews,
    private readonly beginnings: CoverBeginnings,
  ) {}

  @Get()
  @Access(recruitmentAccess.seeCover)
  async list(@CurrentActor() actor: Actor, @Query('page') page: unknown): Promise<Page> {
    return new Page('recruitment/cover-list.njk', listModel(await this.views.listOwn(actor, pageNumber(page))));
  }

  @Get('new')
  async showNew(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(NEW_VIEW, newModel({ id: newId(), ...(await this.beginnings.of(actor)) }));
  }

  @Post('new')
  async ask(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = coverIdOf(textIn(body, 'id') || newId());
    const result = await attempt(() => this.requests.ask(actor, coverIn(body), id));
    if ('errors' in result) {
      const model = newModel({ id, ...(await this.beginnings.of(actor)) }, body);
      return invalidPage(NEW_VIEW, { ...model, errors: result.errors });
    }
    leaveNotice(request, 'We are asking PAs now. We write to you as soon as one says yes.');
    return new SeeOther(paths.oneCover(result.done));
  }

  @Get(':id')
  @Access(recruitmentAccess.seeCover)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, ownModel(await this.views.getOwn(actor, coverIdOf(id))));
  }

  @Post(':id/confirm')
  async confirm(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = coverIdOf(request.params['id']);
    const address = textIn(body, 'address');
    const given = { offerId: textIn(body, 'offer'), address };
    const result = await attempt(() => this.requests.confirm(actor, id, given));
    if ('errors' in result)
      return invalidPage(VIEW, { ...ownModel(await this.views.getOwn(actor, id), { address }), errors: result.errors });
    leaveNotice(request, 'Confirmed. The PA can read where to come to.');
    return new SeeOther(paths.oneCover(id));
  }

  @Post(':id/say-no')
  async sayNo(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = coverIdOf(request.params['id']);
    const result = await attempt(async () => this.requests.release(actor, id, placeIdOf(textIn(body, 'offer'))));
    if ('errors' in result)
      return invalidPage(VIEW, { ...ownModel(await this.views.getOwn(actor, id)), errors: result.errors });
    leaveNotice(request, 'You said no, and we told the PA kindly. We are asking others.');
    return new SeeOther(paths.oneCover(id));
  }

  @Post(':id/call-off')
  async callOff(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const id = coverIdOf(request.params['id']);
    await this.requests.cancel(actor, id);
    leaveNotice(request, 'Called off. We told the PA who had said yes, if there was one.');
    return new SeeOther(paths.oneCover(id));
  }

  @Get(':id/ideas')
  @Access(recruitmentAccess.seeCover)
  async ideas(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(IDEAS_VIEW, ideasModel(await this.views.getOwn(actor, coverIdOf(id))));
  }

  @Post(':id/wider')
  async widen(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = coverIdOf(request.params['id']);
    const result = await attempt(() => this.requests.widen(actor, id, widerIn(body)));
    if ('errors' in result)
      return invalidPage(IDEAS_VIEW, {
        ...ideasModel(await this.views.getOwn(actor, id), body),
        errors: result.errors,
      });
    leaveNotice(request, 'Saved. We are asking every PA who fits now.');
    return new SeeOther(paths.oneCover(id));
  }

  @Post(':id/help')
  async help(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const id = coverIdOf(request.params['id']);
    await this.requests.askStaff(actor, id);
    leaveNotice(request, 'Our team sees that you need help. If it is urgent, call us.');
    return new SeeOther(paths.coverDeed(id, 'ideas'));
  }
}
