import { dateIn, type DateBoxes } from '@pa/web';
import type { VoucherOrder } from '../vouchers/voucher-batches.service';
import { numberIn } from './pass.form';

/** Vouchers as a manager asks for them. */
export class VouchersForm {
  /** Made when the page was drawn, so that a form that is sent twice makes one batch. */
  id = '';
  label = '';
  months = '';
  count = '1';
  'expiresOn-day' = '';
  'expiresOn-month' = '';
  'expiresOn-year' = '';

  get boxes(): DateBoxes {
    return { day: this['expiresOn-day'], month: this['expiresOn-month'], year: this['expiresOn-year'] };
  }

  order(): VoucherOrder {
    const { id, label, months, count } = this;
    return {
      id,
      label,
      months: numberIn(months),
      count: numberIn(count),
      expiresOn: dateIn(this.boxes) ?? '',
    };
  }
}
