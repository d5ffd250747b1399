import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, SeeOther, type PageModel } from '@pa/web';
import { recruitmentAccess } from '../../recruitment.access';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import { VacancyInvitations } from '../vacancy-invitations.service';
import { vacancyIn } from './application.forms';
import { idOf } from './id-of';
import { fitLines } from './own-applications.presenter';

const VIEW = 'recruitment/applications-invite.njk';

/** An employer asks one PA to look at one of their open adverts. */
@ApiExcludeController()
@Controller('employer/invite')
@Access(recruitmentAccess.decideApplications)
export class InvitePageController {
  constructor(private readonly invitations: VacancyInvitations) {}

  @Get(':profileId')
  async ask(@CurrentActor() actor: Actor, @Param('profileId') profileId: string): Promise<Page> {
    return new Page(VIEW, await this.model(actor, idOf(profileId)));
  }

  @Post(':profileId')
  async invite(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const profileId = idOf(request.params['profileId']);
    const vacancyId = vacancyIn(body);
    if (vacancyId === '') {
      const errors = [{ field: 'vacancy', text: 'Choose an advert.' }];
      return invalidPage(VIEW, { ...(await this.model(actor, profileId)), errors });
    }
    const result = await attempt(() => this.invitations.invite(actor, { vacancyId: idOf(vacancyId), profileId }));
    if ('errors' in result)
      return invalidPage(VIEW, { ...(await this.model(actor, profileId)), errors: result.errors });
    leaveNotice(request, 'Sent. We tell you when they answer.');
    return new SeeOther(`/pas/${profileId}`);
  }

  private async model(actor: Actor, profileId: string): Promise<PageModel> {
    const { profile, adverts } = await this.invitations.look(actor, profileId);
    const open = adverts.filter(({ isAsked }) => !isAsked);
    return {
      title: `Invite ${profile.displayName} to an advert`,
      page: { back: { href: `/pas/${profileId}`, text: profile.displayName } },
      name: profile.displayName,
      choices: open.map(({ vacancy, fit }) => ({
        value: vacancy.id,
        text: vacancy.title,
        hint: fitLines(fit)
          .slice(0, 4)
          .map(({ text }) => text)
          .join('. '),
      })),
      asked: adverts.filter(({ isAsked }) => isAsked).map(({ vacancy }) => vacancy.title),
      newHref: paths.newVacancy,
    };
  }
}
