import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { messagingAccess } from '../../messaging.access';
import { messagingPaths as paths } from '../../messaging.paths';
import { Asking } from '../asking.service';
import { requestIdOf } from './request-id';
import { askModel, sentModel } from './requests.presenter';

const VIEW = 'messaging/ask.njk';

class AskForm {
  words = '';
}

/** An employer asks a PA to talk, and sees whom they asked. */
@ApiExcludeController()
@Controller('employer')
@Access(messagingAccess.askToTalk)
export class AskingPageController {
  constructor(
    private readonly asking: Asking,
    private readonly clock: Clock,
  ) {}

  @Get('ask/:profileId')
  async show(@CurrentActor() actor: Actor, @Param('profileId') profileId: string): Promise<Page> {
    return new Page(VIEW, askModel(await this.asking.look(actor, requestIdOf(profileId)), ''));
  }

  @Post('ask/:profileId')
  async ask(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const profileId = requestIdOf(request.params['profileId']);
    const { words } = readForm(AskForm, body).form;
    const result = await attempt(() => this.asking.ask(actor, { profileId, words }));
    if ('errors' in result)
      return invalidPage(VIEW, {
        ...askModel(await this.asking.look(actor, profileId), words),
        errors: result.errors,
      });
    leaveNotice(request, 'Sent. We tell you when they answer.');
    return new SeeOther(paths.sentRequests);
  }

  @Get('asked')
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page('messaging/asked.njk', sentModel(await this.asking.listSent(actor), this.clock.now()));
  }

  @Post('asked/:id/withdraw')
  async withdraw(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.asking.withdraw(actor, requestIdOf(request.params['id']));
    leaveNotice(request, 'You took it back.');
    return new SeeOther(paths.sentRequests);
  }
}
