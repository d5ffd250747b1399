import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { ConversationIdParam } from '../../conversations/api/conversations.request';
import { messagingAccess } from '../../messaging.access';
import { Answering } from '../answering.service';
import { Asking } from '../asking.service';
import { AskToTalkRequest, DeclineTalkRequest } from './requests.request';
import { ContactRequestIdResponse, ContactRequestResponse, TalkOpenedResponse } from './requests.response';

/** An employer asks PAs to talk. */
@ApiTags('messages')
@ApiBearerAuth()
@Controller('api/v1/contact-requests')
@Access(messagingAccess.askToTalk)
export class AskingApiController {
  constructor(private readonly asking: Asking) {}

  /** What waits first, then the newest. */
  @Get('sent')
  @ApiOkResponse({ type: ContactRequestResponse, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<ContactRequestResponse[]> {
    return (await this.asking.listSent(actor)).map((one) => ContactRequestResponse.of(one));
  }

  /** At most ten new PAs a day, and each once at a time. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: ContactRequestIdResponse })
  async ask(@CurrentActor() actor: Actor, @Body() request: AskToTalkRequest): Promise<ContactRequestIdResponse> {
    return { id: await this.asking.ask(actor, request) };
  }

  @Post(':id/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(@CurrentActor() actor: Actor, @Param() { id }: ConversationIdParam): Promise<void> {
    await this.asking.withdraw(actor, id);
  }
}

/** A PA says yes or no. */
@ApiTags('messages')
@ApiBearerAuth()
@Controller('api/v1/contact-requests')
@Access(messagingAccess.answerRequests)
export class AnsweringApiController {
  constructor(private readonly answering: Answering) {}

  /** What waits first, then the newest. */
  @Get('received')
  @ApiOkResponse({ type: ContactRequestResponse, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<ContactRequestResponse[]> {
    return (await this.answering.listReceived(actor)).map((one) => ContactRequestResponse.of(one));
  }

  /** Opens the conversation. */
  @Post(':id/acceptance')
  @HttpCode(200)
  @ApiOkResponse({ type: TalkOpenedResponse })
  async accept(@CurrentActor() actor: Actor, @Param() { id }: ConversationIdParam): Promise<TalkOpenedResponse> {
    return { conversationId: await this.answering.accept(actor, id) };
  }

  @Post(':id/refusal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async decline(
    @CurrentActor() actor: Actor,
    @Param() { id }: ConversationIdParam,
    @Body() { reason }: DeclineTalkRequest,
  ): Promise<void> {
    await this.answering.decline(actor, id, reason);
  }
}
