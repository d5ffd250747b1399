import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, leaveNotice, readForm, SeeOther, type Page } from '@pa/web';
import { contentAccess } from '../content.access';
import { contentPaths } from '../content.paths';
import { ContentDesk } from '../desk/content-desk.service';
import { ContentDeedForm, editionIn } from './content.form';
import { PiecePages } from './piece-pages';

type Deed = (id: string, form: ContentDeedForm) => Promise<void>;

/** What editors do with a piece that is written: publish it, look again, take it down, go back to an earlier edition. */
@ApiExcludeController()
@Controller(`${contentPaths.desk}/:id`)
@Access(contentAccess.publish)
export class ContentDeedsPageController {
  private readonly pieces: PiecePages;

  constructor(private readonly desk: ContentDesk) {
    this.pieces = new PiecePages(desk);
  }

  @Post('publish')
  async publish(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown) {
    const deed: Deed = (id, { edition, reviewOn }) =>
      this.desk.publish(actor, id, { edition: editionIn(edition), reviewOn });
    return this.carryOut({ actor, request, body, deed, notice: 'Published. Everybody can read it now.' });
  }

  @Post('checked')
  async check(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown) {
    const deed: Deed = (id, { reviewOn }) => this.desk.check(actor, id, reviewOn);
    return this.carryOut({ actor, request, body, deed, notice: 'Thank you. Readers see that it was checked today.' });
  }

  @Post('withdraw')
  async withdraw(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown) {
    const deed: Deed = (id) => this.desk.withdraw(actor, id);
    return this.carryOut({
      actor,
      request,
      body,
      deed,
      notice: 'Taken down. Nobody reads it until you publish again.',
    });
  }

  @Post('restore')
  @Access(contentAccess.edit)
  async restore(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown) {
    const deed: Deed = (id, { edition, restored }) =>
      this.desk.restore(actor, id, { after: editionIn(edition), edition: editionIn(restored) });
    return this.carryOut({ actor, request, body, deed, notice: 'The earlier words are the newest again.' });
  }

  private async carryOut(asked: {
    actor: Actor;
    request: RegisterRequest;
    body: unknown;
    deed: Deed;
    notice: string;
  }): Promise<Page | SeeOther> {
    const { actor, request, body, deed, notice } = asked;
    const id = String(request.params['id']);
    const { form } = readForm(ContentDeedForm, body);
    const result = await attempt(() => deed(id, form));
    if ('errors' in result) return this.pieces.wrong(actor, id, { deed: form, errors: result.errors });
    leaveNotice(request, notice);
    return new SeeOther(contentPaths.edit(id));
  }
}
