import { Body, Controller, Get, Header, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RegisterLinks } from '@pa/accounts';
import {
  Access,
  CurrentActor,
  CurrentVisit,
  RegisterLogos,
  type Actor,
  type RegisterRequest,
  type Visit,
} from '@pa/platform';
import { leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { cardsAccess } from '../../cards/cards.access';
import { cardsPaths } from '../../cards/cards.paths';
import { OwnCards } from '../../cards/own-card.service';
import { versionIn } from '../check.form';
import { cardPdf } from './card-pdf';
import { ownCardModel, verifyPathOf } from './own-card.presenter';

class NewCodeForm {
  version = '';
}

/** A PA's card: to carry, to print, to renew and to end. */
@ApiExcludeController()
@Controller(cardsPaths.own)
@Access(cardsAccess.ownCard)
export class OwnCardPageController {
  constructor(
    private readonly cards: OwnCards,
    private readonly links: RegisterLinks,
    private readonly logos: RegisterLogos,
  ) {}

  @Get()
  async show(@CurrentVisit() { actor, licensee }: Visit): Promise<Page> {
    const model = ownCardModel(await this.cards.see(actor), (path) => this.links.to(licensee, path));
    return new Page('accreditation/cards/own-card.njk', model);
  }

  @Post()
  async make(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.cards.make(actor);
    leaveNotice(request, 'Here is your card.');
    return new SeeOther(cardsPaths.own);
  }

  @Post('new-code')
  async renew(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown): Promise<SeeOther> {
    const { form } = readForm(NewCodeForm, body);
    await this.cards.renew(actor, versionIn(form.version));
    leaveNotice(request, 'Your card has a new code. The one before does not work any more.');
    return new SeeOther(cardsPaths.own);
  }

  @Post('end')
  async end(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.cards.end(actor);
    leaveNotice(request, 'Your card has ended. Its code does not work any more.');
    return new SeeOther(cardsPaths.own);
  }

  @Get('card.pdf')
  @Header('Content-Disposition', 'inline; filename="card.pdf"')
  async pdf(@CurrentVisit() { actor, licensee }: Visit): Promise<StreamableFile> {
    const card = await this.cards.get(actor);
    const url = this.links.to(licensee, verifyPathOf(card));
    const logo = await this.logos.of(licensee);
    return new StreamableFile(await cardPdf(card, licensee, { url, logo }), { type: 'application/pdf' });
  }
}
