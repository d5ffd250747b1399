import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { messagingAccess } from '../../messaging.access';
import { MessageChanges } from '../../messages/message-changes.service';
import { Messages } from '../../messages/messages.service';
import { chosenWords } from '../when-words';
import {
  ChangeMessageRequest,
  ChooseTimeRequest,
  ConversationIdParam,
  MessageParams,
  MessagesQuery,
  SendMessageRequest,
} from './conversations.request';
import { MessageResponse, SentMessageResponse } from './conversations.response';

/** The messages of one conversation. The same is offered over a socket; see asyncapi.yaml. */
@ApiTags('messages')
@ApiBearerAuth()
@Controller('api/v1/conversations/:id/messages')
@Access(messagingAccess.ownConversations)
export class MessagesApiController {
  constructor(
    private readonly messages: Messages,
    private readonly changes: MessageChanges,
  ) {}

  /** After a number, or before one; without either the newest. Oldest first. */
  @Get()
  @ApiOkResponse({ type: MessageResponse, isArray: true })
  async list(
    @CurrentActor() actor: Actor,
    @Param() { id }: ConversationIdParam,
    @Query() { after, before, limit }: MessagesQuery,
  ): Promise<MessageResponse[]> {
    const found =
      after === undefined
        ? await this.messages.before(actor, id, { limit, ...(before !== undefined && { number: before }) })
        : await this.messages.after(actor, id, { number: after, limit });
    return found.map((one) => MessageResponse.of(one));
  }

  /** Answers when the message is kept. The same mark again answers the same. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: SentMessageResponse })
  async send(
    @CurrentActor() actor: Actor,
    @Param() { id: conversationId }: ConversationIdParam,
    @Body() request: SendMessageRequest,
  ): Promise<SentMessageResponse> {
    const { clientId, kind } = request;
    return SentMessageResponse.of(
      await this.messages.send(actor, { conversationId, clientId, kind, body: request.body() }),
    );
  }

  /** One's own words, for a while. */
  @Put(':number')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id: conversationId, number }: MessageParams,
    @Body() { text }: ChangeMessageRequest,
  ): Promise<void> {
    await this.changes.edit(actor, { conversationId, number }, text);
  }

  /** One's own message, for both. A trace stays. */
  @Delete(':number')
  @HttpCode(204)
  @ApiNoContentResponse()
  async delete(@CurrentActor() actor: Actor, @Param() { id: conversationId, number }: MessageParams): Promise<void> {
    await this.changes.delete(actor, { conversationId, number });
  }

  /** Says that one of the offered times is good, as a message. */
  @Post(':number/choice')
  @HttpCode(200)
  @ApiOkResponse({ type: SentMessageResponse })
  async choose(
    @CurrentActor() actor: Actor,
    @Param() { id: conversationId, number }: MessageParams,
    @Body() { time, clientId }: ChooseTimeRequest,
  ): Promise<SentMessageResponse> {
    const choice = { time: String(time), clientId, words: chosenWords };
    return SentMessageResponse.of(await this.messages.choose(actor, { conversationId, number }, choice));
  }
}
