import { Equals, IsEmail, IsNotEmpty, Matches, MaxLength, MinLength } from 'class-validator';
import type { ConsentKey } from '../privacy/consents/consent-wordings';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../passwords';

/** Letters of any script, marks, spaces, apostrophes, hyphens and full stops. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}' ’.\-‑]*$/u;

export class JoinForm {
  @Matches(NAME, { message: 'Enter your first name in letters' })
  @MaxLength(60, { message: 'Enter a first name of 60 letters or fewer' })
  @IsNotEmpty({ message: 'Enter your first name' })
  firstName = '';

  @Matches(NAME, { message: 'Enter your last name in letters' })
  @MaxLength(60, { message: 'Enter a last name of 60 letters or fewer' })
  @IsNotEmpty({ message: 'Enter your last name' })
  lastName = '';

  @IsEmail({}, { message: 'Enter an email address like name@example.com' })
  @MaxLength(254, { message: 'Enter a shorter email address' })
  @IsNotEmpty({ message: 'Enter your email address' })
  email = '';

  @MaxLength(LONGEST_PASSWORD, { message: `Choose a password of ${LONGEST_PASSWORD} characters or fewer` })
  @MinLength(SHORTEST_PASSWORD, { message: `Choose a password of ${SHORTEST_PASSWORD} characters or more` })
  @IsNotEmpty({ message: 'Choose a password' })
  password = '';

  @Equals('yes', { message: 'Tick the box to say you are 16 or over' })
  isOldEnough = '';

  @Equals('yes', { message: 'Tick the box to say you agree to the terms and read how we use your data' })
  agrees = '';

  /** Only if they like. */
  sensitiveFacts = '';

  consents(): ConsentKey[] {
    return ['terms', 'privacy-notice', ...(this.sensitiveFacts === 'yes' ? (['sensitive-facts'] as const) : [])];
  }
}
