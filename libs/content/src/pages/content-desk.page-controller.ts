import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { v7 as newId } from 'uuid';
import { CONTENT_KINDS, isOneOf, KIND_WORDS, type ContentKind } from '../content';
import { contentAccess } from '../content.access';
import { contentPaths } from '../content.paths';
import { ContentDesk } from '../desk/content-desk.service';
import { deskRows, formModel } from './content-desk.presenter';
import { ContentForm, editionIn } from './content.form';
import { PiecePages } from './piece-pages';

const NEW = 'content/new.njk';

/** Where editors write what everybody may read. */
@ApiExcludeController()
@Controller(contentPaths.desk)
@Access(contentAccess.see)
export class ContentDeskPageController {
  private readonly pieces: PiecePages;

  constructor(private readonly desk: ContentDesk) {
    this.pieces = new PiecePages(desk);
  }

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    const items = await this.desk.list(actor);
    return new Page('content/desk.njk', {
      title: 'Help pages',
      page: { bodyClass: 'pa-wide pa-dense' },
      rows: deskRows(items, this.desk.today()),
      kinds: CONTENT_KINDS.map((kind) => ({ text: KIND_WORDS[kind], href: contentPaths.newOf(kind) })),
    });
  }

  @Get('new')
  @Access(contentAccess.edit)
  begin(@Query() query: Record<string, unknown>): Page {
    const kind = kindIn(query['kind']);
    return new Page(NEW, newModel(kind, Object.assign(new ContentForm(), { id: newId(), kind })));
  }

  @Post('new')
  @Access(contentAccess.edit)
  async make(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(ContentForm, body);
    const kind = kindIn(form.kind);
    const result = await attempt(() => this.desk.make(actor, { id: form.id, kind, words: form.words() }));
    if ('errors' in result) return invalidPage(NEW, { ...newModel(kind, form), ...result });
    leaveNotice(request, 'Saved as a draft. Look at it, then publish it.');
    return new SeeOther(contentPaths.edit(form.id));
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Req() { params }: RegisterRequest): Promise<Page> {
    return this.pieces.show(actor, String(params['id']));
  }

  @Get(':id/editions/:edition')
  async edition(@CurrentActor() actor: Actor, @Req() { params }: RegisterRequest): Promise<Page> {
    return this.pieces.edition(actor, String(params['id']), editionIn(String(params['edition'])));
  }

  @Post(':id')
  @Access(contentAccess.edit)
  async save(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = String(request.params['id']);
    const { form } = readForm(ContentForm, body);
    const asked = { after: editionIn(form.edition), words: form.words() };
    const result = await attempt(() => this.desk.save(actor, id, asked));
    if ('errors' in result) return this.pieces.wrong(actor, id, { form, errors: result.errors });
    leaveNotice(request, 'Saved. People read it once it is published.');
    return new SeeOther(contentPaths.edit(id));
  }
}

function kindIn(value: unknown): ContentKind {
  return typeof value === 'string' && isOneOf(CONTENT_KINDS, value) ? value : 'page';
}

function newModel(kind: ContentKind, form: ContentForm): PageModel {
  const title = `Write something new: ${KIND_WORDS[kind].toLowerCase()}`;
  const page = { back: { href: contentPaths.desk, text: 'Help pages' } };
  return { title, page, action: contentPaths.make, ...formModel(kind, form) };
}
