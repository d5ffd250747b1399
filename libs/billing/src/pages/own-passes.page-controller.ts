import { Body, Controller, Get, Header, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  Access,
  CurrentActor,
  CurrentVisit,
  RegisterLogos,
  type Actor,
  type RegisterRequest,
  type Visit,
} from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { billingAccess } from '../billing.access';
import { billingPaths } from '../billing.paths';
import { OwnCardPayments } from '../cards/own-card-payments.service';
import { OwnPassesService } from '../passes/own-passes.service';
import { receiptPdf } from '../receipts/receipt-pdf';
import { idOf } from './id-of';
import { ownPassesModel } from './own-passes.presenter';
import { PassOrderForm, VoucherForm } from './pass.form';

const VIEW = 'billing/own-pass.njk';
const CAME = 'Thank you. We have your payment, and your pass has started.';

/** An employer's access pass: where it stands, buying one, a voucher, giving it back, receipts. */
@ApiExcludeController()
@Controller('employer')
@Access(billingAccess.ownPass)
export class OwnPassesPageController {
  constructor(
    private readonly passes: OwnPassesService,
    private readonly cards: OwnCardPayments,
    private readonly logos: RegisterLogos,
  ) {}

  @Get('pass')
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(VIEW, await this.model(actor));
  }

  @Post('pass/orders')
  @Access(billingAccess.buyPass)
  async ask(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(PassOrderForm, body);
    const result = await attempt(() => this.passes.ask(actor, form.order()));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor, { order: form })), ...result });
    leaveNotice(request, 'Thank you. Read below how to pay. Your pass starts when we have your payment.');
    return new SeeOther(billingPaths.ownPass);
  }

  @Post('pass/voucher')
  @Access(billingAccess.buyPass)
  async useVoucher(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(VoucherForm, body);
    const result = await attempt(() => this.passes.useVoucher(actor, form.code));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor, { voucher: form })), ...result });
    leaveNotice(request, 'Your voucher works. Your pass has started.');
    return new SeeOther(billingPaths.ownPass);
  }

  /** The way to Stripe's page stands on ours: no form of ours is sent anywhere else, not by a redirect either. */
  @Post('pass/:id/card')
  @Access(billingAccess.buyPass)
  async payByCard(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const place = await this.cards.begin(actor, idOf(request.params['id']));
    leaveNotice(request, place ? 'Now choose “Go on and pay”.' : CAME);
    return new SeeOther(billingPaths.ownPass);
  }

  /** Where Stripe sends an employer who has paid. */
  @Get('pass/:id/card')
  async comeBack(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const hasCome = await this.cards.comeBack(actor, idOf(request.params['id']));
    leaveNotice(request, hasCome ? CAME : 'We wait for news of your payment. We email you when it is here.');
    return new SeeOther(billingPaths.ownPass);
  }

  @Post('pass/:id/withdraw')
  @Access(billingAccess.buyPass)
  async withdraw(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.passes.withdraw(actor, idOf(request.params['id']));
    leaveNotice(request, 'You took it back. You do not need to pay.');
    return new SeeOther(billingPaths.ownPass);
  }

  @Post('pass/:id/cancel')
  @Access(billingAccess.buyPass)
  async cancel(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.passes.cancel(actor, idOf(request.params['id']));
    leaveNotice(request, 'You gave your pass back. What is left of its price goes back to whoever paid.');
    return new SeeOther(billingPaths.ownPass);
  }

  @Get('receipts/:id/receipt.pdf')
  @Header('Content-Disposition', 'attachment; filename="receipt.pdf"')
  async receipt(@CurrentVisit() { actor, licensee }: Visit, @Param('id') id: string): Promise<StreamableFile> {
    const receipt = await this.passes.receipt(actor, idOf(id));
    const { name: register, brand } = licensee;
    const parties = { register, address: brand.address, payer: actor.displayName };
    const pdf = await receiptPdf(receipt, parties, await this.logos.of(licensee));
    return new StreamableFile(pdf, { type: 'application/pdf' });
  }

  private async model(actor: Actor, typed: Parameters<typeof ownPassesModel>[1] = {}): Promise<PageModel> {
    const own = await this.passes.look(actor);
    const asked = own.passes.find(({ state }) => state === 'asked');
    return ownPassesModel({ ...own, card: asked ? await this.cards.look(actor, asked.id) : null }, typed);
  }
}
