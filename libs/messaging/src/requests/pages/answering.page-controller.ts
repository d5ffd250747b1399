import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { messagingAccess } from '../../messaging.access';
import { messagingPaths as paths } from '../../messaging.paths';
import { Answering } from '../answering.service';
import { requestIdOf } from './request-id';
import { receivedModel } from './requests.presenter';

const VIEW = 'messaging/requests.njk';

class ReasonForm {
  reason = '';
}

/** A PA sees who asks to talk, and says yes or no. */
@ApiExcludeController()
@Controller('pa/requests')
@Access(messagingAccess.answerRequests)
export class AnsweringPageController {
  constructor(
    private readonly answering: Answering,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(VIEW, await this.model(actor));
  }

  @Post(':id/yes')
  async accept(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const conversationId = await this.answering.accept(actor, requestIdOf(request.params['id']));
    leaveNotice(request, 'You said yes. You can write to each other now.');
    return new SeeOther(paths.conversation(conversationId));
  }

  @Post(':id/no')
  async decline(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = requestIdOf(request.params['id']);
    const { reason } = readForm(ReasonForm, body).form;
    const result = await attempt(() => this.answering.decline(actor, id, reason));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor)), errors: result.errors });
    leaveNotice(request, 'You said no. We told the employer kindly.');
    return new SeeOther(paths.requests);
  }

  private async model(actor: Actor): Promise<PageModel> {
    return receivedModel(await this.answering.listReceived(actor), this.clock.now());
  }
}
