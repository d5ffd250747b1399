import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { messagingAccess } from '../../messaging.access';
import { messagingPaths as paths } from '../../messaging.paths';
import { LONGEST_TEXT } from '../../messages/message-body';
import { CHANGE_MINUTES } from '../../messages/message-changes';
import { MessageChanges } from '../../messages/message-changes.service';
import { Messages, type MessageAt } from '../../messages/messages.service';
import { otherNameOf } from '../conversation';
import { SuitsForm } from './conversation.forms';
import { idOf, messageNumberOf } from './id-of';
import { chosenWords } from '../when-words';

const VIEW = 'messaging/message.njk';

class WordsForm {
  text = '';
}

/** One message: changing it, taking it away, and choosing one of the times it offers. */
@ApiExcludeController()
@Controller('messages/:id/:number')
@Access(messagingAccess.ownConversations)
export class MessagePageController {
  constructor(
    private readonly changes: MessageChanges,
    private readonly messages: Messages,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('number') number: string): Promise<Page> {
    return new Page(VIEW, await this.model(actor, placeOf({ id, number })));
  }

  @Post('change')
  async change(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const place = placeOf(request.params);
    const { text } = readForm(WordsForm, body).form;
    const result = await attempt(() => this.changes.edit(actor, place, text));
    if ('errors' in result)
      return invalidPage(VIEW, { ...(await this.model(actor, place)), values: { text }, errors: result.errors });
    leaveNotice(request, 'Changed. They see that you changed it.');
    return new SeeOther(paths.conversation(place.conversationId));
  }

  @Post('delete')
  async delete(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const place = placeOf(request.params);
    await this.changes.delete(actor, place);
    leaveNotice(request, 'Deleted for both of you. They see that there was a message.');
    return new SeeOther(paths.conversation(place.conversationId));
  }

  /** Says that one of the offered times is good, as a message. */
  @Post('suits')
  async suits(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown): Promise<SeeOther> {
    const place = placeOf(request.params);
    const { time, clientId } = readForm(SuitsForm, body).form;
    await this.messages.choose(actor, place, { time, clientId, words: chosenWords });
    return new SeeOther(`${paths.conversation(place.conversationId)}#newest`);
  }

  private async model(actor: Actor, place: MessageAt): Promise<PageModel> {
    const { conversation, text } = await this.changes.getOwn(actor, place);
    const { conversationId: id, number } = place;
    return {
      title: 'Change your message',
      page: { back: { href: paths.conversation(id), text: 'Back to the messages' } },
      name: otherNameOf(conversation),
      values: { text },
      longest: LONGEST_TEXT,
      minutes: CHANGE_MINUTES,
      hrefs: { change: paths.messageDeed(id, number, 'change'), delete: paths.messageDeed(id, number, 'delete') },
    };
  }
}

function placeOf({ id, number }: Partial<Record<string, string | string[]>>): MessageAt {
  return { conversationId: idOf(id), number: messageNumberOf(number) };
}
