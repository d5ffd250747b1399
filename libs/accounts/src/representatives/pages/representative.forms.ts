import type { ActingScope } from '@pa/platform';
import { dateBoxes, dateIn, type DateBoxes } from '@pa/web';
import type { GivenBasis, Grant, Invited } from '../representation';

/** What they may do and how long. */
export class GrantForm {
  scopes: string[] = [];
  'untilDay-day' = '';
  'untilDay-month' = '';
  'untilDay-year' = '';

  static of(scopes: readonly ActingScope[], untilDay: string): GrantForm {
    const { day, month, year } = dateBoxes(untilDay);
    const form = new GrantForm();
    form.scopes = [...scopes];
    return Object.assign(form, { 'untilDay-day': day, 'untilDay-month': month, 'untilDay-year': year });
  }

  get untilDay(): DateBoxes {
    return { day: this['untilDay-day'], month: this['untilDay-month'], year: this['untilDay-year'] };
  }

  grant(): Grant {
    return { scopes: this.scopes, untilDay: dateIn(this.untilDay) ?? '' };
  }
}

/** An employer asks somebody. */
export class InviteForm extends GrantForm {
  name = '';
  email = '';

  invited(): Invited {
    return { name: this.name, email: this.email };
  }
}

/** On what it rests, as staff write it down. */
export class BasisForm {
  basis = '';
  power = '';
  evidence = '';
  'evidenceOn-day' = '';
  'evidenceOn-month' = '';
  'evidenceOn-year' = '';

  static of(given: GivenBasis): BasisForm {
    const { day, month, year } = dateBoxes(given.evidenceOn);
    const { basis, power, evidence } = given;
    return Object.assign(new BasisForm(), {
      basis,
      power,
      evidence,
      'evidenceOn-day': day,
      'evidenceOn-month': month,
      'evidenceOn-year': year,
    });
  }

  get evidenceOn(): DateBoxes {
    return { day: this['evidenceOn-day'], month: this['evidenceOn-month'], year: this['evidenceOn-year'] };
  }

  given(): GivenBasis {
    const { basis, power, evidence } = this;
    return { basis, power, evidence, evidenceOn: dateIn(this.evidenceOn) ?? '' };
  }
}

/** Staff write one down, for an employer from whose page they come, or whom they name by email address. */
export class RecordForm extends InviteForm {
  employerId = '';
  employerEmail = '';
  basis = '';
  power = '';
  evidence = '';
  'evidenceOn-day' = '';
  'evidenceOn-month' = '';
  'evidenceOn-year' = '';

  get evidenceOn(): DateBoxes {
    return { day: this['evidenceOn-day'], month: this['evidenceOn-month'], year: this['evidenceOn-year'] };
  }

  given(): GivenBasis {
    const { basis, power, evidence } = this;
    return { basis, power, evidence, evidenceOn: dateIn(this.evidenceOn) ?? '' };
  }
}

/** What staff decide. */
export class DecideForm {
  deed = '';
}
