import { penceIn, poundsOf } from '../money/pounds';
import type { PassTerms } from '../terms/pass-terms';

/** A price that is no amount: the service refuses it beside its field. */
const WRONG = -1;

/** What a register asks for a pass, as a manager types it. */
export class TermsForm {
  needsPass = '';
  price1 = '';
  price3 = '';
  price6 = '';
  price12 = '';
  vat = '0';
  vatNumber = '';
  howToPay = '';

  static of({ needsPass, prices, vatBasisPoints, vatNumber, howToPay }: PassTerms): TermsForm {
    const shown = (pence: number | null) => (pence === null ? '' : poundsOf(pence).slice(1));
    return Object.assign(new TermsForm(), {
      needsPass: needsPass ? 'yes' : 'no',
      price1: shown(prices[1]),
      price3: shown(prices[3]),
      price6: shown(prices[6]),
      price12: shown(prices[12]),
      vat: String(vatBasisPoints / 100),
      vatNumber,
      howToPay,
    });
  }

  terms(): PassTerms {
    const priceIn = (text: string) => (text === '' ? null : (penceIn(text) ?? WRONG));
    return {
      needsPass: this.needsPass === 'yes',
      prices: { 1: priceIn(this.price1), 3: priceIn(this.price3), 6: priceIn(this.price6), 12: priceIn(this.price12) },
      vatBasisPoints: /^\d{1,2}(\.\d{1,2})?$/.test(this.vat) ? Math.round(Number(this.vat) * 100) : WRONG,
      vatNumber: this.vatNumber,
      howToPay: this.howToPay,
    };
  }
}
