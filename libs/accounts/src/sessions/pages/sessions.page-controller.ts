import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { leaveNotice, Page, SeeOther } from '@pa/web';
import { networkOf } from '../network';
import { OwnSessions } from '../own-sessions.service';
import { sessionsAccess } from '../sessions.access';
import { sessionsPaths } from '../sessions.paths';
import { sessionsModel } from './sessions.presenter';

/** Where somebody is signed in; one tap ends a session. */
@ApiExcludeController()
@Controller()
@Access(sessionsAccess.ownSessions)
export class SessionsPageController {
  constructor(
    private readonly sessions: OwnSessions,
    private readonly clock: Clock,
  ) {}

  @Get(sessionsPaths.sessions)
  async show(@CurrentActor() actor: Actor, @Req() { ip }: RegisterRequest): Promise<Page> {
    const seen = { sessions: await this.sessions.list(actor), now: this.clock.now(), network: networkOf(ip) };
    return new Page('accounts/sessions.njk', sessionsModel(actor, seen));
  }

  @Post(sessionsPaths.endOthers)
  async endOthers(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.sessions.endOthers(actor);
    leaveNotice(request, 'You are signed out everywhere else.');
    return new SeeOther(sessionsPaths.sessions);
  }

  @Post('/account/sessions/:id/end')
  async end(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Param('id') id: string): Promise<SeeOther> {
    await this.sessions.end(actor, id);
    leaveNotice(request, 'That device is signed out.');
    return new SeeOther(sessionsPaths.sessions);
  }
}
