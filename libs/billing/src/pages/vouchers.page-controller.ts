import { Body, Controller, Get, Header, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import {
  attempt,
  countWords,
  dateWords,
  invalidPage,
  leaveNotice,
  Page,
  readForm,
  SeeOther,
  type PageModel,
} from '@pa/web';
import { v7 as newId } from 'uuid';
import { billingAccess } from '../billing.access';
import { billingPaths } from '../billing.paths';
import { monthsWords, PASS_MONTHS } from '../passes/pass';
import { MOST_VOUCHERS, VoucherBatches } from '../vouchers/voucher-batches.service';
import { codesCsv } from '../vouchers/voucher-csv';
import type { VoucherBatch } from '../vouchers/vouchers.repository';
import { idOf } from './id-of';
import { VouchersForm } from './vouchers.form';

const VIEW = 'billing/vouchers.njk';

/** Where a manager makes vouchers, saves their codes and ends those that are left. */
@ApiExcludeController()
@Controller(billingPaths.vouchers)
@Access(billingAccess.makeVouchers)
export class VouchersPageController {
  constructor(private readonly batches: VoucherBatches) {}

  @Get()
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(VIEW, await this.model(actor, Object.assign(new VouchersForm(), { id: newId() })));
  }

  @Post()
  async make(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(VouchersForm, body);
    const result = await attempt(() => this.batches.make(actor, form.order()));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor, form)), ...result });
    leaveNotice(request, `${countWords(form.order().count, 'voucher')} made. Save the codes below.`);
    return new SeeOther(billingPaths.vouchers);
  }

  @Get(':id/codes.csv')
  @Header('Content-Disposition', 'attachment; filename="vouchers.csv"')
  async codes(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const { batch, codes } = await this.batches.openCodes(actor, idOf(id));
    return new StreamableFile(Buffer.from(codesCsv(batch, codes)), { type: 'text/csv; charset=utf-8' });
  }

  @Post(':id/end')
  async end(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const count = await this.batches.end(actor, idOf(request.params['id']));
    leaveNotice(request, `${countWords(count, 'voucher')} ended. Passes that run go on.`);
    return new SeeOther(billingPaths.vouchers);
  }

  private async model(actor: Actor, form: VouchersForm): Promise<PageModel> {
    return {
      title: 'Vouchers',
      form,
      months: PASS_MONTHS.map((months) => ({ value: String(months), text: monthsWords(months) })),
      most: MOST_VOUCHERS,
      batches: (await this.batches.list(actor)).map(lineOf),
    };
  }
}

function lineOf({ id, label, months, count, used, ended, expiresOn }: VoucherBatch) {
  const left = count - used - ended;
  return {
    label,
    text: `${countWords(count, 'voucher')} for ${monthsWords(months)}. ${used} used, ${ended} ended, ${left} left. Last day: ${dateWords(expiresOn)}.`,
    codesHref: left > 0 ? billingPaths.codes(id) : null,
    endAction: left > 0 ? billingPaths.voidBatch(id) : null,
  };
}
