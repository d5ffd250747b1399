import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { LONGEST_BRING, LONGEST_VENUE, MOST_PLACES } from '../../bookings/session';

const LISTS = ['coming', 'past'] as const;

export class CheckSessionParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'The id in the address is not one of ours' })
  id!: string;
}

export class CheckSessionsQuery {
  @ApiPropertyOptional({ enum: LISTS, default: 'coming' })
  @IsIn(LISTS, { message: `list must be one of ${LISTS.join(', ')}` })
  @IsOptional()
  list?: (typeof LISTS)[number];

  @ApiPropertyOptional({ minimum: 1, maximum: 100_000, default: 1 })
  @Max(100_000, { message: 'page must be 100,000 or less' })
  @Min(1, { message: 'page must be 1 or more' })
  @IsInt({ message: 'page must be a whole number' })
  @Type(() => Number)
  @IsOptional()
  page?: number;
}

export class NewCheckSessionRequest {
  @ApiProperty({ maxLength: LONGEST_VENUE, example: 'The library, first floor' })
  @MaxLength(LONGEST_VENUE, { message: 'venue must have $constraint1 characters or fewer' })
  @IsString({ message: 'venue must be text' })
  venue!: string;

  @ApiProperty({ maxLength: LONGEST_BRING })
  @MaxLength(LONGEST_BRING, { message: 'bring must have $constraint1 characters or fewer' })
  @IsString({ message: 'bring must be text' })
  bring!: string;

  @ApiProperty({ example: '2027-03-03' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'day must be a day written YYYY-MM-DD' })
  day!: string;

  @ApiProperty({ example: '10:00', description: 'By the clock in this country' })
  @Matches(/^\d{2}:\d{2}$/, { message: 'from must be a time written HH:MM' })
  from!: string;

  @ApiProperty({ example: '12:30' })
  @Matches(/^\d{2}:\d{2}$/, { message: 'to must be a time written HH:MM' })
  to!: string;

  @ApiProperty({ minimum: 1, maximum: MOST_PLACES })
  @Max(MOST_PLACES, { message: `places must be ${MOST_PLACES} or less` })
  @Min(1, { message: 'places must be 1 or more' })
  @IsInt({ message: 'places must be a whole number' })
  places!: number;
}

export class BookCheckPlaceRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'sessionId is not one of ours' })
  sessionId!: string;
}

export class MoveCheckPlaceRequest extends BookCheckPlaceRequest {
  @ApiProperty({ minimum: 1, description: 'Of the place as you read it' })
  @Max(1_000_000, { message: 'version must be 1,000,000 or less' })
  @Min(1, { message: 'version must be 1 or more' })
  @IsInt({ message: 'version must be a whole number' })
  version!: number;
}

export class TickCheckPlaceRequest {
  @ApiProperty({ description: 'Whether they came' })
  @IsBoolean({ message: 'came must be true or false' })
  came!: boolean;

  @ApiProperty({ minimum: 1, description: 'Of the place as you read it' })
  @Max(1_000_000, { message: 'version must be 1,000,000 or less' })
  @Min(1, { message: 'version must be 1 or more' })
  @IsInt({ message: 'version must be a whole number' })
  version!: number;
}

export class CheckPlaceVersionQuery {
  @ApiProperty({ minimum: 1, description: 'Of the place as you read it' })
  @Max(1_000_000, { message: 'version must be 1,000,000 or less' })
  @Min(1, { message: 'version must be 1 or more' })
  @IsInt({ message: 'version must be a whole number' })
  @Type(() => Number)
  version!: number;
}
