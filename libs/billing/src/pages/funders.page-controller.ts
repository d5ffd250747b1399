import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, hasRole, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { v7 as newId } from 'uuid';
import { billingAccess } from '../billing.access';
import { billingPaths } from '../billing.paths';
import { FunderDesk } from '../funders/funder-desk.service';
import { FUNDER_SORTS } from '../funders/funders.repository';
import { Funders } from '../funders/funders.service';
import { BudgetForm, FunderForm, FunderPaymentForm } from './funder.form';
import { funderFormModel, funderModel, fundersModel } from './funders.presenter';
import { funderIdOf } from './id-of';
import { numberIn } from './pass.form';

const FORM = 'billing/funder-form.njk';
const ONE = 'billing/funder.njk';

/** Staff: who pays for passes of others, with what budget, and what they paid. */
@ApiExcludeController()
@Controller(billingPaths.funders)
export class FundersPageController {
  constructor(
    private readonly funders: Funders,
    private readonly desk: FunderDesk,
  ) {}

  @Get()
  @Access(billingAccess.seeMoney)
  async list(@CurrentActor() actor: Actor, @Query() asked: Record<string, unknown>): Promise<Page> {
    const sort = FUNDER_SORTS.find((one) => one === asked['sort']) ?? 'name';
    const page = typeof asked['page'] === 'string' ? numberIn(asked['page']) || 1 : 1;
    const listed = await this.funders.list(actor, { sort, page });
    return new Page('billing/funders.njk', fundersModel({ ...listed, mayKeep: mayKeep(actor) }));
  }

  @Get('new')
  @Access(billingAccess.keepFunders)
  begin(): Page {
    return new Page(FORM, funderFormModel(Object.assign(new FunderForm(), { id: newId() })));
  }

  @Post('new')
  @Access(billingAccess.keepFunders)
  async add(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(FunderForm, body);
    const result = await attempt(() => this.funders.add(actor, form.added()));
    if ('errors' in result) return invalidPage(FORM, { ...funderFormModel(form), ...result });
    leaveNotice(request, `${form.name} is added. Open a pass that waits for its payment to charge it to them.`);
    return new SeeOther(billingPaths.funder(form.id));
  }

  @Get(':id')
  @Access(billingAccess.seeMoney)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(ONE, funderModel(await this.opened(actor, funderIdOf(id))));
  }

  @Get(':id/change')
  @Access(billingAccess.keepFunders)
  async edit(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const { funder } = await this.funders.open(actor, funderIdOf(id));
    return new Page(FORM, funderFormModel(FunderForm.of(funder), funder));
  }

  @Post(':id/change')
  @Access(billingAccess.keepFunders)
  async change(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = funderIdOf(request.params['id']);
    const { form } = readForm(FunderForm, body);
    const result = await attempt(() => this.funders.change(actor, id, form.agreement()));
    if ('errors' in result) {
      const { funder } = await this.funders.open(actor, id);
      return invalidPage(FORM, { ...funderFormModel(form, funder), ...result });
    }
    leaveNotice(request, 'Your changes are saved.');
    return new SeeOther(billingPaths.funder(id));
  }

  @Post(':id/budget')
  @Access(billingAccess.keepFunders)
  async changeBudget(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = funderIdOf(request.params['id']);
    const { form } = readForm(BudgetForm, body);
    const result = await attempt(() => this.funders.changeBudget(actor, id, form.change()));
    if ('errors' in result)
      return invalidPage(ONE, { ...funderModel(await this.opened(actor, id), { budget: form }), ...result });
    leaveNotice(request, 'The budget is changed.');
    return new SeeOther(billingPaths.funder(id));
  }

  @Post(':id/payments')
  @Access(billingAccess.recordPayments)
  async pay(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = funderIdOf(request.params['id']);
    const { form } = readForm(FunderPaymentForm, body);
    const result = await attempt(() => this.desk.recordPayment(actor, id, form.paid()));
    if ('errors' in result)
      return invalidPage(ONE, { ...funderModel(await this.opened(actor, id), { payment: form }), ...result });
    leaveNotice(request, 'The payment is recorded. It stands on the statement with its receipt number.');
    return new SeeOther(billingPaths.funder(id));
  }

  private async opened(actor: Actor, id: string) {
    const mayRecord = hasRole(actor, ...billingAccess.recordPayments.roles);
    return { ...(await this.funders.open(actor, id)), mayKeep: mayKeep(actor), mayRecord };
  }
}

function mayKeep(actor: Actor): boolean {
  return hasRole(actor, ...billingAccess.keepFunders.roles);
}
