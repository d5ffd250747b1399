import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { moderationReasons } from '../moderation-reasons';
import { LONGEST_WORDS } from '../moderation.service';

const ORDERS = ['oldest', 'newest'] as const;
export const STAFF_DECISIONS = ['approved', 'needs-changes', 'removed'] as const;
const WHOLE = { message: 'page must be a whole number from 1' };
const VERSION = { message: 'Send the version of the profile that you looked at' };

export class ModerationQueueQuery {
  @ApiPropertyOptional({ enum: ORDERS, default: 'oldest' })
  @IsOptional()
  @IsIn(ORDERS, { message: 'order must be oldest or newest' })
  order: (typeof ORDERS)[number] = 'oldest';

  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: 1, description: 'Beyond the end: the last page' })
  @IsOptional()
  @Type(() => Number)
  @IsInt(WHOLE)
  @Min(1, WHOLE)
  @Max(1_000_000, WHOLE)
  page = 1;
}

export class DecisionRequest {
  @ApiProperty({ enum: STAFF_DECISIONS })
  @IsIn(STAFF_DECISIONS, { message: `decision must be one of ${STAFF_DECISIONS.join(', ')}` })
  decision!: (typeof STAFF_DECISIONS)[number];

  @ApiProperty({ enum: moderationReasons.map(({ key }) => key), isArray: true, description: 'None for "approved"' })
  @IsArray({ message: 'Send a list of reasons' })
  @ArrayMaxSize(20, { message: 'Send 20 reasons or fewer' })
  @IsString({ each: true, message: 'Each reason must be text' })
  reasons!: string[];

  @ApiProperty({ maxLength: LONGEST_WORDS, description: 'To the PA; may be empty for "approved"' })
  @IsString({ message: 'Send text' })
  @MaxLength(10_000, { message: 'That is too long' })
  words!: string;

  @ApiProperty({ type: 'integer', description: 'Of the profile as it was looked at: 409 when it has changed since' })
  @IsInt(VERSION)
  @Min(1, VERSION)
  @Max(2_147_483_647, VERSION)
  version!: number;
}
