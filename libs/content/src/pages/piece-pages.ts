import { hasRole, type Actor } from '@pa/platform';
import { dateBoxes, invalidPage, Page, type FieldError, type PageModel } from '@pa/web';
import { contentAccess } from '../content.access';
import { contentPaths } from '../content.paths';
import type { ContentDesk } from '../desk/content-desk.service';
import { formModel, pieceModel } from './content-desk.presenter';
import { ContentForm, type ContentDeedForm } from './content.form';
import { readingModel } from './help.presenter';

const VIEW = 'content/piece.njk';

/** A form that came back with what is wrong. */
export interface WrongForm {
  readonly form?: ContentForm;
  readonly deed?: ContentDeedForm;
  readonly errors: readonly FieldError[];
}

/** The pages of one piece, which both of the desk's controllers answer with. */
export class PiecePages {
  constructor(private readonly desk: ContentDesk) {}

  async show(actor: Actor, id: string): Promise<Page> {
    return new Page(VIEW, await this.model(actor, id, {}));
  }

  async wrong(actor: Actor, id: string, { errors, form, deed }: WrongForm): Promise<Page> {
    return invalidPage(VIEW, { ...(await this.model(actor, id, { form, deed })), errors });
  }

  /** An edition as people would read it. */
  async edition(actor: Actor, id: string, edition: number): Promise<Page> {
    const words = await this.desk.getWords(actor, id, edition);
    const { content } = await this.desk.get(actor, id);
    return new Page('content/read.njk', {
      title: words.title,
      page: { back: { href: contentPaths.edit(id), text: 'Back to the editions' } },
      ...readingModel(content.kind, words),
      checked: `This is edition ${edition}, as people would read it.`,
    });
  }

  private async model(
    actor: Actor,
    id: string,
    given: { form?: ContentForm | undefined; deed?: ContentDeedForm | undefined },
  ): Promise<PageModel> {
    const { content, editions } = await this.desk.get(actor, id);
    return {
      title: content.title,
      page: { back: { href: contentPaths.desk, text: 'Help pages' } },
      mayEdit: hasRole(actor, ...contentAccess.edit.roles),
      ...formModel(content.kind, given.form ?? ContentForm.of(content)),
      ...pieceModel(content, editions, this.desk.today()),
      edition: content.edition,
      review: given.deed?.boxes ?? dateBoxes(this.desk.usualReview()),
    };
  }
}
