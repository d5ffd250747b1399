import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { messagingAccess } from '../messaging.access';
import { messagingPaths as paths } from '../messaging.paths';
import { hitsModel, placeIn, SearchForm } from './message-search.presenter';
import { MessageSearch } from './message-search.service';
import { MOST_REPLIES, QuickReplies } from './quick-replies.service';

const REPLIES_VIEW = 'messaging/quick-replies.njk';
const SEARCH_VIEW = 'messaging/search.njk';
const BACK = { back: { href: paths.conversations, text: 'All messages' } };

class RepliesForm {
  replies = '';
}

/** Ready answers, and finding words in one's own messages. Words are posted, so that they stand in no address. */
@ApiExcludeController()
@Controller()
@Access(messagingAccess.ownConversations)
export class OwnExtrasPageController {
  constructor(
    private readonly replies: QuickReplies,
    private readonly messages: MessageSearch,
    private readonly clock: Clock,
  ) {}

  @Get('quick-replies')
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(REPLIES_VIEW, repliesModel((await this.replies.list(actor)).join('\n')));
  }

  @Post('quick-replies')
  async save(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { replies } = readForm(RepliesForm, body).form;
    const result = await attempt(() => this.replies.save(actor, replies.split('\n')));
    if ('errors' in result) return invalidPage(REPLIES_VIEW, { ...repliesModel(replies), errors: result.errors });
    leaveNotice(request, 'Saved. You find them beside every message you write.');
    return new SeeOther(paths.quickReplies);
  }

  @Get('search-messages')
  ask(): Page {
    return new Page(SEARCH_VIEW, hitsModel({ words: '' }, null, this.clock.now()));
  }

  @Post('search-messages')
  async find(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Page> {
    const { form } = readForm(SearchForm, body);
    const from = placeIn(form);
    const result = await attempt(() => this.messages.find(actor, { words: form.words, ...(from && { from }) }));
    const model = hitsModel(form, 'done' in result ? result.done : null, this.clock.now());
    return 'errors' in result
      ? invalidPage(SEARCH_VIEW, { ...model, errors: result.errors })
      : new Page(SEARCH_VIEW, model);
  }
}

function repliesModel(replies: string): PageModel {
  return { title: 'Your ready answers', page: BACK, values: { replies }, most: MOST_REPLIES };
}
