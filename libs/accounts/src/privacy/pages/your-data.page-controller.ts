import { Readable } from 'node:stream';
import { Body, Controller, Get, NotFoundException, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { Corrections } from '../corrections/corrections.service';
import { EXPORT_FORMS, type DataExport } from '../exports/data-export';
import { DataExports } from '../exports/data-exports.service';
import { downloadOf } from '../exports/download';
import { privacyAccess } from '../privacy.access';
import { privacyPaths } from '../privacy.paths';
import { CorrectForm } from './privacy.forms';
import { correctionView, exportView } from './privacy.presenter';

const COPIES = 'accounts/privacy/copies.njk';
const CORRECT = 'accounts/privacy/put-right.njk';

/** What we hold about a person: see it, have a copy, have it put right. */
@ApiExcludeController()
@Controller()
@Access(privacyAccess.own)
export class YourDataPageController {
  constructor(
    private readonly exports: DataExports,
    private readonly corrections: Corrections,
  ) {}

  @Get(privacyPaths.data)
  show(): Page {
    return new Page('accounts/privacy/your-data.njk', { title: 'Your data', paths: privacyPaths });
  }

  @Get(privacyPaths.copies)
  @Access(privacyAccess.exportOwn)
  async showCopies(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(COPIES, await this.copiesModel(actor));
  }

  @Post(privacyPaths.copies)
  @Access(privacyAccess.exportOwn)
  async askCopy(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page | SeeOther> {
    const result = await attempt(() => this.exports.ask(actor));
    if ('errors' in result) return invalidPage(COPIES, { ...(await this.copiesModel(actor)), ...result });
    leaveNotice(request, 'We are making your copy. We write to you when it is ready.');
    return new SeeOther(privacyPaths.copies);
  }

  @Get('/account/your-data/copy/:form')
  @Access(privacyAccess.exportOwn)
  async fetchCopy(@CurrentActor() actor: Actor, @Param('form') form: string): Promise<StreamableFile> {
    const known = EXPORT_FORMS.find((one) => one === form);
    if (!known) throw new NotFoundException('There is no such page.');
    const pieces = await this.exports.open(actor, known);
    return new StreamableFile(Readable.from(pieces), downloadOf(known));
  }

  @Get(privacyPaths.correct)
  async showCorrect(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(CORRECT, await this.correctModel(actor, new CorrectForm()));
  }

  @Post(privacyPaths.correct)
  async correct(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(CorrectForm, body);
    if (errors.length > 0) return invalidPage(CORRECT, { ...(await this.correctModel(actor, form)), errors });
    const result = await attempt(() => this.corrections.ask(actor, form.words));
    if ('errors' in result) return invalidPage(CORRECT, { ...(await this.correctModel(actor, form)), ...result });
    leaveNotice(request, 'We have your request. We answer within a month.');
    return new SeeOther(privacyPaths.correct);
  }

  private async copiesModel(actor: Actor): Promise<PageModel> {
    const copies = await this.exports.list(actor);
    const back = { href: privacyPaths.data, text: 'Your data' };
    return {
      title: 'A copy of your data',
      page: { back },
      copies: shownOf(copies).map(exportView),
      isWaiting: copies.some(({ state }) => state !== 'ready'),
      paths: privacyPaths,
    };
  }

  private async correctModel(actor: Actor, form: CorrectForm): Promise<PageModel> {
    const own = await this.corrections.listOwn(actor);
    const back = { href: privacyPaths.data, text: 'Your data' };
    return { title: 'Put something right', page: { back }, requests: own.map(correctionView), values: form };
  }
}

/** The newest copy that is ready, and the one that is being made. */
function shownOf(copies: readonly DataExport[]): DataExport[] {
  const ready = copies.find(({ state }) => state === 'ready');
  return copies.filter((copy) => copy === ready || copy.state !== 'ready');
}
