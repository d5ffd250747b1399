import { ArrayNotEmpty, IsEmail, IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { INVITED_ROLES, type InvitedRole } from '../staff-invitations.service';

export class InviteForm {
  @IsEmail({}, { message: 'Enter an email address like name@example.com' })
  @MaxLength(254, { message: 'Enter a shorter email address' })
  @IsNotEmpty({ message: 'Enter their email address' })
  email = '';

  @IsIn(INVITED_ROLES, { each: true, message: 'Choose from the list' })
  @ArrayNotEmpty({ message: 'Choose at least one role' })
  roles: string[] = [];

  chosen(): InvitedRole[] {
    return this.roles as InvitedRole[];
  }
}
