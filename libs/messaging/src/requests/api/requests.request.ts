import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { DECLINE_REASONS, LONGEST_ASK } from '../contact-request';

export class AskToTalkRequest {
  @ApiProperty({ format: 'uuid', description: 'Of the PA’s profile' })
  @IsUUID('all', { message: 'profileId must be a UUID' })
  profileId!: string;

  @ApiProperty({ maxLength: LONGEST_ASK })
  @MaxLength(LONGEST_ASK, { message: 'words must have $constraint1 characters or fewer' })
  @IsString({ message: 'words must be text' })
  words!: string;
}

export class DeclineTalkRequest {
  @ApiProperty({ enum: Object.keys(DECLINE_REASONS) })
  @IsIn(Object.keys(DECLINE_REASONS), { message: 'reason must be one of the stock reasons' })
  reason!: string;
}
