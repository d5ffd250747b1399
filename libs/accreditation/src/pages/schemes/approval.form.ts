import { dateBoxes, dateIn, type DateBoxes } from '@pa/web';
import { Equals } from 'class-validator';
import type { CaseDecision } from '../../schemes/approval-decisions.service';
import type { SchemeInput } from '../../schemes/scheme-desk.service';
import type { SchemeModule, SchemePolicy, Completion } from '../../schemes/scheme';
import { versionIn } from '../check.form';

/** A PA signs the edition of the code that the page showed. */
export class SignForm {
  @Equals('yes', { message: 'Tick the box to sign our code of conduct' })
  agrees = '';
  edition = '';
}

export class AppealForm {
  words = '';
}

/** What staff decide of a case. */
export class DecideForm {
  deed = '';
  why = '';
  words = '';
  version = '';

  decision(): CaseDecision {
    const { deed, why, words, version } = this;
    return { deed, why, words, version: versionIn(version) };
  }
}

export class SignOffForm {
  module = '';
}

/** What a scheme wants beside its parts. */
export class SchemeForm {
  name = '';
  months = '';
  others = '';
  words = '';
  easyWords = '';
  'signBy-day' = '';
  'signBy-month' = '';
  'signBy-year' = '';
  number = '';

  static of({ name, months, others, code }: SchemePolicy, number: number): SchemeForm {
    const { day, month, year } = dateBoxes(code.signBy);
    return Object.assign(new SchemeForm(), {
      name,
      months: String(months),
      others: String(others),
      words: code.words,
      easyWords: code.easyWords,
      'signBy-day': day,
      'signBy-month': month,
      'signBy-year': year,
      number: String(number),
    });
  }

  get signBy(): DateBoxes {
    return { day: this['signBy-day'], month: this['signBy-month'], year: this['signBy-year'] };
  }

  input({ modules }: SchemePolicy): SchemeInput {
    const { name, words, easyWords } = this;
    return {
      name,
      months: numberIn(this.months),
      others: numberIn(this.others),
      modules,
      code: { words, easyWords, signBy: dateIn(this.signBy) },
    };
  }
}

/** One part of a scheme. */
export class ModuleForm {
  key = '';
  name = '';
  help = '';
  by = '';
  check = '';
  training = '';
  isRequired = '';
  months = '';
  'from-day' = '';
  'from-month' = '';
  'from-year' = '';
  number = '';
  action = '';

  static of(module: SchemeModule): ModuleForm {
    const { day, month, year } = dateBoxes(module.from);
    return Object.assign(new ModuleForm(), {
      key: module.key,
      name: module.name,
      help: module.help,
      by: module.by,
      check: module.by === 'check' ? module.of : '',
      training: module.by === 'training' ? module.of : '',
      isRequired: module.isRequired ? 'yes' : '',
      months: module.months === null ? '' : String(module.months),
      'from-day': day,
      'from-month': month,
      'from-year': year,
    });
  }

  get from(): DateBoxes {
    return { day: this['from-day'], month: this['from-month'], year: this['from-year'] };
  }

  module(key: string): SchemeModule {
    const of = { check: this.check, training: this.training }[this.by] ?? '';
    return {
      key,
      name: this.name,
      help: this.help,
      by: this.by as Completion,
      of,
      isRequired: this.isRequired === 'yes',
      months: this.months === '' ? null : numberIn(this.months),
      from: dateIn(this.from),
    };
  }
}

/** -1 is no number that anything takes. */
function numberIn(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : -1;
}
