import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiParam,
  ApiProduces,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import {
  Access,
  ACCEPTED_TYPES,
  CurrentActor,
  FILE_KIND_NAMES,
  fileHeaders,
  FileRefusedError,
  VERDICTS,
  type Actor,
  type RegisterRequest,
} from '@pa/platform';
import { IsUUID } from 'class-validator';
import type { Response } from 'express';
import { ConversationIdParam } from '../conversations/api/conversations.request';
import { SentMessageResponse } from '../conversations/api/conversations.response';
import { messagingAccess } from '../messaging.access';
import type { MessageFile } from './message-file';
import { MessageFiles } from './message-files.service';

export class MessageFileParams extends ConversationIdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all', { message: '$property must be a UUID' })
  fileId!: string;
}

/** The fields beside the file. */
export class SendFileRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all', { message: '$property must be a UUID' })
  clientId!: string;
}

export class MessageFileResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: FILE_KIND_NAMES })
  kind!: string;

  @ApiProperty({ type: 'integer', description: 'Bytes' })
  size!: number;

  @ApiProperty({ enum: VERDICTS, description: 'Whether a scanner has looked at it for viruses' })
  verdict!: string;

  @ApiProperty({ format: 'date-time' })
  addedAt!: string;

  static of({ id, name, kind, size, verdict, addedAt }: MessageFile): MessageFileResponse {
    return { id, name, kind, size, verdict, addedAt: addedAt.toISOString() };
  }
}

/** Files in messages. */
@ApiTags('messages')
@ApiBearerAuth()
@Controller('api/v1/conversations/:id/files')
@Access(messagingAccess.ownConversations)
export class MessageFilesApiController {
  constructor(private readonly files: MessageFiles) {}

  /** Sends a file as a message: multipart/form-data with `clientId` and `file`, up to 10 MB. */
  @Post()
  @HttpCode(200)
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['clientId', 'file'],
      properties: {
        clientId: { type: 'string', format: 'uuid' },
        file: { type: 'string', format: 'binary', description: `One of ${ACCEPTED_TYPES.join(', ')}` },
      },
    },
  })
  @ApiOkResponse({ type: SentMessageResponse })
  async send(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() { clientId }: SendFileRequest,
  ): Promise<SentMessageResponse> {
    const { upload: file, params } = request;
    const conversationId = String(params['id']);
    await this.files.list(actor, conversationId);
    if (!file) throw new FileRefusedError('Send a file in the field "file" of multipart/form-data.');
    return SentMessageResponse.of(await this.files.send(actor, { conversationId, clientId, file }));
  }

  /** The files of a conversation, oldest first. */
  @Get()
  @ApiOkResponse({ type: MessageFileResponse, isArray: true })
  async list(@CurrentActor() actor: Actor, @Param() { id }: ConversationIdParam): Promise<MessageFileResponse[]> {
    return (await this.files.list(actor, id)).map((one) => MessageFileResponse.of(one));
  }

  /** What a file is. */
  @Get(':fileId')
  @ApiOkResponse({ type: MessageFileResponse })
  async get(@CurrentActor() actor: Actor, @Param() { id, fileId }: MessageFileParams): Promise<MessageFileResponse> {
    return MessageFileResponse.of(await this.files.get(actor, id, fileId));
  }

  /** Its bytes. */
  @Get(':fileId/content')
  @ApiProduces(...ACCEPTED_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentActor() actor: Actor,
    @Param() { id, fileId }: MessageFileParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.files.open(actor, id, fileId);
    response.set(fileHeaders(file));
    return new StreamableFile(file.bytes, { type: fileHeaders(file)['Content-Type'] ?? '' });
  }
}
