import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import {
  LONGEST_REPORT,
  LONGEST_REPORT_NOTE,
  OUTCOME_KEYS,
  REASON_KEYS,
  REFERRAL_KEYS,
  REPORTED,
  SEVERITIES,
  type Outcome,
  type Referral,
  type Reported,
  type ReportReason,
  type Severity,
} from '../reports/report';
import type { ReportStep } from '../reports/report-case';
import { SHARE_DEEDS, SHARE_FIELDS, type ShareDeed, type ShareField } from '../sharing/share-state';
import { LONGEST_DECISION } from '../takedowns/takedowns.service';

const WHOLE = { message: '$property must be a whole number from 1' };
const MOST = 2_147_483_647;
const id = { message: '$property must be a UUID' };
const text = { message: '$property must be text' };
const long = { message: 'That is too long' };
const oneOf = (keys: readonly string[]) => ({ message: `$property must be one of ${keys.join(', ')}` });
const STEPS = ['note', 'refer', 'close', 'putBack', 'reopen'] as const;
const DOWN = ['message', 'conversation'] as const;
const ANSWERS = ['uphold', 'overturn'] as const;

export class SafetyIdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all', id)
  id!: string;
}

export class ShareParam extends SafetyIdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all', id)
  shareId!: string;
}

export class ReportsQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: 1, description: 'Beyond the end: the last page' })
  @IsOptional()
  @Type(() => Number)
  @IsInt(WHOLE)
  @Min(1, WHOLE)
  @Max(1_000_000, WHOLE)
  page = 1;
}

export class BeforeQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Messages before this number; else the newest' })
  @IsOptional()
  @Type(() => Number)
  @IsInt(WHOLE)
  @Min(1, WHOLE)
  @Max(MOST, WHOLE)
  before?: number;
}

export class AskToShareRequest {
  @ApiProperty({ enum: SHARE_FIELDS })
  @IsIn(SHARE_FIELDS, oneOf(SHARE_FIELDS))
  field!: ShareField;
}

export class ShareStepRequest {
  @ApiProperty({ enum: SHARE_DEEDS })
  @IsIn(SHARE_DEEDS, oneOf(SHARE_DEEDS))
  deed!: ShareDeed;
}

export class SafetyReportRequest {
  @ApiProperty({ format: 'uuid', description: 'Made by you: sent again, it is the same report' })
  @IsUUID('all', id)
  ticket!: string;

  @ApiProperty({ enum: REPORTED })
  @IsIn(REPORTED, oneOf(REPORTED))
  what!: Reported;

  @ApiProperty({ format: 'uuid', description: 'Of the conversation, message, profile or advert' })
  @IsUUID('all', id)
  subjectId!: string;

  @ApiProperty({ enum: REASON_KEYS })
  @IsIn(REASON_KEYS, oneOf(REASON_KEYS))
  reason!: ReportReason;

  @ApiPropertyOptional({ type: String, maxLength: LONGEST_REPORT })
  @IsOptional()
  @MaxLength(20_000, long)
  @IsString(text)
  words = '';
}

export class ReportStepRequest {
  @ApiProperty({ enum: STEPS })
  @IsIn(STEPS, oneOf(STEPS))
  deed!: ReportStep['deed'];

  @ApiProperty({ enum: SEVERITIES })
  @IsIn(SEVERITIES, oneOf(SEVERITIES))
  severity!: Severity;

  @ApiPropertyOptional({ type: String, maxLength: LONGEST_REPORT_NOTE })
  @IsOptional()
  @MaxLength(10_000, long)
  @IsString(text)
  note = '';

  @ApiPropertyOptional({ type: Boolean, description: 'The note is for who deals with it and managers alone' })
  @IsOptional()
  @IsBoolean({ message: 'isRestricted must be true or false' })
  isRestricted = false;

  @ApiPropertyOptional({ enum: REFERRAL_KEYS, description: 'With refer' })
  @IsOptional()
  @IsIn(REFERRAL_KEYS, oneOf(REFERRAL_KEYS))
  referredTo?: Referral;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'With refer: today or before' })
  @IsOptional()
  @MaxLength(10, { message: 'referredOn must be a day such as 2026-03-18' })
  @IsString(text)
  referredOn = '';

  @ApiPropertyOptional({ enum: OUTCOME_KEYS, description: 'With close' })
  @IsOptional()
  @IsIn(OUTCOME_KEYS, oneOf(OUTCOME_KEYS))
  outcome?: Outcome;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    description: 'Of the report as it was looked at: 409 when it has changed',
  })
  @IsInt(WHOLE)
  @Min(1, WHOLE)
  @Max(MOST, WHOLE)
  version!: number;
}

export class LookRequest {
  @ApiProperty({ maxLength: 500, description: 'Why you need to read these messages' })
  @MaxLength(5000, long)
  @IsString(text)
  reason!: string;

  @ApiPropertyOptional({
    type: String,
    maxLength: 500,
    description: 'Only if telling the two could put someone in danger',
  })
  @IsOptional()
  @MaxLength(5000, long)
  @IsString(text)
  ground = '';
}

export class TakedownApiRequest {
  @ApiProperty({ enum: DOWN })
  @IsIn(DOWN, oneOf(DOWN))
  what!: (typeof DOWN)[number];

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'With message' })
  @IsOptional()
  @IsInt(WHOLE)
  @Min(1, WHOLE)
  @Max(MOST, WHOLE)
  messageNumber?: number;

  @ApiProperty({ maxLength: LONGEST_DECISION, description: 'Its author reads this' })
  @MaxLength(10_000, long)
  @IsString(text)
  reason!: string;
}

export class AppealRequest {
  @ApiProperty({ maxLength: LONGEST_DECISION })
  @MaxLength(10_000, long)
  @IsString(text)
  words!: string;
}

export class AppealAnswerRequest extends AppealRequest {
  @ApiProperty({ enum: ANSWERS })
  @IsIn(ANSWERS, oneOf(ANSWERS))
  deed!: (typeof ANSWERS)[number];
}
