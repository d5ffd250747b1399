import { ApiProperty } from '@nestjs/swagger';
import { IDENTITY_CHECKS, type IdentityCheck, type Recovery, type RecoveryState } from './recovery';

export class RecoveryResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Amira K.' })
  displayName!: string;

  @ApiProperty({ enum: ['waiting', 'granted', 'used', 'turned-down'] })
  state!: RecoveryState;

  @ApiProperty({ format: 'date-time' })
  askedAt!: string;

  @ApiProperty({ enum: IDENTITY_CHECKS, nullable: true, type: String })
  checkedHow!: IdentityCheck | null;

  @ApiProperty({ format: 'date', nullable: true, type: String })
  checkedOn!: string | null;

  static of({ id, displayName, state, askedAt, checkedHow, checkedOn }: Recovery): RecoveryResponse {
    return { id, displayName, state, askedAt: askedAt.toISOString(), checkedHow, checkedOn };
  }
}
