import { Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { leaveNotice, Page, SeeOther } from '@pa/web';
import { billingAccess } from '../billing.access';
import { billingPaths } from '../billing.paths';
import { CardCheck } from '../cards/card-check.service';
import { CardSelling } from '../cards/card-selling.service';
import { cardSellingModel } from './card-selling.presenter';

const VIEW = 'billing/card-selling.njk';

/** A manager opens the register's account for payments by card, and sees how it stands. */
@ApiExcludeController()
@Controller(billingPaths.cardSelling)
@Access(billingAccess.sellByCard)
export class CardSellingPageController {
  constructor(
    private readonly selling: CardSelling,
    private readonly cards: CardCheck,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(VIEW, cardSellingModel(await this.selling.look(actor)));
  }

  /** Answers a page with the way to Stripe: our pages send no form anywhere else, not by a redirect either. */
  @Post('set-up')
  async setUp(@CurrentActor() actor: Actor): Promise<Page> {
    const { url } = await this.selling.setUp(actor);
    return new Page(VIEW, cardSellingModel(await this.selling.look(actor), url));
  }

  @Post('check')
  async check(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.cards.check(actor.licenseeId);
    leaveNotice(request, 'We asked Stripe. Everything here is as Stripe knows it.');
    return new SeeOther(billingPaths.cardSelling);
  }
}
