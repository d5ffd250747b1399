import { IsNotEmpty, MaxLength } from 'class-validator';
import { LONGEST_PASSWORD } from '../passwords';

export class SignInForm {
  @IsNotEmpty({ message: 'Enter your email address' })
  @MaxLength(254, { message: 'Enter a shorter email address' })
  email = '';

  @IsNotEmpty({ message: 'Enter your password' })
  @MaxLength(LONGEST_PASSWORD, { message: `Enter a password of ${LONGEST_PASSWORD} characters or fewer` })
  password = '';

  next = '';
}
