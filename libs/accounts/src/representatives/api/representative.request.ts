import { ApiProperty } from '@nestjs/swagger';
import { ACTING_SCOPES } from '@pa/platform';
import { IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { BASES, EVIDENCE, POWERS, type GivenBasis, type Grant, type Invited } from '../representation';
import { STAFF_DEEDS, type StaffDeed } from '../representation-reviews.service';
import { REPRESENTATION_STATES, type RepresentationState } from '../representation-state';

const text = { message: '$property must be text' };
const tooLong = { message: '$property must have $constraint1 characters or fewer' };

export class IdParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all', { message: 'id must be a UUID' })
  id!: string;
}

export class GrantRequest {
  @ApiProperty({ enum: ACTING_SCOPES, isArray: true, description: '"look" is always part of it' })
  @IsIn(ACTING_SCOPES, { each: true, message: `scopes must each be one of ${ACTING_SCOPES.join(', ')}` })
  @IsArray({ message: 'scopes must be a list' })
  scopes!: string[];

  @ApiProperty({ format: 'date', example: '2027-03-03', description: 'The last day, within a year' })
  @MaxLength(10, tooLong)
  @IsString(text)
  until!: string;

  grant(): Grant {
    return { scopes: this.scopes, untilDay: this.until };
  }
}

export class InviteRequest extends GrantRequest {
  @ApiProperty({ example: 'Rita Rowe', maxLength: 60 })
  @MaxLength(60, tooLong)
  @IsString(text)
  name!: string;

  @ApiProperty({ example: 'rita@example.com', maxLength: 254 })
  @MaxLength(254, tooLong)
  @IsString(text)
  email!: string;

  invited(): Invited {
    return { name: this.name, email: this.email };
  }
}

export class BasisRequest {
  @ApiProperty({ enum: BASES })
  @IsIn(BASES, { message: `basis must be one of ${BASES.join(', ')}` })
  basis!: string;

  @ApiProperty({ enum: POWERS, required: false, description: 'Only for a lasting power of attorney' })
  @IsOptional()
  @IsIn(POWERS, { message: `power must be one of ${POWERS.join(', ')}` })
  power?: string;

  @ApiProperty({ enum: EVIDENCE, description: 'How it is known. Papers are seen, never kept.' })
  @IsIn(EVIDENCE, { message: `evidence must be one of ${EVIDENCE.join(', ')}` })
  evidence!: string;

  @ApiProperty({ format: 'date', example: '2026-03-03' })
  @MaxLength(10, tooLong)
  @IsString(text)
  evidenceOn!: string;
}

export class RecordRequest extends InviteRequest {
  @ApiProperty({ format: 'uuid', description: 'The person acted for' })
  @IsUUID('all', { message: 'employerId must be a UUID' })
  employerId!: string;

  @ApiProperty({ enum: BASES })
  @IsIn(BASES, { message: `basis must be one of ${BASES.join(', ')}` })
  basis!: string;

  @ApiProperty({ enum: POWERS, required: false, description: 'Only for a lasting power of attorney' })
  @IsOptional()
  @IsIn(POWERS, { message: `power must be one of ${POWERS.join(', ')}` })
  power?: string;

  @ApiProperty({ enum: EVIDENCE })
  @IsIn(EVIDENCE, { message: `evidence must be one of ${EVIDENCE.join(', ')}` })
  evidence!: string;

  @ApiProperty({ format: 'date', example: '2026-03-03' })
  @MaxLength(10, tooLong)
  @IsString(text)
  evidenceOn!: string;
}

export function basisOf({ basis, power = '', evidence, evidenceOn }: BasisRequest): GivenBasis {
  return { basis, power, evidence, evidenceOn };
}

export class DecideRequest {
  @ApiProperty({ enum: STAFF_DEEDS })
  @IsIn(STAFF_DEEDS, { message: `deed must be one of ${STAFF_DEEDS.join(', ')}` })
  deed!: StaffDeed;
}

export class StateQuery {
  @ApiProperty({ enum: REPRESENTATION_STATES, required: false })
  @IsOptional()
  @IsIn(REPRESENTATION_STATES, { message: `state must be one of ${REPRESENTATION_STATES.join(', ')}` })
  state?: RepresentationState;
}

export class InvitationTokenRequest {
  @ApiProperty({ description: 'The secret at the end of the link in the mail', maxLength: 100 })
  @MaxLength(100, tooLong)
  @IsString(text)
  token!: string;
}
