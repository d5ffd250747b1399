import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { TRAVEL_LIMITS } from '@pa/matching';
import { LONGEST_ABOUT, LONGEST_FIRST_NAME, LONGEST_HEADLINE, NOTICE_HOURS } from '../sections';
import { KeyList } from './key-list.decorator';
import { keysIn } from './taxonomy-keys';

const TEXT = { message: 'Send text' };
const WHOLE = { message: 'Send a whole number' };
const YES_NO = { message: 'Send true or false' };
const TOO_LONG = { message: 'That is too long' };

/** The answers of each page of a profile, as they are sent and shown. The service holds them to the rules. */
export class AboutYouAnswers {
  @ApiProperty({ example: 'Amira', maxLength: LONGEST_FIRST_NAME })
  @IsString(TEXT)
  @MaxLength(200, TOO_LONG)
  firstName!: string;

  @ApiProperty({ example: 'K', description: 'First letter of the last name, or nothing' })
  @IsString(TEXT)
  @MaxLength(20, TOO_LONG)
  initial!: string;

  @ApiProperty({ example: 'Early riser, calm in a crisis', maxLength: LONGEST_HEADLINE })
  @IsString(TEXT)
  @MaxLength(1000, TOO_LONG)
  headline!: string;

  @ApiProperty({ maxLength: LONGEST_ABOUT })
  @IsString(TEXT)
  @MaxLength(10_000, TOO_LONG)
  about!: string;
}

export class PlaceAndTravelAnswers {
  @ApiProperty({ example: 'CH1', maxLength: 100, description: 'A postcode or its first half; only that half is kept' })
  @IsString(TEXT)
  @MaxLength(100, TOO_LONG)
  place!: string;

  @ApiProperty({ enum: TRAVEL_LIMITS, type: Number })
  @IsInt(WHOLE)
  travelMiles!: number;

  @KeyList('travelModes')
  travelModes!: string[];
}

export class WorkWantedAnswers {
  @ApiProperty({ enum: keysIn('searchStatus') })
  @IsString(TEXT)
  @MaxLength(60, TOO_LONG)
  searchStatus!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Needed for "from-a-date"' })
  @IsOptional()
  @IsString(TEXT)
  @MaxLength(10, TOO_LONG)
  earliestStart: string | null = null;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 168, nullable: true })
  @IsOptional()
  @IsInt(WHOLE)
  hoursMin: number | null = null;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 168, nullable: true })
  @IsOptional()
  @IsInt(WHOLE)
  hoursMax: number | null = null;

  @KeyList('employment')
  employment!: string[];

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 20_000, nullable: true, example: 1350 })
  @IsOptional()
  @IsInt(WHOLE)
  hourlyRatePence: number | null = null;

  @ApiProperty()
  @IsBoolean(YES_NO)
  liveIn!: boolean;

  @ApiProperty()
  @IsBoolean(YES_NO)
  shortNotice!: boolean;

  @ApiProperty({ enum: [...NOTICE_HOURS, null], type: 'integer', nullable: true, description: 'With shortNotice only' })
  @IsOptional()
  @IsInt(WHOLE)
  shortNoticeHours: number | null = null;
}

export class TaskAnswersAnswers {
  @KeyList('tasks')
  will!: string[];

  @KeyList('tasks')
  training!: string[];

  @KeyList('tasks')
  willNot!: string[];
}

export class ExperienceAndTrainingAnswers {
  @KeyList('experience')
  experience!: string[];

  @KeyList('training')
  training!: string[];
}

export class SpokenLanguageAnswer {
  @ApiProperty({ enum: keysIn('languages') })
  @IsString(TEXT)
  @MaxLength(60, TOO_LONG)
  language!: string;

  @ApiProperty({ enum: keysIn('languageLevels') })
  @IsString(TEXT)
  @MaxLength(60, TOO_LONG)
  level!: string;
}

export class LanguagesAndCommunicationAnswers {
  @ApiProperty({ type: [SpokenLanguageAnswer], maxItems: 64 })
  @IsArray({ message: 'Send a list of languages' })
  @ArrayMaxSize(64, { message: 'Send 64 languages or fewer' })
  @ValidateNested({ each: true, message: 'Each language needs a language and a level' })
  @Type(() => SpokenLanguageAnswer)
  languages!: SpokenLanguageAnswer[];

  @KeyList('communicationMethods')
  communicationMethods!: string[];
}

export class InterestsAndEnvironmentAnswers {
  @KeyList('interests')
  interests!: string[];

  @KeyList('environmentLimits')
  environmentLimits!: string[];
}
