import { IsEmail, IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { IsDay } from './is-day';
import { IDENTITY_CHECKS } from './recovery';

export class BeginRecoveryForm {
  @IsEmail({}, { message: 'Enter an email address like name@example.com' })
  @MaxLength(254, { message: 'Enter a shorter email address' })
  @IsNotEmpty({ message: 'Enter the email address of their account' })
  email = '';
}

export class IdentityCheckForm {
  @IsIn(IDENTITY_CHECKS, { message: 'Choose how you made sure who it is' })
  how = '';

  @IsDay({ message: 'Enter the date as day, month and year' })
  checkedOn = '';
}
