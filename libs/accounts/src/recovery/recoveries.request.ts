import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, MaxLength } from 'class-validator';
import { IsDay } from './is-day';
import { IDENTITY_CHECKS, type IdentityCheck } from './recovery';

export class BeginRecoveryRequest {
  @ApiProperty({ example: 'amira@example.com', maxLength: 254 })
  @MaxLength(254, { message: 'email must have $constraint1 characters or fewer' })
  @IsEmail({}, { message: 'email must be an email address like name@example.com' })
  email!: string;
}

export class IdentityCheckRequest {
  @ApiProperty({ enum: IDENTITY_CHECKS })
  @IsIn(IDENTITY_CHECKS, { message: `how must be one of ${IDENTITY_CHECKS.join(', ')}` })
  how!: IdentityCheck;

  @ApiProperty({ format: 'date', example: '2026-03-01' })
  @IsDay({ message: 'checkedOn must be a date like 2026-03-01' })
  checkedOn!: string;
}
