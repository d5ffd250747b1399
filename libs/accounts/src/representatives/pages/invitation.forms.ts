import { Equals, IsNotEmpty, Matches, MaxLength, MinLength } from 'class-validator';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../passwords';

/** Letters of any script, marks, spaces, apostrophes, hyphens and full stops. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}' ’.\-‑]*$/u;

/** Somebody new says yes. An attorney or deputy must be 18, so everyone who acts is. */
export class SayYesForm {
  @Matches(NAME, { message: 'Enter your first name in letters' })
  @MaxLength(60, { message: 'Enter a first name of 60 letters or fewer' })
  @IsNotEmpty({ message: 'Enter your first name' })
  firstName = '';

  @Matches(NAME, { message: 'Enter your last name in letters' })
  @MaxLength(60, { message: 'Enter a last name of 60 letters or fewer' })
  @IsNotEmpty({ message: 'Enter your last name' })
  lastName = '';

  @MaxLength(LONGEST_PASSWORD, { message: `Choose a password of ${LONGEST_PASSWORD} characters or fewer` })
  @MinLength(SHORTEST_PASSWORD, { message: `Choose a password of ${SHORTEST_PASSWORD} characters or more` })
  @IsNotEmpty({ message: 'Choose a password' })
  password = '';

  @Equals('yes', { message: 'Tick the box to say you are 18 or over' })
  isOldEnough = '';

  @Equals('yes', { message: 'Tick the box to say you agree to the terms and read how we use your data' })
  agrees = '';
}
