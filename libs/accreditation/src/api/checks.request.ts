import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';
import type { CheckInput } from '../checks/check-faults';
import { REFUSALS } from '../checks/check';
import { CHECK_KINDS, LEVELS, SEEN_HOWS, WORKFORCES } from '../checks/check-kinds';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class CheckIdParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'The id in the address is not one of ours' })
  id!: string;
}

export class CheckVersionRequest {
  @ApiProperty({ minimum: 1, description: 'Of the check as you read it' })
  @Max(1_000_000, { message: 'version must be 1,000,000 or less' })
  @Min(1, { message: 'version must be 1 or more' })
  @IsInt({ message: 'version must be a whole number' })
  version!: number;
}

export class CheckBodyRequest {
  @ApiProperty({ enum: CHECK_KINDS })
  @IsIn(CHECK_KINDS, { message: `kind must be one of ${CHECK_KINDS.join(', ')}` })
  kind!: string;

  @ApiPropertyOptional({ enum: LEVELS, nullable: true, type: String, description: 'For dbs and access-ni' })
  @IsIn(LEVELS, { message: `level must be one of ${LEVELS.join(', ')}` })
  @IsOptional()
  level?: string | null;

  @ApiPropertyOptional({ enum: WORKFORCES, nullable: true, type: String, description: 'For dbs, pvg and access-ni' })
  @IsIn(WORKFORCES, { message: `workforce must be one of ${WORKFORCES.join(', ')}` })
  @IsOptional()
  workforce?: string | null;

  @ApiProperty({ example: '2025-11-03', description: 'The date that stands on it' })
  @Matches(DAY, { message: 'issuedOn must be a day written YYYY-MM-DD' })
  issuedOn!: string;

  @ApiPropertyOptional({
    example: '2028-11-02',
    nullable: true,
    type: String,
    description: 'Its last day, if it has one',
  })
  @Matches(DAY, { message: 'validTo must be a day written YYYY-MM-DD' })
  @IsOptional()
  validTo?: string | null;

  @ApiPropertyOptional({ description: 'On the DBS Update Service' })
  @IsBoolean({ message: 'isUpdated must be true or false' })
  @IsOptional()
  isUpdated?: boolean;

  static inputOf({ kind, level, workforce, issuedOn, validTo, isUpdated }: CheckBodyRequest): CheckInput {
    return {
      kind,
      level: level ?? null,
      workforce: workforce ?? null,
      issuedOn,
      validTo: validTo ?? null,
      isUpdated: isUpdated ?? false,
    };
  }
}

export class CheckChangeRequest extends CheckBodyRequest {
  @ApiProperty({ minimum: 1, description: 'Of the check as you read it' })
  @Max(1_000_000, { message: 'version must be 1,000,000 or less' })
  @Min(1, { message: 'version must be 1 or more' })
  @IsInt({ message: 'version must be a whole number' })
  version!: number;
}

export class CheckSightRequest extends CheckVersionRequest {
  @ApiProperty({ enum: SEEN_HOWS })
  @IsIn(SEEN_HOWS, { message: `how must be one of ${SEEN_HOWS.join(', ')}` })
  how!: string;

  @ApiProperty({ example: '2026-11-03' })
  @Matches(DAY, { message: 'on must be a day written YYYY-MM-DD' })
  on!: string;

  @ApiPropertyOptional({ maxLength: 40, description: 'Whole; kept until six months after. For dbs, pvg and access-ni' })
  @MaxLength(40, { message: 'number must have $constraint1 characters or fewer' })
  @IsString({ message: 'number must be text' })
  @IsOptional()
  number?: string;
}

export class CheckRefusalRequest extends CheckVersionRequest {
  @ApiProperty({ enum: REFUSALS })
  @IsIn(REFUSALS, { message: `why must be one of ${REFUSALS.join(', ')}` })
  why!: string;
}

export class CheckStatusRequest extends CheckVersionRequest {
  @ApiProperty({ description: 'true: nothing new. false: the certificate does not count any more' })
  @IsBoolean({ message: 'isCurrent must be true or false' })
  isCurrent!: boolean;
}

const LISTS = ['waiting', 'due', 'ending', 'permitted', 'all'] as const;

export class CheckBoardQuery {
  @ApiPropertyOptional({ enum: LISTS, default: 'waiting' })
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

export class OwnCheckVersionQuery {
  @ApiProperty({ minimum: 1, description: 'Of the check as you read it' })
  @Max(1_000_000, { message: 'version must be 1,000,000 or less' })
  @Min(1, { message: 'version must be 1 or more' })
  @IsInt({ message: 'version must be a whole number' })
  @Type(() => Number)
  version!: number;
}
