import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { IsIn } from 'class-validator';
import { idOf } from '../../conversations/pages/id-of';
import { messagingPaths } from '../../messaging.paths';
import { Blocks } from '../blocks/blocks.service';
import { ConversationLooks } from '../reports/conversation-looks.service';
import { safetyAccess } from '../safety.access';
import { safetyPaths as paths } from '../safety.paths';
import { ContactSharing } from '../sharing/contact-sharing.service';
import { SHARE_DEEDS, SHARE_FIELDS, type ShareDeed, type ShareField } from '../sharing/share-state';
import { sharingModel } from './sharing.presenter';

const VIEW = 'messaging/safety-sharing.njk';

class AskForm {
  @IsIn(SHARE_FIELDS, { message: 'Choose what you want to share' })
  field = '' as ShareField;
}

class ShareDeedForm {
  @IsIn(SHARE_DEEDS, { message: 'Choose one of the buttons' })
  deed = '' as ShareDeed;
}

/** What two people share of how to reach each other, and ending it all. */
@ApiExcludeController()
@Controller()
@Access(safetyAccess.shareAndBlock)
export class SharingPageController {
  constructor(
    private readonly sharing: ContactSharing,
    private readonly blocks: Blocks,
    private readonly looks: ConversationLooks,
  ) {}

  @Get(paths.sharing(':id'))
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, await this.model(actor, idOf(id)));
  }

  @Post(paths.sharing(':id'))
  @Access(safetyAccess.shareDetails)
  async ask(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown) {
    const id = idOf(request.params['id']);
    const { form, errors } = readForm(AskForm, body);
    const result = errors.length > 0 ? { errors } : await attempt(() => this.sharing.ask(actor, id, form.field));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor, id)), errors: result.errors });
    leaveNotice(request, `Asked. It is shared when ${result.done.otherName} agrees.`);
    return new SeeOther(paths.sharing(id));
  }

  @Post(paths.share(':id', ':shareId'))
  @Access(safetyAccess.shareDetails)
  async move(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown) {
    const id = idOf(request.params['id']);
    const shareId = idOf(request.params['shareId']);
    const { form, errors } = readForm(ShareDeedForm, body);
    const step = { id: shareId, deed: form.deed };
    const result = errors.length > 0 ? { errors } : await attempt(() => this.sharing.move(actor, id, step));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor, id)), errors: result.errors });
    leaveNotice(request, DONE[form.deed]);
    return new SeeOther(paths.sharing(id));
  }

  @Get(paths.block(':id'))
  async askBlock(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const { otherName } = await this.sharing.of(actor, idOf(id));
    return new Page('messaging/safety-block.njk', {
      title: `Block ${otherName}?`,
      page: { back: { href: messagingPaths.conversation(id), text: 'Back to the messages' } },
      name: otherName,
      cancelHref: messagingPaths.conversation(id),
      reportHref: paths.report('conversation', id),
    });
  }

  @Post(paths.block(':id'))
  async block(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const id = idOf(request.params['id']);
    await this.blocks.block(actor, id);
    leaveNotice(request, 'Blocked. Neither of you can write, or find the other.');
    return new SeeOther(paths.sharing(id));
  }

  @Post(paths.unblock(':id'))
  async unblock(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const id = idOf(request.params['id']);
    await this.blocks.unblock(actor, id);
    leaveNotice(request, 'No longer blocked by you.');
    return new SeeOther(paths.sharing(id));
  }

  private async model(actor: Actor, id: string) {
    const sharing = await this.sharing.of(actor, id);
    const isBlocked = await this.blocks.isMine(actor, id);
    const lookedAt = await this.looks.listTold(actor, id);
    return sharingModel(id, { sharing, isBlocked, lookedAt });
  }
}

const DONE: Readonly<Record<ShareDeed, string>> = {
  agree: 'Shared. You both see it below.',
  decline: 'You said no. It is not shared.',
  withdraw: 'You no longer ask.',
  end: 'You no longer share it. What was seen cannot be taken back.',
};
