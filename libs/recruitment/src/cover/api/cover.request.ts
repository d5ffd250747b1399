import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { KINDS } from '@pa/matching';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { COVER_MILES, LONGEST_COVER_ADDRESS, LONGEST_COVER_NOTE, MOST_COVER_SPANS, type GivenCover } from '../cover';
import { COVER_BOARD_VIEWS, type CoverBoardView } from '../cover-board.service';
import { LONGEST_PLAN_WORDS, type EmergencyPlan } from '../emergency-plans.service';

const TEXT = { message: '$property must be text' };
const TOO_LONG = { message: '$property must have $constraint1 characters or fewer' };
const ID = { message: '$property must be a UUID' };
const FLAG = { message: '$property must be true or false' };
const WHOLE = { message: 'page must be a whole number from 1' };
const PENCE = { message: '$property must be pence, a whole number from 1 to 100000' };
const MILES = { message: `withinMiles must be one of ${COVER_MILES.join(', ')}` };
const CLOCK = /^\d{2}:\d{2}$/;
const VIEWS = Object.keys(COVER_BOARD_VIEWS) as CoverBoardView[];

export class CoverIdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all', ID)
  id!: string;
}

export class CoverPageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: 1, description: 'Beyond the end: the last page' })
  @IsOptional()
  @Type(() => Number)
  @IsInt(WHOLE)
  @Min(1, WHOLE)
  @Max(1_000_000, WHOLE)
  page = 1;
}

export class CoverBoardQuery extends CoverPageQuery {
  @ApiPropertyOptional({ enum: VIEWS, default: 'waiting' })
  @IsOptional()
  @IsIn(VIEWS, { message: `show must be one of ${VIEWS.join(', ')}` })
  show: CoverBoardView = 'waiting';
}

export class CoverSpanRequest {
  @ApiProperty({ format: 'date' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Write dates like 2026-03-31' })
  date!: string;

  @ApiProperty({ example: '22:00', description: 'By the clock in the United Kingdom, in half-hours' })
  @Matches(CLOCK, { message: 'Write times like 07:00' })
  from!: string;

  @ApiProperty({ example: '07:00', description: 'Not after the start: on the next day' })
  @Matches(CLOCK, { message: 'Write times like 07:00' })
  to!: string;

  @ApiProperty({ enum: KINDS })
  @IsIn([...KINDS], { message: `kind must be one of ${KINDS.join(', ')}` })
  kind!: string;
}

export class WiderCoverRequest {
  @ApiProperty({ enum: COVER_MILES })
  @IsIn([...COVER_MILES], MILES)
  withinMiles!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: 1,
    maximum: 100_000,
    description: 'Pence for an hour awake',
  })
  @ValidateIf(({ payPence }: WiderCoverRequest) => payPence !== null)
  @IsInt(PENCE)
  @Min(1, PENCE)
  @Max(100_000, PENCE)
  payPence!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, minimum: 1, maximum: 100_000, description: 'Pence for a sleep-in' })
  @ValidateIf(({ sleepInPence }: WiderCoverRequest) => sleepInPence !== null)
  @IsInt(PENCE)
  @Min(1, PENCE)
  @Max(100_000, PENCE)
  sleepInPence!: number | null;
}

export class AskCoverRequest extends WiderCoverRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'The id it is to have, so that sending this twice asks once' })
  @IsOptional()
  @IsUUID('all', ID)
  id?: string;

  @ApiProperty({ type: [CoverSpanRequest], minItems: 1, maxItems: MOST_COVER_SPANS })
  @ValidateNested({ each: true, message: 'Each time needs a date, two times and a kind' })
  @Type(() => CoverSpanRequest)
  @ArrayMinSize(1, { message: 'Ask for at least one time' })
  @ArrayMaxSize(MOST_COVER_SPANS, { message: `Ask for ${MOST_COVER_SPANS} times at most` })
  @IsArray({ message: 'Send a list of times' })
  spans!: CoverSpanRequest[];

  @ApiProperty({ type: [String], description: 'Keys of tasks' })
  @ArrayMaxSize(100, { message: 'Send 100 tasks or fewer' })
  @IsString({ each: true, message: 'Each task must be text' })
  @IsArray({ message: 'Send a list of tasks' })
  tasks!: string[];

  @ApiProperty({ description: 'A postcode or its first half; only the first half is kept', maxLength: 100 })
  @MaxLength(100, TOO_LONG)
  @IsString(TEXT)
  place!: string;

  @ApiProperty({ maxLength: LONGEST_COVER_NOTE })
  @MaxLength(LONGEST_COVER_NOTE, TOO_LONG)
  @IsString(TEXT)
  note!: string;

  @ApiProperty({ description: 'The circle is asked alone, before anybody else' })
  @IsBoolean(FLAG)
  circleFirst!: boolean;

  @ApiProperty({ description: 'A yes from the circle needs no confirmation' })
  @IsBoolean(FLAG)
  circleConfirmed!: boolean;

  @ApiProperty({ maxLength: LONGEST_COVER_ADDRESS, description: 'Needed where the circle is confirmed beforehand' })
  @MaxLength(LONGEST_COVER_ADDRESS, TOO_LONG)
  @IsString(TEXT)
  address!: string;

  given(): GivenCover {
    const { id: _id, ...given } = this;
    return given;
  }
}

export class ConfirmCoverRequest {
  @ApiProperty({ format: 'uuid', description: 'The offer of the PA who holds the place' })
  @IsUUID('all', ID)
  offerId!: string;

  @ApiProperty({ maxLength: LONGEST_COVER_ADDRESS, description: 'Read by that PA alone, until a day after' })
  @MaxLength(LONGEST_COVER_ADDRESS, TOO_LONG)
  @IsString(TEXT)
  address!: string;
}

export class ReleaseCoverRequest {
  @ApiProperty({ format: 'uuid', description: 'The offer of the PA who holds the place' })
  @IsUUID('all', ID)
  offerId!: string;
}

export class EmergencyPlanRequest {
  @ApiProperty({ maxLength: LONGEST_PLAN_WORDS, description: 'Whom to call, one a line' })
  @MaxLength(LONGEST_PLAN_WORDS, TOO_LONG)
  @IsString(TEXT)
  people!: string;

  @ApiProperty({ maxLength: LONGEST_PLAN_WORDS })
  @MaxLength(LONGEST_PLAN_WORDS, TOO_LONG)
  @IsString(TEXT)
  facts!: string;

  @ApiProperty({ maxLength: LONGEST_PLAN_WORDS, description: 'Where things are' })
  @MaxLength(LONGEST_PLAN_WORDS, TOO_LONG)
  @IsString(TEXT)
  things!: string;

  @ApiProperty({ maxLength: LONGEST_PLAN_WORDS, description: 'What must never be done' })
  @MaxLength(LONGEST_PLAN_WORDS, TOO_LONG)
  @IsString(TEXT)
  never!: string;

  plan(): EmergencyPlan {
    const { people, facts, things, never } = this;
    return { people, facts, things, never };
  }
}
