import { IsEmail, IsNotEmpty, MaxLength } from 'class-validator';
import { LONGEST_PASSWORD } from '../passwords';

export class SignInForm {
  @IsNotEmpty({ message: 'Enter your email address' })
  @MaxLength(254, { message: 'Enter a shorter email address' })
  email = '';

  @IsNotEmpty({ message: 'Enter your password' })
  @MaxLength(LONGEST_PASSWORD, { message: `Enter a password of ${LONGEST_PASSWORD} characters or fewer` })
  password = '';

  next = '';

  keep = '';
}

export class PasskeySignInForm {
  @IsNotEmpty({ message: 'This browser sent no passkey. Try again, or sign in another way.' })
  @MaxLength(8_000, { message: 'That passkey did not work here. Try again, or sign in another way.' })
  credential = '';

  next = '';

  keep = '';
}

export class SecondStepForm {
  @IsNotEmpty({ message: 'Enter the code' })
  @MaxLength(40, { message: 'Enter the code as you see it' })
  code = '';

  way = '';

  next = '';

  keep = '';
}

/** Which of the other deeds of the second step, and what it must not forget. */
export class SecondStepWishForm {
  next = '';

  keep = '';
}

export class SignInLinkForm {
  @IsEmail({}, { message: 'Enter an email address like name@example.com' })
  @MaxLength(254, { message: 'Enter a shorter email address' })
  email = '';
}
