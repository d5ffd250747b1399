import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, SeeOther, type PageModel } from '@pa/web';
import { recruitmentAccess } from '../../recruitment.access';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import { ApplicationFiles } from '../files/application-files.service';
import { Interviews } from '../interviews.service';
import { Offers } from '../offers.service';
import { OwnApplications } from '../own-applications.service';
import { VacancyInvitations } from '../vacancy-invitations.service';
import { reasonIn, timeIn } from './application.forms';
import { idOf } from './id-of';
import { listModel, ownModel } from './own-applications.presenter';

const LIST_VIEW = 'recruitment/applications-own-list.njk';
const VIEW = 'recruitment/applications-own.njk';

/** A PA's own applications, the invitations to jobs, and what a PA does with them. */
@ApiExcludeController()
@Controller('pa')
@Access(recruitmentAccess.ownApplications)
export class OwnApplicationsPageController {
  constructor(
    private readonly own: OwnApplications,
    private readonly interviews: Interviews,
    private readonly offers: Offers,
    private readonly files: ApplicationFiles,
    private readonly invitations: VacancyInvitations,
    private readonly clock: Clock,
  ) {}

  @Get('applications')
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(LIST_VIEW, await this.listModel(actor));
  }

  @Get('applications/:id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, await this.model(actor, idOf(id)));
  }

  @Post('applications/:id/seen-changes')
  async seenChanges(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    return this.done(request, 'Good. We tell you when something else changes.', (id) => this.own.sawChanges(actor, id));
  }

  @Post('applications/:id/choose-time')
  async chooseTime(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const time = timeIn(body);
    const result = await attempt(() =>
      time === 'none' ? this.interviews.refuseAll(actor, id) : this.interviews.choose(actor, id, time),
    );
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor, id)), errors: result.errors });
    leaveNotice(request, time === 'none' ? 'Sent. The employer can offer other times.' : 'Chosen. The employer knows.');
    return new SeeOther(paths.ownApplication(id));
  }

  @Post('applications/:id/call-off')
  async callOff(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    return this.done(request, 'The interview is called off. Your application still stands.', (id) =>
      this.interviews.callOff(actor, id),
    );
  }

  @Post('applications/:id/accept')
  async accept(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    return this.done(request, 'You said yes. The employer knows.', (id) => this.offers.accept(actor, id));
  }

  @Post('applications/:id/decline')
  async decline(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    return this.done(request, 'You said no. We told the employer kindly.', (id) =>
      this.offers.decline(actor, id, reasonIn(body)),
    );
  }

  @Post('applications/:id/withdraw')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    return this.done(request, 'You took your application back.', (id) => this.own.withdraw(actor, id, reasonIn(body)));
  }

  @Post('applications/:id/discard')
  async discard(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.own.discard(actor, idOf(request.params['id']));
    leaveNotice(request, 'Thrown away.');
    return new SeeOther(paths.ownApplications);
  }

  @Post('invitations/:id/no')
  async decideInvitation(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const result = await attempt(() => this.invitations.decline(actor, id, reasonIn(body)));
    if ('errors' in result) return invalidPage(LIST_VIEW, { ...(await this.listModel(actor)), errors: result.errors });
    leaveNotice(request, 'You said no. We told the employer kindly.');
    return new SeeOther(paths.ownApplications);
  }

  private async done(request: RegisterRequest, said: string, deed: (id: string) => Promise<void>): Promise<SeeOther> {
    const id = idOf(request.params['id']);
    await deed(id);
    leaveNotice(request, said);
    return new SeeOther(paths.ownApplication(id));
  }

  private async listModel(actor: Actor): Promise<PageModel> {
    return listModel(await this.own.list(actor), await this.invitations.listOwn(actor));
  }

  private async model(actor: Actor, id: string): Promise<PageModel> {
    const application = await this.own.get(actor, id);
    const interviews = await this.interviews.list(actor, id);
    const [offers, file] = [await this.offers.list(actor, id), await this.files.find(actor, id)];
    return ownModel(application, { interviews, offers, file, now: this.clock.now() });
  }
}
