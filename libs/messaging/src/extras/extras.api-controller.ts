import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ConversationIdParam } from '../conversations/api/conversations.request';
import { MessageResponse } from '../conversations/api/conversations.response';
import { messagingAccess } from '../messaging.access';
import { LONGEST_TEXT } from '../messages/message-body';
import { Drafts } from './drafts.service';
import { MOST_LOOKED_AT, MessageSearch, type Hits } from './message-search.service';
import { LONGEST_REPLY, MOST_REPLIES, QuickReplies } from './quick-replies.service';
import { Transcripts, type Transcript } from './transcript.service';

const text = { message: '$property must be text' };

export class MessageDraft {
  @ApiProperty({ maxLength: LONGEST_TEXT, description: 'Empty: there is none' })
  @MaxLength(LONGEST_TEXT, { message: 'text must have $constraint1 characters or fewer' })
  @IsString(text)
  text!: string;
}

export class QuickReplyList {
  @ApiProperty({ type: [String], maxItems: MOST_REPLIES, description: 'In their order, all of them' })
  @MaxLength(LONGEST_REPLY, { each: true, message: 'replies must have $constraint1 characters or fewer each' })
  @IsString({ each: true, message: 'replies must be texts' })
  @ArrayMaxSize(MOST_REPLIES, { message: 'replies must be $constraint1 or fewer' })
  @IsArray({ message: 'replies must be a list' })
  replies!: string[];
}

export class MessageSearchPlace {
  @ApiProperty({ format: 'date-time' })
  @IsISO8601({ strict: true }, { message: 'at must be a moment in ISO 8601' })
  at!: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID('all', { message: 'id must be a UUID' })
  id!: string;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: MOST_LOOKED_AT })
  @Max(MOST_LOOKED_AT, { message: `lookedAt must be ${MOST_LOOKED_AT} at most` })
  @Min(0, { message: 'lookedAt must be 0 at least' })
  @IsInt({ message: 'lookedAt must be a whole number' })
  lookedAt!: number;
}

export class MessageSearchRequest {
  @ApiProperty({ maxLength: 100, description: 'All of these words stand in the message' })
  @MaxLength(100, { message: 'words must have $constraint1 characters or fewer' })
  @IsString(text)
  words!: string;

  @ApiPropertyOptional({ type: MessageSearchPlace, description: '`next` of the page before' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MessageSearchPlace)
  from?: MessageSearchPlace;
}

export class MessageHitResponse {
  @ApiProperty({ format: 'uuid' })
  conversationId!: string;

  @ApiProperty()
  otherName!: string;

  @ApiProperty({ type: MessageResponse })
  message!: MessageResponse;
}

export class MessageHitsResponse {
  @ApiProperty({ type: [MessageHitResponse] })
  items!: MessageHitResponse[];

  @ApiProperty({ type: MessageSearchPlace, nullable: true, description: 'Where the next page begins' })
  next!: MessageSearchPlace | null;

  @ApiProperty({ description: `Only the newest ${MOST_LOOKED_AT} were looked at` })
  isCut!: boolean;

  static of({ items, next, isCut }: Hits): MessageHitsResponse {
    return {
      items: items.map((one) => ({ ...one, message: MessageResponse.of(one.message) })),
      next: next && { ...next, at: next.at.toISOString() },
      isCut,
    };
  }
}

export class TranscriptLineResponse {
  @ApiProperty()
  who!: string;

  @ApiProperty()
  when!: string;

  @ApiProperty({ type: [String] })
  lines!: readonly string[];
}

export class TranscriptResponse {
  @ApiProperty()
  otherName!: string;

  @ApiProperty({ type: [TranscriptLineResponse] })
  lines!: TranscriptLineResponse[];

  @ApiProperty({ description: 'There are older ones' })
  isCut!: boolean;

  static of({ otherName, lines, isCut }: Transcript): TranscriptResponse {
    return { otherName, lines: [...lines], isCut };
  }
}

/** Drafts, ready answers, and finding words in one's own messages. */
@ApiTags('messages')
@ApiBearerAuth()
@Controller('api/v1')
@Access(messagingAccess.ownConversations)
export class ExtrasApiController {
  constructor(
    private readonly drafts: Drafts,
    private readonly replies: QuickReplies,
    private readonly messages: MessageSearch,
    private readonly transcripts: Transcripts,
  ) {}

  @Get('conversations/:id/draft')
  @ApiOkResponse({ type: MessageDraft })
  async getDraft(@CurrentActor() actor: Actor, @Param() { id }: ConversationIdParam): Promise<MessageDraft> {
    return { text: await this.drafts.get(actor, id) };
  }

  /** For this person alone: nobody else sees it. */
  @Put('conversations/:id/draft')
  @HttpCode(204)
  @ApiNoContentResponse()
  async saveDraft(
    @CurrentActor() actor: Actor,
    @Param() { id }: ConversationIdParam,
    @Body() draft: MessageDraft,
  ): Promise<void> {
    await this.drafts.save(actor, id, draft.text);
  }

  /** The newest messages in words, oldest first, to print or keep. */
  @Get('conversations/:id/transcript')
  @ApiOkResponse({ type: TranscriptResponse })
  async transcript(@CurrentActor() actor: Actor, @Param() { id }: ConversationIdParam): Promise<TranscriptResponse> {
    return TranscriptResponse.of(await this.transcripts.get(actor, id));
  }

  @Get('me/quick-replies')
  @ApiOkResponse({ type: QuickReplyList })
  async listReplies(@CurrentActor() actor: Actor): Promise<QuickReplyList> {
    return { replies: await this.replies.list(actor) };
  }

  @Put('me/quick-replies')
  @HttpCode(204)
  @ApiNoContentResponse()
  async saveReplies(@CurrentActor() actor: Actor, @Body() { replies }: QuickReplyList): Promise<void> {
    await this.replies.save(actor, replies);
  }

  /** Newest first, twenty a page, of the newest 5,000. Posted, so that the words stand in no address. */
  @Post('me/message-searches')
  @HttpCode(200)
  @ApiOkResponse({ type: MessageHitsResponse })
  async search(
    @CurrentActor() actor: Actor,
    @Body() { words, from }: MessageSearchRequest,
  ): Promise<MessageHitsResponse> {
    const asked = { words, ...(from && { from: { ...from, at: new Date(from.at) } }) };
    return MessageHitsResponse.of(await this.messages.find(actor, asked));
  }
}
