import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, hasRole, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError } from '@pa/web';
import { v4 as newMark } from 'uuid';
import { ConversationExtras } from '../../extras/conversation-extras';
import { messagingAccess } from '../../messaging.access';
import { messagingPaths as paths } from '../../messaging.paths';
import type { NewBody, SentKind } from '../../messages/message-body';
import { Messages } from '../../messages/messages.service';
import { OwnConversations } from '../own-conversations.service';
import { TypingChoices } from '../typing.service';
import { heldWords } from './conversation-words';
import { conversationModel, listModel } from './conversation.presenter';
import { MessageForm, TermsForm, termsIn, TimesForm, timesIn, typingIn } from './conversation.forms';
import { idOf, numberIn } from './id-of';

const LIST_VIEW = 'messaging/conversations.njk';
const VIEW = 'messaging/conversation.njk';
const MOST_PAGES = 100_000;

interface Sending {
  readonly kind: SentKind;
  readonly clientId: string;
  readonly body: NewBody;
}

/** A person's conversations, and writing in them, without any script. */
@ApiExcludeController()
@Controller('messages')
@Access(messagingAccess.ownConversations)
export class ConversationsPageController {
  constructor(
    private readonly conversations: OwnConversations,
    private readonly messages: Messages,
    private readonly typing: TypingChoices,
    private readonly extras: ConversationExtras,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query('page') page: unknown): Promise<Page> {
    const list = await this.conversations.list(actor, numberIn(page, MOST_PAGES) ?? 1);
    return new Page(LIST_VIEW, listModel(list, { now: this.clock.now(), isEmployer: hasRole(actor, 'employer') }));
  }

  /** The messages of two whom an application brought together. */
  @Get('about/:applicationId')
  async about(@CurrentActor() actor: Actor, @Param('applicationId') applicationId: string): Promise<SeeOther> {
    return new SeeOther(paths.conversation(await this.conversations.aboutApplication(actor, idOf(applicationId))));
  }

  /** Opening the newest screen is reading it. */
  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string, @Query('before') before: unknown): Promise<Page> {
    const number = numberIn(before);
    if (number === undefined) {
      const conversation = await this.conversations.get(actor, idOf(id));
      await this.messages.markRead(actor, conversation.id, conversation.lastNumber);
    }
    return new Page(VIEW, await this.model(actor, { id: idOf(id), before: number }));
  }

  @Post(':id')
  async send(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown) {
    return this.sendForm(actor, request, {
      ...readForm(MessageForm, body),
      sending: ({ text, clientId }) => ({ kind: 'text', clientId, body: { text } }),
    });
  }

  @Post(':id/times')
  async offerTimes(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown) {
    return this.sendForm(actor, request, {
      ...readForm(TimesForm, body),
      sending: (form) => ({ kind: 'times', clientId: form.clientId, body: timesIn(form) }),
    });
  }

  @Post(':id/terms')
  async writeTerms(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown) {
    return this.sendForm(actor, request, {
      ...readForm(TermsForm, body),
      sending: (form) => ({ kind: 'terms', clientId: form.clientId, body: termsIn(form) }),
    });
  }

  @Post(':id/typing')
  async showTyping(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const id = idOf(request.params['id']);
    const isShown = typingIn(body);
    await this.typing.show(actor, id, isShown);
    leaveNotice(request, isShown ? 'They can see now when you are writing.' : 'They cannot see when you are writing.');
    return new SeeOther(paths.conversation(id));
  }

  private async sendForm<Form extends object>(
    actor: Actor,
    request: RegisterRequest,
    given: { form: Form; errors: readonly FieldError[]; sending: (form: Form) => Sending },
  ): Promise<Page | SeeOther> {
    const conversationId = idOf(request.params['id']);
    const { form, errors } = given;
    const result =
      errors.length > 0
        ? { errors }
        : await attempt(() => this.messages.send(actor, { conversationId, ...given.sending(form) }));
    if ('errors' in result) return this.again(actor, conversationId, { form, errors: result.errors });
    if ('text' in form) await this.extras.sent(actor, conversationId);
    const { held } = result.done;
    if (held.length > 0) leaveNotice(request, `Sent. We held back ${heldWords(held[0]!.kind)}.`);
    return new SeeOther(`${paths.conversation(conversationId)}#newest`);
  }

  private async again(actor: Actor, id: string, { form, errors }: { form: object; errors: readonly FieldError[] }) {
    const { text = '', ...values } = form as { text?: string };
    /** The mark is no field that anybody could mend. */
    const shown = errors.map((one) => (one.field === 'clientId' ? { ...one, field: '' } : one));
    const model = await this.model(actor, { id, text });
    return invalidPage(VIEW, { ...model, values: { ...values, text }, errors: shown });
  }

  private async model(actor: Actor, { id, before, text = '' }: { id: string; before?: number; text?: string }) {
    const screen = await this.conversations.screen(actor, id, before);
    const [typingShown, extras] = await Promise.all([this.typing.isShown(actor, id), this.extras.of(actor, id)]);
    return conversationModel(screen, { now: this.clock.now(), clientId: newMark(), text, typingShown, extras });
  }
}
