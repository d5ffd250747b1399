import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
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
import { CHOSEN_TURN_DOWNS, PA_REASONS, type ApplicationWords } from '../application';
import { INTERVIEW_MINUTES, INTERVIEW_WAYS, LONGEST_PLACE, MOST_TIMES, type GivenInterview } from '../interview';
import { LONGEST_PLAN, type GivenPlan } from '../meeting-plans.service';
import { LONGEST_OFFER_WORDS, type GivenOffer } from '../offer-terms';
import { LONGEST_ANSWER, LONGEST_MESSAGE } from '../written-answers';
import { LONGEST_NOTES, ORDERS, SEEN_STATES, type ApplicationOrder } from '../vacancy-applications.service';
import type { ApplicationState } from '../application-state';

const text = { message: '$property must be text' };
const tooLong = { message: '$property must have $constraint1 characters or fewer' };
const id = { message: '$property must be a UUID' };
const WHOLE = { message: 'page must be a whole number from 1' };
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;

export class ApplicationIdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all', id)
  id!: string;
}

export class TokenParam {
  @ApiProperty({ pattern: '^[\\w-]{64}$', description: 'The secret at the end of the link in the mail' })
  @Matches(/^[\w-]{64}$/, { message: 'The secret in the address is not whole' })
  token!: string;
}

export class WordsRequest {
  @ApiProperty({ maxLength: LONGEST_MESSAGE })
  @MaxLength(LONGEST_MESSAGE, tooLong)
  @IsString(text)
  message!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', maxLength: LONGEST_ANSWER },
    description: 'Answers by the id of the question. Others are dropped.',
  })
  @IsObject({ message: 'answers must be an object' })
  answers!: Record<string, unknown>;

  words(): ApplicationWords {
    const answers = Object.entries(this.answers).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return { message: this.message, answers: Object.fromEntries(answers) };
  }
}

export class ApplyRequest extends WordsRequest {
  @ApiProperty({ enum: ['save', 'send'], description: 'Keep it as a draft, or send it to the employer' })
  @IsIn(['save', 'send'], { message: 'deed must be save or send' })
  deed!: 'save' | 'send';
}

export class ReasonRequest {
  @ApiProperty({ enum: Object.keys(PA_REASONS) })
  @IsIn(Object.keys(PA_REASONS), { message: `reason must be one of ${Object.keys(PA_REASONS).join(', ')}` })
  reason!: string;
}

export class TurnDownRequest {
  @ApiProperty({ enum: CHOSEN_TURN_DOWNS })
  @IsIn(CHOSEN_TURN_DOWNS, { message: `reason must be one of ${CHOSEN_TURN_DOWNS.join(', ')}` })
  reason!: string;
}

export class NotesRequest {
  @ApiProperty({ maxLength: LONGEST_NOTES, description: 'A PA who asks for a copy of their data gets them too' })
  @MaxLength(LONGEST_NOTES, tooLong)
  @IsString(text)
  notes!: string;
}

export class ListApplicationsQuery {
  @ApiPropertyOptional({ enum: SEEN_STATES, description: 'Absent: all' })
  @IsOptional()
  @IsIn(SEEN_STATES, { message: `state must be one of ${SEEN_STATES.join(', ')}` })
  state?: ApplicationState;

  @ApiPropertyOptional({ enum: ORDERS, default: 'best' })
  @IsOptional()
  @IsIn(ORDERS, { message: 'sort must be best or first' })
  sort: ApplicationOrder = 'best';

  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt(WHOLE)
  @Min(1, WHOLE)
  @Max(10_000, WHOLE)
  page = 1;
}

export class TimeRequest {
  @ApiProperty({ format: 'date' })
  @Matches(DATE, { message: 'Write dates like 2026-03-31' })
  date!: string;

  @ApiProperty({ example: '14:30', description: 'By the clock in the United Kingdom' })
  @Matches(TIME, { message: 'Write times like 14:30' })
  time!: string;
}

