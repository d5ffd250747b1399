import { ArrayNotEmpty, IsIn } from 'class-validator';
import { GIVEN_ROLES } from '../staff-power';
import type { GivenRole } from '../role-changes.service';

export class RolesForm {
  @IsIn(GIVEN_ROLES, { each: true, message: 'Choose from the list' })
  @ArrayNotEmpty({ message: 'Choose at least one' })
  roles: string[] = [];

  chosen(): GivenRole[] {
    return this.roles as GivenRole[];
  }
}
