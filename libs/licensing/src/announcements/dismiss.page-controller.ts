import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { localAddress } from '@pa/accounts';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { readForm, SeeOther } from '@pa/web';
import { AnnouncementBoard } from './announcement-board.service';
import { announcementAccess } from './announcement.access';

const HOME = '/';

class DismissForm {
  /** The page on which it was read. */
  back = '';
}

/** Puts an announcement away. */
@ApiExcludeController()
@Controller()
export class DismissPageController {
  constructor(private readonly board: AnnouncementBoard) {}

  @Post('/announcements/:id/dismiss')
  @Access(announcementAccess.dismiss)
  async dismiss(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<SeeOther> {
    await this.board.dismiss(actor, id);
    return new SeeOther(localAddress(readForm(DismissForm, body).form.back) || HOME);
  }
}
