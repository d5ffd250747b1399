import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { KeyList, TimeOfWeek } from '@pa/register';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { MOST_SPANS } from '@pa/matching';
import { LONGEST, MOST_PLACES, MOST_QUESTIONS } from '../sections';

const MOST_SENT = 2_147_483_647;

/** Text with room to spare: the service says how long it may be, in plain words. */
function Text(most: number, example?: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ maxLength: most, ...(example !== undefined && { example }) }),
    IsString({ message: 'Send text' }),
    MaxLength(10_000, { message: 'That is too long' }),
  );
}

/** Pence, or null where nothing is said. */
function Pence(description: string): PropertyDecorator {
  const message = 'Send whole pence';
  return applyDecorators(
    ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 0, description }),
    IsOptional(),
    IsInt({ message }),
    Min(0, { message }),
    Max(MOST_SENT, { message }),
  );
}

function Day(description: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: String, format: 'date', nullable: true, description }),
    IsOptional(),
    IsString({ message: 'Send text' }),
    MaxLength(10, { message: 'Write dates like 2027-03-31' }),
  );
}

function YesNo(): PropertyDecorator {
  return applyDecorators(ApiProperty(), IsBoolean({ message: 'Send true or false' }));
}

/** The answers of each part of an advert, as they are sent and shown. The service holds them to the rules. */
export class WhoYouWantAnswers {
  @Text(LONGEST.title, 'Help in the mornings')
  title!: string;

  @Text(LONGEST.whoWanted)
  whoWanted!: string;

  @KeyList('values')
  values!: string[];

  @ApiPropertyOptional({ type: String, enum: ['female', 'male', null], nullable: true, description: 'Null: anyone' })
  @IsOptional()
  @IsIn(['female', 'male'], { message: 'Send female, male or null' })
  sexWanted: string | null = null;

  @Text(LONGEST.sexReason)
  sexReason!: string;
}

export class SkillsAnswers {
  @KeyList('experience')
  experience!: string[];

  @KeyList('languages')
  languages!: string[];

  @KeyList('interests')
  interests!: string[];

  @YesNo()
  drives!: boolean;
}

export class HoursAnswers {
  @ApiProperty({ type: [TimeOfWeek], maxItems: MOST_SPANS, description: 'The whole usual week' })
  @IsArray({ message: 'Send a list of times' })
  @ArrayMaxSize(MOST_SPANS, { message: `Send ${MOST_SPANS} times or fewer` })
  @ValidateNested({ each: true })
  @Type(() => TimeOfWeek)
  times!: TimeOfWeek[];
}

export class StartAnswers {
  @YesNo()
  hoursFlexible!: boolean;

  @YesNo()
  liveIn!: boolean;

  @Day('Null: as soon as possible')
  startsOn: string | null = null;

  @Day('Null: permanent')
  endsOn: string | null = null;
}

export class TasksAnswers {
  @Text(LONGEST.about)
  about!: string;

  @KeyList('tasks')
  required!: string[];

  @KeyList('tasks')
  optional!: string[];

  @KeyList('tasks')
  never!: string[];
}

export class PayAnswers {
  @KeyList('employment')
  employment!: string[];

  @Pence('For an hour awake')
  payPence: number | null = null;

  @Pence('For a whole sleep-in')
  sleepInPence: number | null = null;

  @Pence('For a week of living in')
  liveInPenceAWeek: number | null = null;

  @Pence('Taken off for the room, a day; 0 when it is free')
  accommodationPenceADay: number | null = null;

  @Text(LONGEST.payWords)
  payWords!: string;
}

export class PlaceAnswers {
  @ApiProperty({ maxLength: 100, example: 'CH1', description: 'A postcode or its first half; only that half is kept' })
  @IsString({ message: 'Send text' })
  @MaxLength(100, { message: 'That is too long' })
  place!: string;

  @KeyList('environmentLimits')
  environment!: string[];
}

export class HowToApplyAnswers {
  @Text(LONGEST.howToApply)
  howToApply!: string;

  @ApiProperty({ type: [String], maxItems: MOST_QUESTIONS })
  @IsArray({ message: 'Send a list of questions' })
  @ArrayMaxSize(1000, { message: `You can ask ${MOST_QUESTIONS} questions` })
  @IsString({ each: true, message: 'Each question must be text' })
  @MaxLength(2000, { each: true, message: 'A question is too long' })
  questions!: string[];

  @YesNo()
  isBlind!: boolean;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_PLACES })
  @IsInt({ message: 'Send a whole number' })
  places!: number;

  @Day('The last day on which PAs can apply')
  closesOn: string | null = null;
}

export class ChecksAnswers {
  @KeyList('checks')
  checks!: string[];

  @Text(LONGEST.checksWhy)
  checksWhy!: string;
}