export class InterviewRequest {
  @ApiProperty({ enum: Object.keys(INTERVIEW_WAYS) })
  @IsIn(Object.keys(INTERVIEW_WAYS), { message: 'way must be place, video or phone' })
  way!: string;

  @ApiProperty({ maxLength: LONGEST_PLACE, description: 'Words of a public place, or an https link for video' })
  @MaxLength(LONGEST_PLACE, tooLong)
  @IsString(text)
  place!: string;

  @ApiProperty({ enum: INTERVIEW_MINUTES })
  @IsIn(INTERVIEW_MINUTES, { message: `minutes must be one of ${INTERVIEW_MINUTES.join(', ')}` })
  minutes!: number;

  @ApiProperty({ type: [TimeRequest], minItems: 1, maxItems: MOST_TIMES })
  @ValidateNested({ each: true, message: 'Each time needs a date and a time' })
  @Type(() => TimeRequest)
  @ArrayMinSize(1, { message: 'Offer at least one time' })
  @ArrayMaxSize(MOST_TIMES, { message: `Offer ${MOST_TIMES} times at most` })
  @IsArray({ message: 'Send a list of times' })
  times!: TimeRequest[];

  given(): GivenInterview {
    return { way: this.way, place: this.place, minutes: this.minutes, times: this.times };
  }
}

export class ChoiceRequest {
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'One of the times; null: none fits' })
  @ValidateIf(({ time }: ChoiceRequest) => time !== null)
  @MaxLength(40, tooLong)
  @IsString(text)
  time!: string | null;
}

export class PlanRequest {
  @ApiProperty({ maxLength: LONGEST_PLAN })
  @MaxLength(LONGEST_PLAN, tooLong)
  @IsString(text)
  where!: string;

  @ApiProperty({ maxLength: LONGEST_PLAN })
  @MaxLength(LONGEST_PLAN, tooLong)
  @IsString(text)
  whoKnows!: string;

  @ApiPropertyOptional({ type: TimeRequest, description: 'Absent: no reminder' })
  @IsOptional()
  @ValidateNested({ message: 'checkIn needs a date and a time' })
  @Type(() => TimeRequest)
  checkIn?: TimeRequest;

  plan(): GivenPlan {
    return { where: this.where, whoKnows: this.whoKnows, checkIn: this.checkIn ?? { date: null, time: '' } };
  }
}

export class OfferRequest {
  @ApiProperty({ format: 'date', description: 'The first day' })
  @Matches(DATE, { message: 'Write dates like 2026-03-31' })
  startsOn!: string;

  @ApiProperty({ example: '13.50', description: 'Pounds an hour; empty: as in the advert', maxLength: 10 })
  @MaxLength(10, tooLong)
  @IsString(text)
  pay!: string;

  @ApiProperty({ maxLength: LONGEST_OFFER_WORDS, description: 'What is other than in the advert' })
  @MaxLength(LONGEST_OFFER_WORDS, tooLong)
  @IsString(text)
  hoursWords!: string;

  @ApiProperty({ type: [String], description: 'Those of the advert’s checks on which it depends' })
  @ArrayMaxSize(20, { message: 'Send 20 checks or fewer' })
  @IsString({ each: true, message: 'Each check must be text' })
  @IsArray({ message: 'Send a list of checks' })
  checks!: string[];

  @ApiProperty({ maxLength: LONGEST_OFFER_WORDS })
  @MaxLength(LONGEST_OFFER_WORDS, tooLong)
  @IsString(text)
  conditions!: string;

  given(): GivenOffer {
    const { startsOn, pay, hoursWords, checks, conditions } = this;
    return { startsOn, pay, hoursWords, checks, conditions };
  }
}

export class InviteToVacancyRequest {
  @ApiProperty({ format: 'uuid', description: 'The profile of a PA on the register' })
  @IsUUID('all', id)
  profileId!: string;
}

export class OutcomeRequest {
  @ApiProperty({ enum: ['yes', 'no'] })
  @IsIn(['yes', 'no'], { message: 'answer must be yes or no' })
  answer!: 'yes' | 'no';
}
