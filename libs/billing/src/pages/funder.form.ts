import { dateBoxes, dateIn, type DateBoxes } from '@pa/web';
import { MOST_FUNDER_PENCE, type Agreement } from '../funders/funder';
import type { FunderPaid } from '../funders/funder-desk.service';
import type { NewGrant } from '../funders/funder-grants.service';
import type { Period } from '../funders/funder-lines.repository';
import { penceIn } from '../money/pounds';
import { numberIn, PaymentForm } from './pass.form';

/** An agreement with a funder as a manager types it. The service says what is wrong with it. */
export class FunderForm {
  /** Made when the page was drawn, so that a form that is sent twice adds one funder. */
  id = '';
  name = '';
  reference = '';
  contact = '';
  budget = '';
  'startsOn-day' = '';
  'startsOn-month' = '';
  'startsOn-year' = '';
  'endsOn-day' = '';
  'endsOn-month' = '';
  'endsOn-year' = '';
  notes = '';

  static of({ name, reference, contact, notes, startsOn, endsOn }: Agreement): FunderForm {
    const dates = { ...boxesOf('startsOn', startsOn), ...boxesOf('endsOn', endsOn) };
    return Object.assign(new FunderForm(), { name, reference, contact, notes, ...dates });
  }

  get starts(): DateBoxes {
    return { day: this['startsOn-day'], month: this['startsOn-month'], year: this['startsOn-year'] };
  }

  get ends(): DateBoxes {
    return { day: this['endsOn-day'], month: this['endsOn-month'], year: this['endsOn-year'] };
  }

  agreement(): Agreement {
    const { name, reference, contact, notes } = this;
    return { name, reference, contact, notes, startsOn: dateIn(this.starts) ?? '', endsOn: dateIn(this.ends) ?? '' };
  }

  added(): Agreement & { readonly id: string; readonly budgetPence: number | null } {
    return { ...this.agreement(), id: this.id, budgetPence: penceIn(this.budget, MOST_FUNDER_PENCE) };
  }
}

/** Another budget, and why. */
export class BudgetForm {
  id = '';
  budget = '';
  reason = '';

  change() {
    const { id, reason } = this;
    return { id, reason, budgetPence: penceIn(this.budget, MOST_FUNDER_PENCE) };
  }
}

/** Money that came from a funder. */
export class FunderPaymentForm extends PaymentForm {
  id = '';

  override paid(): FunderPaid {
    return { ...super.paid(), id: this.id, pence: penceIn(this.amount, MOST_FUNDER_PENCE) };
  }
}

/** The days of a statement, as they stand in its address. Without any it is the one that is offered. */
export class PeriodForm {
  'from-day' = '';
  'from-month' = '';
  'from-year' = '';
  'to-day' = '';
  'to-month' = '';
  'to-year' = '';

  static of({ from, to }: Period): PeriodForm {
    return Object.assign(new PeriodForm(), { ...boxesOf('from', from), ...boxesOf('to', to) });
  }

  get from(): DateBoxes {
    return { day: this['from-day'], month: this['from-month'], year: this['from-year'] };
  }

  get to(): DateBoxes {
    return { day: this['to-day'], month: this['to-month'], year: this['to-year'] };
  }

  get isEmpty(): boolean {
    return [this.from, this.to].every(({ day, month, year }) => day + month + year === '');
  }

  period(): Period {
    return { from: dateIn(this.from) ?? '', to: dateIn(this.to) ?? '' };
  }

  query(): string {
    return new URLSearchParams(Object.entries(this)).toString();
  }
}

/** A pass that staff give, and who pays for it. */
export class GrantForm {
  id = '';
  months = '';
  funder = '';

  grant(personId: string): NewGrant {
    return { id: this.id, personId, months: numberIn(this.months), funderId: this.funder };
  }
}

/** The funder that staff chose for a pass. */
export class PayerForm {
  funder = '';
}

function boxesOf(name: string, date: string): Record<string, string> {
  const { day, month, year } = dateBoxes(date);
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}
