import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { messagingAccess } from '../../messaging.access';
import { Messages } from '../../messages/messages.service';
import { OwnConversations } from '../own-conversations.service';
import { TypingChoices } from '../typing.service';
import { ConversationIdParam, ConversationsQuery, MarkRequest, TypingRequest } from './conversations.request';
import { ConversationListResponse, OpenedConversationResponse } from './conversations.response';

/** A person's own conversations. */
@ApiTags('messages')
@ApiBearerAuth()
@Controller('api/v1/conversations')
@Access(messagingAccess.ownConversations)
export class ConversationsApiController {
  constructor(
    private readonly conversations: OwnConversations,
    private readonly messages: Messages,
    private readonly typing: TypingChoices,
  ) {}

  /** What moved last comes first. */
  @Get()
  @ApiOkResponse({ type: ConversationListResponse })
  async list(@CurrentActor() actor: Actor, @Query() { page }: ConversationsQuery): Promise<ConversationListResponse> {
    return ConversationListResponse.of(await this.conversations.list(actor, page));
  }

  @Get(':id')
  @ApiOkResponse({ type: OpenedConversationResponse })
  async get(@CurrentActor() actor: Actor, @Param() { id }: ConversationIdParam): Promise<OpenedConversationResponse> {
    const [screen, isShown] = [await this.conversations.screen(actor, id), await this.typing.isShown(actor, id)];
    return OpenedConversationResponse.of(screen, isShown);
  }

  /** Everything up to a number came to a screen of this person's. */
  @Put(':id/delivered')
  @HttpCode(204)
  @ApiNoContentResponse()
  async markDelivered(
    @CurrentActor() actor: Actor,
    @Param() { id }: ConversationIdParam,
    @Body() { number }: MarkRequest,
  ): Promise<void> {
    await this.messages.markDelivered(actor, id, number);
  }

  /** This person saw everything up to a number. */
  @Put(':id/read')
  @HttpCode(204)
  @ApiNoContentResponse()
  async markRead(
    @CurrentActor() actor: Actor,
    @Param() { id }: ConversationIdParam,
    @Body() { number }: MarkRequest,
  ): Promise<void> {
    await this.messages.markRead(actor, id, number);
  }

  @Put(':id/typing')
  @HttpCode(204)
  @ApiNoContentResponse()
  async showTyping(
    @CurrentActor() actor: Actor,
    @Param() { id }: ConversationIdParam,
    @Body() { shown }: TypingRequest,
  ): Promise<void> {
    await this.typing.show(actor, id, shown);
  }
}
