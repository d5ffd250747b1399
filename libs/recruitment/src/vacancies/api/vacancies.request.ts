import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { weekOf } from '@pa/register';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { advertReasons } from '../advert-reasons';
import type { AdvertValues } from '../sections';
import { BOARD_VIEWS, type BoardView } from '../vacancy-board.service';
import { LONGEST_WORDS } from '../vacancy-moderation.service';
import { LONGEST_ANSWER } from '../vacancy-moves.service';
import {
  ChecksAnswers,
  HoursAnswers,
  HowToApplyAnswers,
  PayAnswers,
  PlaceAnswers,
  SkillsAnswers,
  StartAnswers,
  TasksAnswers,
  WhoYouWantAnswers,
} from './advert-answers.request';

const WHOLE = { message: 'page must be a whole number from 1' };
const VERSION = { message: 'Send the version of the advert that you looked at' };
const TEXT = { message: 'Send text' };
const TOO_LONG = { message: 'That is too long' };

export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: 1, description: 'Beyond the end: the last page' })
  @IsOptional()
  @Type(() => Number)
  @IsInt(WHOLE)
  @Min(1, WHOLE)
  @Max(1_000_000, WHOLE)
  page = 1;
}

export class BoardQuery extends PageQuery {
  @ApiPropertyOptional({ enum: BOARD_VIEWS, default: 'waiting' })
  @IsOptional()
  @IsIn(BOARD_VIEWS, { message: `show must be one of ${BOARD_VIEWS.join(', ')}` })
  show: BoardView = 'waiting';
}

export class BeginRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'The id it is to have, so that sending this twice begins one' })
  @IsOptional()
  @IsUUID(undefined, { message: 'An id is a UUID' })
  id?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'An earlier advert of one’s own, to begin with its answers' })
  @IsOptional()
  @IsUUID(undefined, { message: 'An id is a UUID' })
  copyFrom?: string;
}

function Part(answers: () => new () => object): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: () => answers() }),
    IsOptional(),
    IsObject({ message: 'Send an object of answers' }),
    ValidateNested(),
    Type(answers),
  );
}

/** Any of the parts; each one that is sent is sent whole. All are kept, or none. */
export class SavePartsRequest {
  @Part(() => WhoYouWantAnswers)
  whoYouWant?: WhoYouWantAnswers;

  @Part(() => SkillsAnswers)
  skills?: SkillsAnswers;

  @Part(() => HoursAnswers)
  hours?: HoursAnswers;

  @Part(() => StartAnswers)
  start?: StartAnswers;

  @Part(() => TasksAnswers)
  tasks?: TasksAnswers;

  @Part(() => PayAnswers)
  pay?: PayAnswers;

  @Part(() => PlaceAnswers)
  place?: PlaceAnswers;

  @Part(() => HowToApplyAnswers)
  howToApply?: HowToApplyAnswers;

  @Part(() => ChecksAnswers)
  checks?: ChecksAnswers;
}

/** The parts that were sent, by their keys. */
export function partsOf(request: SavePartsRequest): Partial<AdvertValues> {
  const { skills, hours, start, tasks, pay, place, checks } = request;
  return {
    ...(request.whoYouWant && { 'who-you-want': request.whoYouWant }),
    ...(skills && { skills }),
    ...(hours && { hours: { hours: weekOf(hours.times) } }),
    ...(start && { start }),
    ...(tasks && { tasks }),
    ...(pay && { pay }),
    ...(place && { place }),
    ...(request.howToApply && { 'how-to-apply': request.howToApply }),
    ...(checks && { checks }),
  };
}

export class AdviceRequest {
  @ApiProperty({ description: 'Of the finding' })
  @IsString(TEXT)
  @MaxLength(60, TOO_LONG)
  code!: string;

  @ApiProperty()
  @IsString(TEXT)
  @MaxLength(100, TOO_LONG)
  field!: string;

  @ApiProperty({ description: 'The words it is about; empty when it is about none' })
  @IsString(TEXT)
  @MaxLength(10_000, TOO_LONG)
  quote!: string;
}

export class SendRequest {
  @ApiPropertyOptional({ maxLength: LONGEST_ANSWER, description: 'To staff, when they sent it back or took it down' })
  @IsOptional()
  @IsString(TEXT)
  @MaxLength(10_000, TOO_LONG)
  answer?: string;
}

export class AdvertDecisionRequest {
  @ApiProperty({ enum: ['approved', 'needs-changes', 'removed'] })
  @IsIn(['approved', 'needs-changes', 'removed'], { message: 'decision must be approved, needs-changes or removed' })
  decision!: 'approved' | 'needs-changes' | 'removed';

  @ApiProperty({ enum: advertReasons.map(({ key }) => key), isArray: true, description: 'None for "approved"' })
  @IsArray({ message: 'Send a list of reasons' })
  @ArrayMaxSize(20, { message: 'Send 20 reasons or fewer' })
  @IsString({ each: true, message: 'Each reason must be text' })
  reasons!: string[];

  @ApiProperty({ maxLength: LONGEST_WORDS, description: 'To the employer; may be empty for "approved"' })
  @IsString(TEXT)
  @MaxLength(10_000, TOO_LONG)
  words!: string;

  @ApiProperty({ type: 'integer', description: 'Of the advert as it was looked at: 409 when it has changed since' })
  @IsInt(VERSION)
  @Min(1, VERSION)
  @Max(2_147_483_647, VERSION)
  version!: number;
}
