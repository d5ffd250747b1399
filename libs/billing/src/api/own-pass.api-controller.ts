import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { billingAccess } from '../billing.access';
import { OwnCardPayments } from '../cards/own-card-payments.service';
import { OwnPassesService } from '../passes/own-passes.service';
import { CardPageResponse } from './cards.response';
import { PassIdParams, PassOrderRequest, PassVoucherRequest } from './passes.request';
import { NewPassResponse, OwnPassesResponse } from './passes.response';

/** An employer's own access passes. */
@ApiTags('passes')
@ApiBearerAuth()
@Controller('api/v1/me/passes')
@Access(billingAccess.ownPass)
export class OwnPassApiController {
  constructor(
    private readonly passes: OwnPassesService,
    private readonly cards: OwnCardPayments,
  ) {}

  /** Whether a pass is needed, what one costs, and one's own. */
  @Get()
  @ApiOkResponse({ type: OwnPassesResponse })
  async look(@CurrentActor() actor: Actor): Promise<OwnPassesResponse> {
    return OwnPassesResponse.of(await this.passes.look(actor));
  }

  /** Asks for a pass, to be paid by cheque or bank transfer. */
  @Post()
  @Access(billingAccess.buyPass)
  @ApiCreatedResponse({ type: NewPassResponse })
  async ask(@CurrentActor() actor: Actor, @Body() { months, agrees }: PassOrderRequest): Promise<NewPassResponse> {
    return { id: await this.passes.ask(actor, { months, agrees }) };
  }

  /** Uses a voucher up: the pass runs. */
  @Post('vouchers')
  @Access(billingAccess.buyPass)
  @ApiCreatedResponse({ type: NewPassResponse })
  async useVoucher(@CurrentActor() actor: Actor, @Body() { code }: PassVoucherRequest): Promise<NewPassResponse> {
    return { id: await this.passes.useVoucher(actor, code) };
  }

  /** Takes back one that was not paid. */
  @Delete(':id')
  @Access(billingAccess.buyPass)
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(@CurrentActor() actor: Actor, @Param() { id }: PassIdParams): Promise<void> {
    await this.passes.withdraw(actor, id);
  }

  /** The page of Stripe on which to pay for it by card; the same one while it can be paid there. */
  @Post(':id/card-checkouts')
  @Access(billingAccess.buyPass)
  @ApiCreatedResponse({ type: CardPageResponse })
  async payByCard(@CurrentActor() actor: Actor, @Param() { id }: PassIdParams): Promise<CardPageResponse> {
    return { url: (await this.cards.begin(actor, id))?.url ?? null };
  }

  /** Gives one back in its first fourteen days. */
  @Post(':id/cancellation')
  @Access(billingAccess.buyPass)
  @HttpCode(204)
  @ApiNoContentResponse()
  async cancel(@CurrentActor() actor: Actor, @Param() { id }: PassIdParams): Promise<void> {
    await this.passes.cancel(actor, id);
  }
}
