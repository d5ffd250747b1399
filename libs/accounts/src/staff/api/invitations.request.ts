import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { EmailTokenRequest } from '../../api/account.request';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../passwords';
import { INVITED_ROLES, type InvitedRole } from '../staff-invitations.service';

const NAME = /^[\p{L}\p{M}][\p{L}\p{M}' ’.\-‑]*$/u;
const tooLong = { message: '$property must have $constraint1 characters or fewer' };

export class InvitationRequest {
  @ApiProperty({ example: 'amira@example.com', maxLength: 254 })
  @MaxLength(254, tooLong)
  @IsEmail({}, { message: 'email must be an email address like name@example.com' })
  email!: string;

  @ApiProperty({ enum: INVITED_ROLES, isArray: true, minItems: 1 })
  @IsIn(INVITED_ROLES, { each: true, message: `Each role must be one of ${INVITED_ROLES.join(', ')}` })
  @ArrayMaxSize(20, { message: 'Send 20 roles or fewer' })
  @ArrayNotEmpty({ message: 'Send at least one role' })
  @IsArray({ message: 'roles must be a list' })
  roles!: InvitedRole[];
}

/** Names and password only from somebody who has no account yet; who is signed in sends the token alone. */
export class AcceptanceRequest extends EmailTokenRequest {
  @ApiPropertyOptional({ maxLength: 60 })
  @IsOptional()
  @MaxLength(60, tooLong)
  @Matches(NAME, { message: 'firstName must be a name in letters' })
  firstName?: string;

  @ApiPropertyOptional({ maxLength: 60 })
  @IsOptional()
  @MaxLength(60, tooLong)
  @Matches(NAME, { message: 'lastName must be a name in letters' })
  lastName?: string;

  @ApiPropertyOptional({ minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD })
  @IsOptional()
  @MaxLength(LONGEST_PASSWORD, tooLong)
  @MinLength(SHORTEST_PASSWORD, { message: `password must have ${SHORTEST_PASSWORD} characters or more` })
  password?: string;
}
