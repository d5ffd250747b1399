import { IsIn, IsUUID } from 'class-validator';

/** What an employer tells staff with an advert that is sent again. */
export class SendForm {
  answer = '';
}

/** From which earlier advert a new one is begun; empty: from none. */
export class BeginForm {
  copyFrom = '';
  /** The id of the new advert, so that a form that is sent twice begins one. */
  @IsUUID(undefined, { message: 'Open this page again, then start your advert' })
  id = '';
}

/** One piece of advice that was read. */
export class AdviceForm {
  code = '';
  field = '';
  quote = '';
}

const ENDS = ['filled', 'closed'] as const;

/** Why an advert ends. */
export class CloseForm {
  @IsIn(ENDS, { message: 'Choose why you close it' })
  why = '';
}
