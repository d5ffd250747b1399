import { dateBoxes, dateIn, type DateBoxes } from '@pa/web';
import { penceOf, type LicenceGrant } from '../agreements/grant';

/** A licence as an operator types it. Its rules stand with the grant itself. */
export class GrantForm {
  /** Made when the page was drawn, so that a form that is sent twice makes one register. */
  id = '';
  region = '';
  slug = '';
  organisation = '';
  legalForm = '';
  plan = 'small';
  'beginsOn-day' = '';
  'beginsOn-month' = '';
  'beginsOn-year' = '';
  'endsOn-day' = '';
  'endsOn-month' = '';
  'endsOn-year' = '';
  councils = '';
  outwardCodes = '';
  price = '';
  vat = '2000';
  manager = '';

  static blank(id: string, today: string): GrantForm {
    const { day, month, year } = dateBoxes(today);
    return Object.assign(new GrantForm(), {
      id,
      'beginsOn-day': day,
      'beginsOn-month': month,
      'beginsOn-year': year,
    });
  }

  get begins(): DateBoxes {
    return { day: this['beginsOn-day'], month: this['beginsOn-month'], year: this['beginsOn-year'] };
  }

  get ends(): DateBoxes {
    return { day: this['endsOn-day'], month: this['endsOn-month'], year: this['endsOn-year'] };
  }

  grant(): LicenceGrant {
    const { id, region, organisation, manager } = this;
    return {
      id,
      region,
      slug: this.slug,
      organisation,
      legalForm: this.legalForm as LicenceGrant['legalForm'],
      plan: this.plan as LicenceGrant['plan'],
      beginsOn: dateIn(this.begins) ?? '',
      endsOn: dateIn(this.ends) ?? '',
      councils: partsOf(this.councils, /\n/),
      outwardCodes: partsOf(this.outwardCodes.toUpperCase(), /[\s,;]+/),
      penceAMonth: penceOf(this.price),
      vatBasisPoints: /^\d{1,5}$/.test(this.vat) ? Number(this.vat) : Number.NaN,
      manager,
    };
  }
}

function partsOf(text: string, between: RegExp): string[] {
  const parts = text.split(between).map((part) => part.trim());
  return [...new Set(parts.filter(Boolean))];
}
