import { dateBoxes, dateIn, type DateBoxes } from '@pa/web';
import type { Check } from '../checks/check';
import type { Sight } from '../checks/check-desk.service';
import type { CheckInput } from '../checks/check-faults';

/** A check as a PA types it. The service says what is wrong with it. */
export class CheckForm {
  kind = '';
  level = '';
  workforce = '';
  'issuedOn-day' = '';
  'issuedOn-month' = '';
  'issuedOn-year' = '';
  'validTo-day' = '';
  'validTo-month' = '';
  'validTo-year' = '';
  isUpdated = '';
  version = '1';

  static of(check: Check): CheckForm {
    const form = new CheckForm();
    const boxesIn = (name: 'issuedOn' | 'validTo', { day, month, year }: DateBoxes) =>
      Object.assign(form, { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year });
    boxesIn('issuedOn', dateBoxes(check.issuedOn));
    boxesIn('validTo', dateBoxes(check.validTo));
    return Object.assign(form, {
      kind: check.kind,
      level: check.level ?? '',
      workforce: check.workforce ?? '',
      isUpdated: check.isUpdated ? 'yes' : '',
      version: String(check.version),
    });
  }

  boxes(name: 'issuedOn' | 'validTo'): DateBoxes {
    return { day: this[`${name}-day`], month: this[`${name}-month`], year: this[`${name}-year`] };
  }

  input(): CheckInput {
    return {
      kind: this.kind,
      level: this.level || null,
      workforce: this.workforce || null,
      issuedOn: dateIn(this.boxes('issuedOn')),
      validTo: dateIn(this.boxes('validTo')),
      isUpdated: this.isUpdated === 'yes',
    };
  }
}

/** Which version of a check somebody saw when they chose. */
export class CheckVersionForm {
  version = '';

  get seenVersion(): number {
    return versionIn(this.version);
  }
}

/** A document that lies before an assessor. */
export class SightForm {
  how = '';
  'on-day' = '';
  'on-month' = '';
  'on-year' = '';
  number = '';
  version = '';

  get boxes(): DateBoxes {
    return { day: this['on-day'], month: this['on-month'], year: this['on-year'] };
  }

  sight(): Sight {
    const { how, number, version } = this;
    return { how, number, on: dateIn(this.boxes) ?? '', version: versionIn(version) };
  }
}

export class RefusalForm {
  why = '';
  version = '';
}

export class StatusForm {
  isCurrent = '';
  version = '';

  get current(): boolean | null {
    return this.isCurrent === 'yes' ? true : this.isCurrent === 'no' ? false : null;
  }
}

/** 0 is the version of nothing: a deed on it does nothing. */
export function versionIn(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
