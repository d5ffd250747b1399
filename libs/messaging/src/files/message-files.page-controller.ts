import { Body, Controller, Get, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  ACCEPTED_ENDINGS,
  ACCEPTED_WORDS,
  Access,
  careWords,
  CurrentActor,
  fileHeaders,
  fileWords,
  type Actor,
  type RegisterRequest,
} from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { IsUUID } from 'class-validator';
import type { Response } from 'express';
import { v4 as newMark } from 'uuid';
import { otherNameOf } from '../conversations/conversation';
import { ConversationAccess } from '../conversations/conversation-access';
import { idOf } from '../conversations/pages/id-of';
import { messagingAccess } from '../messaging.access';
import { messagingPaths as paths } from '../messaging.paths';
import { MessageFiles } from './message-files.service';

const VIEW = 'messaging/send-file.njk';
const NONE = [{ field: 'file', text: 'Choose a file first.' }];

class FileForm {
  @IsUUID('all', { message: 'This page was open for too long. Open it again, then choose the file.' })
  clientId = '';
}

/** Sending a file, and saving one that somebody sent. */
@ApiExcludeController()
@Controller('messages/:id/files')
@Access(messagingAccess.ownConversations)
export class MessageFilesPageController {
  constructor(
    private readonly files: MessageFiles,
    private readonly access: ConversationAccess,
  ) {}

  @Get()
  async ask(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, await this.model(actor, idOf(id)));
  }

  @Post()
  async send(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const conversationId = idOf(request.params['id']);
    const { form, errors } = readForm(FileForm, body);
    const { upload: file } = request;
    const result =
      errors.length > 0 || !file
        ? { errors: file ? errors.map((one) => ({ ...one, field: 'file' })) : NONE }
        : await attempt(() => this.files.send(actor, { conversationId, clientId: form.clientId, file }));
    if ('errors' in result)
      return invalidPage(VIEW, { ...(await this.model(actor, conversationId)), errors: result.errors });
    leaveNotice(request, 'Your file is sent.');
    return new SeeOther(`${paths.conversation(conversationId)}#newest`);
  }

  @Get(':fileId')
  async save(
    @CurrentActor() actor: Actor,
    @Param() { id, fileId }: Record<string, string>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.files.open(actor, idOf(id), idOf(fileId));
    response.set(fileHeaders(file));
    return new StreamableFile(file.bytes, { type: fileHeaders(file)['Content-Type'] ?? '' });
  }

  private async model(actor: Actor, id: string): Promise<PageModel> {
    const name = otherNameOf(await this.access.get(actor, id));
    const files = await this.files.list(actor, id);
    return {
      title: `Send ${name} a file`,
      page: { back: { href: paths.conversation(id), text: 'Back to the messages' } },
      clientId: newMark(),
      files: files.map((file) => ({
        name: file.name,
        about: fileWords(file),
        care: careWords(file.verdict),
        href: paths.messageFile(id, file.id),
      })),
      accepted: { endings: ACCEPTED_ENDINGS, words: ACCEPTED_WORDS },
    };
  }
}
