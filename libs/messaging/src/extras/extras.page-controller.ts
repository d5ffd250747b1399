import { Readable } from 'node:stream';
import { Body, Controller, Get, Header, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentVisit, type Actor, type RegisterRequest, type Visit } from '@pa/platform';
import { attempt, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { idOf } from '../conversations/pages/id-of';
import { messagingAccess } from '../messaging.access';
import { messagingPaths as paths } from '../messaging.paths';
import { Drafts } from './drafts.service';
import { QuickReplies } from './quick-replies.service';
import { transcriptPdf } from './transcript-pdf';
import { Transcripts } from './transcript.service';

const SAVED = 'attachment; filename="messages.';

class DraftForm {
  text = '';
  insert = '';
  /** Sent by the script as one types: nothing is said on the next page. */
  quietly = '';
}

/** What a conversation's page can do besides sending: keep a draft, put a ready answer into it, print, save. */
@ApiExcludeController()
@Controller('messages/:id')
@Access(messagingAccess.ownConversations)
export class ExtrasPageController {
  constructor(
    private readonly drafts: Drafts,
    private readonly replies: QuickReplies,
    private readonly transcripts: Transcripts,
  ) {}

  /** A ready answer is put behind what stands in the box; nothing is sent. */
  @Post('draft')
  async keep(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown): Promise<SeeOther> {
    const id = idOf(request.params['id']);
    const { text, insert, quietly } = readForm(DraftForm, body).form;
    const reply = /^\d{1,2}$/.test(insert) ? (await this.replies.choices(actor))[Number(insert)] : undefined;
    const result = await attempt(() => this.drafts.save(actor, id, [text, reply ?? ''].filter(Boolean).join(' ')));
    const said =
      reply === undefined ? 'Kept for later. Only you can see it.' : 'It stands in your message. Nothing is sent yet.';
    if (quietly === '') leaveNotice(request, 'errors' in result ? (result.errors[0]?.text ?? '') : said);
    return new SeeOther(`${paths.conversation(id)}#compose`);
  }

  @Get('print')
  async print(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const transcript = await this.transcripts.get(actor, idOf(id));
    return new Page('messaging/transcript.njk', {
      title: `Messages with ${transcript.otherName}`,
      page: { back: { href: paths.conversation(idOf(id)), text: 'Back to the messages' } },
      ...transcript,
      textHref: paths.conversationDeed(idOf(id), 'messages.txt'),
      pdfHref: paths.conversationDeed(idOf(id), 'messages.pdf'),
    });
  }

  @Get('messages.txt')
  @Header('Content-Disposition', `${SAVED}txt"`)
  async text(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const pieces = await this.transcripts.text(actor, idOf(id));
    return new StreamableFile(Readable.from(pieces, { objectMode: false }), { type: 'text/plain; charset=utf-8' });
  }

  @Get('messages.pdf')
  @Header('Content-Disposition', `${SAVED}pdf"`)
  async pdf(@CurrentVisit() { actor, licensee }: Visit, @Param('id') id: string): Promise<StreamableFile> {
    const pdf = await transcriptPdf(await this.transcripts.get(actor, idOf(id)), licensee.name);
    return new StreamableFile(pdf, { type: 'application/pdf' });
  }
}
