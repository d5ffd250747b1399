import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Actor, type Role } from '@pa/platform';

export class SessionResponse {
  @ApiProperty({ description: 'Send it as "Authorization: Bearer …"' })
  token!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

export class MeResponse {
  @ApiProperty({ example: 'Amira K.' })
  displayName!: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles!: Role[];

  static of({ displayName, roles }: Actor): MeResponse {
    return { displayName, roles: [...roles] };
  }
}
