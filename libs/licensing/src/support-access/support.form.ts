import type { SupportChoice, SupportRequest } from './support-rules';

/** What an operator asks for, as it is typed. The rules stand with the request itself. */
export class SupportRequestForm {
  /** Made when the page was drawn, so that a form that is sent twice asks once. */
  id = '';
  reason = '';
  areas: string[] = [];

  request(): SupportRequest {
    return { id: this.id, reason: this.reason, areas: this.areas };
  }
}

/** What a manager allows. */
export class SupportChoiceForm {
  areas: string[] = [];
  hours = '4';

  choice(): SupportChoice {
    return { areas: this.areas, hours: Number(this.hours) };
  }
}

/** What a manager offers without being asked. */
export class SupportOfferForm {
  id = '';
  reason = '';
  areas: string[] = [];
  hours = '4';

  offer(): SupportRequest & SupportChoice {
    return { id: this.id, reason: this.reason, areas: this.areas, hours: Number(this.hours) };
  }
}

/** Why a manager says no. */
export class SupportRefusalForm {
  answer = '';
}
