import { Readable } from 'node:stream';
import { Body, Controller, Get, Header, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, hasRole, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { billingAccess } from '../billing.access';
import { billingPaths } from '../billing.paths';
import { ledgerCsv } from '../ledger/ledger-csv';
import { FunderGrants } from '../funders/funder-grants.service';
import { FairUse } from '../fair-use/fair-use.service';
import { PassDesk } from '../passes/pass-desk.service';
import { idOf } from './id-of';
import { PayerForm } from './funder.form';
import { moneyModel, orderModel } from './money.presenter';
import { ContactsForm, numberIn, PaymentForm } from './pass.form';

const DESK = 'billing/money.njk';
const ORDER = 'billing/order.njk';

/** Staff: passes that wait for money, payments that came, money that goes back, the books. */
@ApiExcludeController()
@Controller(billingPaths.money)
export class MoneyPageController {
  constructor(
    private readonly desk: PassDesk,
    private readonly fairUse: FairUse,
    private readonly grants: FunderGrants,
  ) {}

  @Get()
  @Access(billingAccess.seeMoney)
  async look(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(DESK, moneyModel(await this.desk.look(actor)));
  }

  @Get('ledger.csv')
  @Header('Content-Disposition', 'attachment; filename="books.csv"')
  @Access(billingAccess.seeMoney)
  books(@CurrentActor() actor: Actor): StreamableFile {
    const lines = Readable.from(ledgerCsv(this.desk.entries(actor)), { objectMode: false });
    return new StreamableFile(lines, { type: 'text/csv; charset=utf-8' });
  }

  @Get(':id')
  @Access(billingAccess.seeMoney)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(ORDER, orderModel(await this.opened(actor, idOf(id))));
  }

  @Post(':id/paid')
  @Access(billingAccess.recordPayments)
  async pay(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form } = readForm(PaymentForm, body);
    const result = await attempt(() => this.desk.recordPayment(actor, id, form.paid()));
    if ('errors' in result)
      return invalidPage(ORDER, { ...orderModel(await this.opened(actor, id), { paid: form }), ...result });
    leaveNotice(request, 'The payment is recorded. The pass has started, and we have told the employer.');
    return new SeeOther(billingPaths.order(id));
  }

  @Post(':id/funder')
  @Access(billingAccess.recordPayments)
  async grant(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form: payer } = readForm(PayerForm, body);
    const result = await attempt(() => this.grants.grant(actor, id, payer.funder));
    if ('errors' in result)
      return invalidPage(ORDER, { ...orderModel(await this.opened(actor, id), { payer }), ...result });
    leaveNotice(request, 'The funder pays. The pass has started, and we have told the employer.');
    return new SeeOther(billingPaths.order(id));
  }

  @Post(':id/refunded')
  @Access(billingAccess.recordPayments)
  async refund(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form } = readForm(PaymentForm, body);
    const result = await attempt(() => this.desk.recordRefund(actor, id, form.paid()));
    if ('errors' in result)
      return invalidPage(ORDER, { ...orderModel(await this.opened(actor, id), { paid: form }), ...result });
    leaveNotice(request, 'You noted that the money went back.');
    return new SeeOther(billingPaths.order(id));
  }

  @Post(':id/contacts')
  @Access(billingAccess.recordPayments)
  async allowMore(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form } = readForm(ContactsForm, body);
    const more = { contacts: numberIn(form.contacts), why: form.why };
    const result = await attempt(() => this.fairUse.allowMore(actor, id, more));
    if ('errors' in result)
      return invalidPage(ORDER, { ...orderModel(await this.opened(actor, id), { contacts: form }), ...result });
    leaveNotice(request, 'They can ask more PAs now.');
    return new SeeOther(billingPaths.order(id));
  }

  private async opened(actor: Actor, id: string) {
    const mayRecord = hasRole(actor, ...billingAccess.recordPayments.roles);
    return { ...(await this.desk.open(actor, id)), mayRecord };
  }
}
