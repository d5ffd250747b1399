import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, SeeOther } from '@pa/web';
import { recruitmentAccess } from '../../recruitment.access';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import { CoverAnswers } from '../cover-answers.service';
import { CoverViews } from '../cover-views.service';
import { coverIdOf } from './cover-id-of';
import { offeredListModel, offeredModel } from './offered-cover.presenter';

const VIEW = 'recruitment/cover-offered.njk';

/** Cover that a PA is asked for, and what they say to it. */
@ApiExcludeController()
@Controller('pa/cover')
@Access(recruitmentAccess.answerCover)
export class OfferedCoverPageController {
  constructor(
    private readonly answers: CoverAnswers,
    private readonly views: CoverViews,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page('recruitment/cover-offered-list.njk', offeredListModel(await this.views.listOffered(actor)));
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, offeredModel(await this.views.getOffered(actor, coverIdOf(id)), this.clock.now()));
  }

  @Post(':id/accept')
  async accept(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page | SeeOther> {
    const said = 'The place is yours to have. We told the employer.';
    return this.answer(actor, request, { said, deed: (id) => this.answers.accept(actor, id) });
  }

  @Post(':id/decline')
  async decline(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page | SeeOther> {
    const said = 'You said no. Thank you for telling us.';
    return this.answer(actor, request, { said, deed: (id) => this.answers.decline(actor, id) });
  }

  @Post(':id/cannot-come')
  async cannotCome(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page | SeeOther> {
    const said = 'We told the employer, and we are asking other PAs.';
    return this.answer(actor, request, { said, deed: (id) => this.answers.withdraw(actor, id) });
  }

  private async answer(
    actor: Actor,
    request: RegisterRequest,
    { said, deed }: { said: string; deed: (id: string) => Promise<void> },
  ): Promise<Page | SeeOther> {
    const id = coverIdOf(request.params['id']);
    const result = await attempt(() => deed(id));
    if ('errors' in result) {
      const model = offeredModel(await this.views.getOffered(actor, id), this.clock.now());
      return invalidPage(VIEW, { ...model, errors: result.errors });
    }
    leaveNotice(request, said);
    return new SeeOther(paths.offeredCover(id));
  }
}
