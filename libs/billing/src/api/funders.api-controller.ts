import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { billingAccess } from '../billing.access';
import { FunderDesk } from '../funders/funder-desk.service';
import { FunderGrants } from '../funders/funder-grants.service';
import { Funders } from '../funders/funders.service';
import {
  AgreementRequest,
  BudgetChangeRequest,
  FundedPassRequest,
  FunderIdParams,
  FunderPaymentRequest,
  FunderRequest,
  FundersQuery,
  StatementQuery,
} from './funders.request';
import { FundersResponse, NewFunderResponse, OpenedFunderResponse, StatementResponse } from './funders.response';

/** Who pays for passes of others, for staff. */
@ApiTags('passes')
@ApiBearerAuth()
@Controller('api/v1/funders')
export class FundersApiController {
  constructor(
    private readonly funders: Funders,
    private readonly desk: FunderDesk,
    private readonly grants: FunderGrants,
  ) {}

  @Get()
  @Access(billingAccess.seeMoney)
  @ApiOkResponse({ type: FundersResponse })
  async list(@CurrentActor() actor: Actor, @Query() { sort, page }: FundersQuery): Promise<FundersResponse> {
    return FundersResponse.of(await this.funders.list(actor, { sort, page }));
  }

  @Post()
  @Access(billingAccess.keepFunders)
  @ApiCreatedResponse({ type: NewFunderResponse })
  async add(@CurrentActor() actor: Actor, @Body() agreed: FunderRequest): Promise<NewFunderResponse> {
    const id = newId();
    await this.funders.add(actor, { ...agreed, id });
    return { id };
  }

  @Get(':id')
  @Access(billingAccess.seeMoney)
  @ApiOkResponse({ type: OpenedFunderResponse })
  async open(@CurrentActor() actor: Actor, @Param() { id }: FunderIdParams): Promise<OpenedFunderResponse> {
    return OpenedFunderResponse.opened(await this.funders.open(actor, id));
  }

  /** All that was agreed but the budget. */
  @Put(':id')
  @HttpCode(204)
  @Access(billingAccess.keepFunders)
  @ApiNoContentResponse()
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: FunderIdParams,
    @Body() agreed: AgreementRequest,
  ): Promise<void> {
    await this.funders.change(actor, id, agreed);
  }

  /** Another budget, never below what is spent. */
  @Post(':id/budget-changes')
  @HttpCode(204)
  @Access(billingAccess.keepFunders)
  @ApiNoContentResponse()
  async changeBudget(
    @CurrentActor() actor: Actor,
    @Param() { id }: FunderIdParams,
    @Body() change: BudgetChangeRequest,
  ): Promise<void> {
    await this.funders.changeBudget(actor, id, change);
  }

  /** Money came by cheque, transfer or in cash. */
  @Post(':id/payments')
  @HttpCode(204)
  @Access(billingAccess.recordPayments)
  @ApiNoContentResponse()
  async pay(
    @CurrentActor() actor: Actor,
    @Param() { id }: FunderIdParams,
    @Body() { id: paymentId, pence, way, on }: FunderPaymentRequest,
  ): Promise<void> {
    await this.desk.recordPayment(actor, id, { id: paymentId, pence, way, on });
  }

  /** Gives an employer a pass at this funder's cost: it starts at once, or when the one that runs ends. */
  @Post(':id/passes')
  @HttpCode(204)
  @Access(billingAccess.recordPayments)
  @ApiNoContentResponse()
  async give(
    @CurrentActor() actor: Actor,
    @Param() { id: funderId }: FunderIdParams,
    @Body() { id, personId, months }: FundedPassRequest,
  ): Promise<void> {
    await this.grants.give(actor, { id, personId, months, funderId });
  }

  /** The account over some days. It names no employer. */
  @Get(':id/statement')
  @Access(billingAccess.seeMoney)
  @ApiOkResponse({ type: StatementResponse })
  async statement(
    @CurrentActor() actor: Actor,
    @Param() { id }: FunderIdParams,
    @Query() { from, to }: StatementQuery,
  ): Promise<StatementResponse> {
    return StatementResponse.of(await this.desk.statement(actor, id, { from, to }));
  }
}
