import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { LONGEST_ADDRESS, OPENING_REASONS, type OpeningReason } from '../contact-details';

const REASONS = OPENING_REASONS.map(({ key }) => key);
const tooLong = { message: '$property is too long' };
const text = { message: '$property must be text' };

export class ContactDetailsRequest {
  @ApiProperty({ example: 'Amira', maxLength: 60 })
  @MaxLength(200, tooLong)
  @IsString(text)
  firstName!: string;

  @ApiProperty({ example: 'Khan', maxLength: 60 })
  @MaxLength(200, tooLong)
  @IsString(text)
  lastName!: string;

  @ApiProperty({ example: '07700 900123', maxLength: 60, description: 'May be empty' })
  @MaxLength(60, tooLong)
  @IsString(text)
  telephone!: string;

  @ApiProperty({ maxLength: LONGEST_ADDRESS, description: 'Lines; may be empty' })
  @MaxLength(2000, tooLong)
  @IsString(text)
  address!: string;
}

export class OpeningRequest {
  @ApiProperty({ enum: REASONS })
  @IsIn(REASONS, { message: `reason must be one of ${REASONS.join(', ')}` })
  reason!: OpeningReason;
}
