import { dateIn, type DateBoxes } from '@pa/web';
import { Equals, IsNotEmpty, MaxLength, MinLength } from 'class-validator';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../passwords';
import type { GivenAssisted } from '../assisted-accounts.service';

/** Staff make an account for somebody. */
export class AssistedForm {
  role = '';
  firstName = '';
  lastName = '';
  consentHow = '';
  'consentedOn-day' = '';
  'consentedOn-month' = '';
  'consentedOn-year' = '';

  get consentedOn(): DateBoxes {
    return { day: this['consentedOn-day'], month: this['consentedOn-month'], year: this['consentedOn-year'] };
  }

  given(): GivenAssisted {
    const { role, firstName, lastName, consentHow } = this;
    return { role, firstName, lastName, consentHow, consentedOn: dateIn(this.consentedOn) ?? '' };
  }
}

/** Why staff act in it now. */
export class ReasonForm {
  reason = '';
}

/** To which address it goes. */
export class HandOverForm {
  email = '';
}

/** The person takes it over. */
export class TakeOverForm {
  @MaxLength(LONGEST_PASSWORD, { message: `Choose a password of ${LONGEST_PASSWORD} characters or fewer` })
  @MinLength(SHORTEST_PASSWORD, { message: `Choose a password of ${SHORTEST_PASSWORD} characters or more` })
  @IsNotEmpty({ message: 'Choose a password' })
  password = '';

  @Equals('yes', { message: 'Tick the box to say you agree to the terms and read how we use your data' })
  agrees = '';
}
