import { IsIn } from 'class-validator';
import type { OwnRole } from '../role-changes.service';

export const OWN_ROLES = ['pa', 'employer'] as const;

export class OwnRolesForm {
  @IsIn(OWN_ROLES, { message: 'Choose what you would like to be as well' })
  role = '';

  chosen(): OwnRole {
    return this.role as OwnRole;
  }
}
