import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Actor, type Role } from '@pa/platform';
import { SECOND_STEP_WAYS, type SecondStepWay } from '../factors/factor-status';
import type { SecondStepWanted } from '../sign-in/second-step.service';

export class SessionResponse {
  @ApiProperty({ description: 'Send it as "Authorization: Bearer …"' })
  token!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

export class SecondFactorWantedResponse {
  @ApiProperty({ enum: SECOND_STEP_WAYS, isArray: true, description: 'Any one of these, best first' })
  secondFactor!: SecondStepWay[];

  @ApiProperty({ description: 'Send it with the code to /api/v1/sessions/second-factor' })
  ticket!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  static of({ ways, ticket, expiresAt }: SecondStepWanted): SecondFactorWantedResponse {
    return { secondFactor: [...ways], ticket, expiresAt: expiresAt.toISOString() };
  }
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
