import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { billingAccess } from '../billing.access';
import { FunderGrants } from '../funders/funder-grants.service';
import { FairUse } from '../fair-use/fair-use.service';
import { PassDesk } from '../passes/pass-desk.service';
import { PassFundingRequest } from './funders.request';
import { PassContactsRequest, PassIdParams, PassPaymentRequest, PassRefundRequest } from './passes.request';
import { MoneyDeskResponse } from './passes.response';

/** Passes of employers, for staff who record money. */
@ApiTags('passes')
@ApiBearerAuth()
@Controller('api/v1/passes')
export class PassDeskApiController {
  constructor(
    private readonly desk: PassDesk,
    private readonly fairUse: FairUse,
    private readonly grants: FunderGrants,
  ) {}

  /** Who is to pay, who is to be paid back, and how the books stand. */
  @Get()
  @Access(billingAccess.seeMoney)
  @ApiOkResponse({ type: MoneyDeskResponse })
  async look(@CurrentActor() actor: Actor): Promise<MoneyDeskResponse> {
    return MoneyDeskResponse.of(await this.desk.look(actor));
  }

  /** The whole price came by cheque, transfer or in cash: the pass starts. */
  @Post(':id/payment')
  @HttpCode(204)
  @Access(billingAccess.recordPayments)
  @ApiNoContentResponse()
  async pay(
    @CurrentActor() actor: Actor,
    @Param() { id }: PassIdParams,
    @Body() { way, on, pence }: PassPaymentRequest,
  ): Promise<void> {
    await this.desk.recordPayment(actor, id, { way, on, pence });
  }

  /** A funder pays: the pass starts, and its price stands on their account. */
  @Post(':id/funding')
  @HttpCode(204)
  @Access(billingAccess.recordPayments)
  @ApiNoContentResponse()
  async grant(
    @CurrentActor() actor: Actor,
    @Param() { id }: PassIdParams,
    @Body() { funderId }: PassFundingRequest,
  ): Promise<void> {
    await this.grants.grant(actor, id, funderId);
  }

  /** Lets an employer ask more PAs with one pass. */
  @Put(':id/contacts')
  @HttpCode(204)
  @Access(billingAccess.recordPayments)
  @ApiNoContentResponse()
  async allowMore(
    @CurrentActor() actor: Actor,
    @Param() { id }: PassIdParams,
    @Body() { contacts, why }: PassContactsRequest,
  ): Promise<void> {
    await this.fairUse.allowMore(actor, id, { contacts, why });
  }

  /** The money of a pass that was given back was sent. */
  @Post(':id/refund')
  @HttpCode(204)
  @Access(billingAccess.recordPayments)
  @ApiNoContentResponse()
  async refund(
    @CurrentActor() actor: Actor,
    @Param() { id }: PassIdParams,
    @Body() { way, on }: PassRefundRequest,
  ): Promise<void> {
    await this.desk.recordRefund(actor, id, { way, on });
  }
}
