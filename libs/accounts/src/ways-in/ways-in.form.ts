import { IsEmail, IsIn, IsNotEmpty, MaxLength, MinLength } from 'class-validator';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../passwords';

export const LONGEST_PASSKEY_NAME = 40;

export class PasskeyNameForm {
  @IsNotEmpty({ message: 'Give it a name, such as "My phone"' })
  @MaxLength(LONGEST_PASSKEY_NAME, { message: `Use ${LONGEST_PASSKEY_NAME} letters or fewer` })
  name = '';
}

export class NewPasskeyForm extends PasskeyNameForm {
  @IsNotEmpty({ message: 'This browser made no passkey. Try again, or set up an authenticator app.' })
  @MaxLength(20_000, { message: 'That passkey did not work here. Try again, or set up an authenticator app.' })
  credential = '';
}

export class AuthenticatorForm {
  @IsNotEmpty({ message: 'Enter the code from your app' })
  @MaxLength(20, { message: 'Enter the 6 digits from your app' })
  code = '';

  @MaxLength(1_000)
  setup = '';
}

export class EmailCodesForm {
  @IsIn(['on', 'off'], { message: 'Choose on or off' })
  turn = '';
}

export class ChangePasswordForm {
  @IsNotEmpty({ message: 'Enter your password now' })
  @MaxLength(LONGEST_PASSWORD, { message: `Enter a password of ${LONGEST_PASSWORD} characters or fewer` })
  current = '';

  @MaxLength(LONGEST_PASSWORD, { message: `Choose a password of ${LONGEST_PASSWORD} characters or fewer` })
  @MinLength(SHORTEST_PASSWORD, { message: `Choose a password of ${SHORTEST_PASSWORD} characters or more` })
  @IsNotEmpty({ message: 'Choose a new password' })
  password = '';
}

export class ChangeEmailForm {
  @IsEmail({}, { message: 'Enter an email address like name@example.com' })
  @MaxLength(254, { message: 'Enter a shorter email address' })
  @IsNotEmpty({ message: 'Enter your new email address' })
  email = '';
}
