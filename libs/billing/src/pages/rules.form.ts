import type { PassRules } from '../fair-use/pass-rules';

/** A number that is none: the service refuses it beside its field. */
const WRONG = -1;

/** What is fair use of a pass, as a manager types it. */
export class RulesForm {
  contacts1 = '';
  contacts3 = '';
  contacts6 = '';
  contacts12 = '';
  extendDays = '';
  extendBelow = '';
  extendsUnanswered = '';
  pausesDisputed = '';

  static of({ contacts, extendDays, extendBelow, extendsUnanswered, pausesDisputed }: PassRules): RulesForm {
    const shown = (value: number | null) => (value === null ? '' : String(value));
    return Object.assign(new RulesForm(), {
      contacts1: shown(contacts[1]),
      contacts3: shown(contacts[3]),
      contacts6: shown(contacts[6]),
      contacts12: shown(contacts[12]),
      extendDays: shown(extendDays),
      extendBelow: shown(extendBelow),
      extendsUnanswered: extendsUnanswered ? 'yes' : '',
      pausesDisputed: pausesDisputed ? 'yes' : '',
    });
  }

  rules(): PassRules {
    return {
      contacts: {
        1: numberOf(this.contacts1),
        3: numberOf(this.contacts3),
        6: numberOf(this.contacts6),
        12: numberOf(this.contacts12),
      },
      extendDays: numberOf(this.extendDays),
      extendBelow: numberOf(this.extendBelow),
      extendsUnanswered: this.extendsUnanswered === 'yes',
      pausesDisputed: this.pausesDisputed === 'yes',
    };
  }
}

function numberOf(text: string): number | null {
  if (text.trim() === '') return null;
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : WRONG;
}
