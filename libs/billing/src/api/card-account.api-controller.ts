import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { billingAccess } from '../billing.access';
import { CardCheck } from '../cards/card-check.service';
import { CardSelling } from '../cards/card-selling.service';
import { CardAccountResponse, CardPageResponse } from './cards.response';

/** The register's own account for payments by card. */
@ApiTags('passes')
@ApiBearerAuth()
@Controller('api/v1/card-account')
@Access(billingAccess.sellByCard)
export class CardAccountApiController {
  constructor(
    private readonly selling: CardSelling,
    private readonly cards: CardCheck,
  ) {}

  /** Whether employers can pay by card, and what is still to do. */
  @Get()
  @ApiOkResponse({ type: CardAccountResponse })
  async look(@CurrentActor() actor: Actor): Promise<CardAccountResponse> {
    return CardAccountResponse.of(await this.selling.look(actor));
  }

  /** Opens the account, once, and answers the page of Stripe on which to go on. It works once, for some minutes. */
  @Post('links')
  @ApiCreatedResponse({ type: CardPageResponse })
  async setUp(@CurrentActor() actor: Actor): Promise<CardPageResponse> {
    return this.selling.setUp(actor);
  }

  /** Asks Stripe about the account and every payment that is not settled. */
  @Post('checks')
  @HttpCode(204)
  @ApiNoContentResponse()
  async check(@CurrentActor() { licenseeId }: Actor): Promise<void> {
    await this.cards.check(licenseeId);
  }
}
