import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { COMPLAINT_ABOUTS, type ComplaintAbout } from '../complaint';
import { COMPLAINT_STATES, type ComplaintState } from '../complaint-state';
import { LONGEST_NOTE } from '../complaint-cases.service';
import { LONGEST_COMPLAINT, LONGEST_COMPLAINT_NAME } from '../complaints.service';

const VERSION = { message: 'Send the version of the complaint that you looked at' };
const text = (name: string) => ({ message: `${name} must be text` });

export class ComplaintApiRequest {
  @ApiProperty({ format: 'uuid', description: 'Made by you: sent again, it is the same complaint' })
  @IsUUID(undefined, { message: 'ticket must be a UUID that you made' })
  ticket!: string;

  @ApiProperty({ enum: COMPLAINT_ABOUTS })
  @IsIn(COMPLAINT_ABOUTS, { message: `about must be one of ${COMPLAINT_ABOUTS.join(', ')}` })
  about!: ComplaintAbout;

  @ApiProperty({ maxLength: LONGEST_COMPLAINT })
  @MaxLength(20_000, { message: 'That is too long' })
  @IsString(text('words'))
  words!: string;

  @ApiPropertyOptional({ type: String, maxLength: LONGEST_COMPLAINT_NAME })
  @IsOptional()
  @MaxLength(1000, { message: 'That is too long' })
  @IsString(text('name'))
  name = '';

  @ApiPropertyOptional({ type: String, maxLength: 254, description: 'An acknowledgement goes there' })
  @IsOptional()
  @MaxLength(254, { message: 'That is too long' })
  @IsString(text('email'))
  email = '';

  @ApiPropertyOptional({ type: String, maxLength: 60 })
  @IsOptional()
  @MaxLength(60, { message: 'That is too long' })
  @IsString(text('telephone'))
  telephone = '';
}

export class ComplaintStepRequest {
  @ApiPropertyOptional({ enum: COMPLAINT_STATES, description: 'Left out: it stays where it is' })
  @IsOptional()
  @IsIn(COMPLAINT_STATES, { message: `to must be one of ${COMPLAINT_STATES.join(', ')}` })
  to?: ComplaintState;

  @ApiPropertyOptional({ type: String, maxLength: LONGEST_NOTE, description: 'For colleagues alone' })
  @IsOptional()
  @MaxLength(10_000, { message: 'That is too long' })
  @IsString(text('note'))
  note = '';

  @ApiProperty({ type: 'integer', description: 'Of the complaint as it was looked at: 409 when it has changed since' })
  @IsInt(VERSION)
  @Min(1, VERSION)
  @Max(2_147_483_647, VERSION)
  version!: number;
}
