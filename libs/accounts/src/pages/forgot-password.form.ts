import { IsEmail, MaxLength, MinLength } from 'class-validator';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../passwords';

export class ForgotPasswordForm {
  @IsEmail({}, { message: 'Enter an email address like name@example.com' })
  @MaxLength(254, { message: 'Enter a shorter email address' })
  email = '';
}

export class NewPasswordForm {
  @MaxLength(LONGEST_PASSWORD, { message: `Choose a password of ${LONGEST_PASSWORD} characters or fewer` })
  @MinLength(SHORTEST_PASSWORD, { message: `Choose a password of ${SHORTEST_PASSWORD} characters or more` })
  password = '';
}
