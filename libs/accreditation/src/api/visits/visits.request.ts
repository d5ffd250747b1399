import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LONGEST_WORDS } from '../../visits/findings';
import { HOME_ANSWERS, HOME_ASKED } from '../../visits/home-answer';
import {
  CALL_OFF_WHYS,
  GRADES,
  LONGEST_NOTE,
  LONGEST_PLACE,
  MISSED_BY,
  NOTE_WHYS,
  TOOK_PLACE,
  VISIT_WAYS,
} from '../../visits/visit';
import { SETTLINGS } from '../../visits/visit-findings.service';
import { LONGEST_QUESTION, MOST_QUESTIONS } from '../../visits/visit-questions';
import { VISIT_LISTS, type VisitList } from '../../visits/visits.repository';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class VisitParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'The id in the address is not one of ours' })
  id!: string;
}

export class VisitFindingParams extends VisitParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'The id of what was found is not one of ours' })
  findingId!: string;
}

export class VisitsQuery {
  @ApiPropertyOptional({ enum: VISIT_LISTS, default: 'planned' })
  @IsIn(VISIT_LISTS, { message: `list must be one of ${VISIT_LISTS.join(', ')}` })
  @IsOptional()
  list?: VisitList;

  @ApiPropertyOptional({ minimum: 1, maximum: 100_000, default: 1 })
  @Max(100_000, { message: 'page must be 100,000 or less' })
  @Min(1, { message: 'page must be 1 or more' })
  @IsInt({ message: 'page must be a whole number' })
  @Type(() => Number)
  @IsOptional()
  page?: number;
}

export class VisitVersionRequest {
  @ApiProperty({ minimum: 1, description: 'As you read it' })
  @Max(1_000_000, { message: 'version must be 1,000,000 or less' })
  @Min(1, { message: 'version must be 1 or more' })
  @IsInt({ message: 'version must be a whole number' })
  version!: number;
}

class VisitTimeFields {
  @ApiProperty({ format: 'uuid', description: 'Who goes: an auditor, assessor or manager' })
  @IsUUID(undefined, { message: 'auditorId is not one of ours' })
  auditorId!: string;

  @ApiProperty({ enum: VISIT_WAYS })
  @IsIn(VISIT_WAYS, { message: `way must be one of ${VISIT_WAYS.join(', ')}` })
  way!: string;

  @ApiProperty({ maxLength: LONGEST_PLACE, description: 'In words; no address' })
  @MaxLength(LONGEST_PLACE, { message: 'place must have $constraint1 characters or fewer' })
  @IsString({ message: 'place must be text' })
  place!: string;

  @ApiProperty({ example: '2027-03-03' })
  @Matches(DAY, { message: 'day must be a day written YYYY-MM-DD' })
  day!: string;

  @ApiProperty({ example: '10:00', description: 'By the clock in this country' })
  @Matches(/^\d{2}:\d{2}$/, { message: 'at must be a time written HH:MM' })
  at!: string;
}

export class PlanVisitRequest extends VisitTimeFields {
  @ApiPropertyOptional({ format: 'uuid', description: 'Yours: the same again is the same visit' })
  @IsUUID(undefined, { message: 'id must be a UUID' })
  @IsOptional()
  id?: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'personId is not one of ours' })
  personId!: string;
}

export class MoveVisitRequest extends VisitTimeFields {
  @ApiProperty({ minimum: 1, description: 'As you read it' })
  @Max(1_000_000, { message: 'version must be 1,000,000 or less' })
  @Min(1, { message: 'version must be 1 or more' })
  @IsInt({ message: 'version must be a whole number' })
  version!: number;
}

export class CallOffVisitRequest extends VisitVersionRequest {
  @ApiProperty({ enum: CALL_OFF_WHYS })
  @IsIn(CALL_OFF_WHYS, { message: `why must be one of ${CALL_OFF_WHYS.join(', ')}` })
  why!: string;
}

export class MissedVisitRequest extends VisitVersionRequest {
  @ApiProperty({ enum: MISSED_BY, description: 'Who could not come' })
  @IsIn(MISSED_BY, { message: `missedBy must be one of ${MISSED_BY.join(', ')}` })
  missedBy!: string;
}

const RIGHT = [...MISSED_BY, TOOK_PLACE];

export class PutVisitRightRequest extends VisitVersionRequest {
  @ApiProperty({ enum: RIGHT, description: 'Who could not come, or that it took place' })
  @IsIn(RIGHT, { message: `what must be one of ${RIGHT.join(', ')}` })
  what!: string;

  @ApiProperty({ maxLength: LONGEST_WORDS, description: 'Why; the PA reads it' })
  @MaxLength(LONGEST_WORDS, { message: 'words must have $constraint1 characters or fewer' })
  @IsString({ message: 'words must be text' })
  words!: string;
}

export class HomeAnswerRequest extends VisitVersionRequest {
  @ApiProperty({ enum: HOME_ANSWERS, description: 'elsewhere: it is not in their home, and they are not there' })
  @IsIn(HOME_ANSWERS, { message: `answer must be one of ${HOME_ANSWERS.join(', ')}` })
  answer!: string;

  @ApiPropertyOptional({ enum: HOME_ASKED, description: 'Needed with yes and no' })
  @IsIn(HOME_ASKED, { message: `asked must be one of ${HOME_ASKED.join(', ')}` })
  @IsOptional()
  asked?: string;

  @ApiPropertyOptional({ example: '2027-03-03', description: 'On which day they were asked; needed with yes and no' })
  @Matches(DAY, { message: 'askedOn must be a day written YYYY-MM-DD' })
  @IsOptional()
  askedOn?: string;
}

export class VisitFindingRequest {
  @ApiProperty({ enum: GRADES })
  @IsIn(GRADES, { message: `grade must be one of ${GRADES.join(', ')}` })
  grade!: string;

  @ApiPropertyOptional({ maxLength: LONGEST_WORDS, description: 'Needed unless it is fine or was not looked at' })
  @MaxLength(LONGEST_WORDS, { message: 'words must have $constraint1 characters or fewer' })
  @IsString({ message: 'words must be text' })
  @IsOptional()
  words?: string;

  @ApiPropertyOptional({ maxLength: LONGEST_WORDS, description: 'What the PA is to do' })
  @MaxLength(LONGEST_WORDS, { message: 'action must have $constraint1 characters or fewer' })
  @IsString({ message: 'action must be text' })
  @IsOptional()
  action?: string;

  @ApiPropertyOptional({ example: '2027-03-03', description: 'By when; needed with an action' })
  @Matches(DAY, { message: 'dueOn must be a day written YYYY-MM-DD' })
  @IsOptional()
  dueOn?: string;
}

export class WriteUpVisitRequest extends VisitVersionRequest {
  @ApiProperty({ type: [VisitFindingRequest], description: 'One for each question, in their order' })
  @Type(() => VisitFindingRequest)
  @ValidateNested({ each: true })
  @ArrayMaxSize(MOST_QUESTIONS + 1, { message: 'findings must have $constraint1 items or fewer' })
  @IsArray({ message: 'findings must be a list' })
  findings!: VisitFindingRequest[];

  @ApiPropertyOptional({ maxLength: LONGEST_NOTE, description: 'For staff alone' })
  @MaxLength(LONGEST_NOTE, { message: 'note must have $constraint1 characters or fewer' })
  @IsString({ message: 'note must be text' })
  @IsOptional()
  note?: string;

  @ApiPropertyOptional({ enum: NOTE_WHYS, description: 'Why the note is kept from the copy of the PA’s data' })
  @IsIn(NOTE_WHYS, { message: `noteKept must be one of ${NOTE_WHYS.join(', ')}` })
  @IsOptional()
  noteKept?: string;
}

export class SettleActionRequest extends VisitVersionRequest {
  @ApiProperty({ enum: SETTLINGS })
  @IsIn(SETTLINGS, { message: `decision must be one of ${SETTLINGS.join(', ')}` })
  decision!: string;

  @ApiPropertyOptional({ maxLength: LONGEST_WORDS, description: 'What is still to be done, where it is sent back' })
  @MaxLength(LONGEST_WORDS, { message: 'words must have $constraint1 characters or fewer' })
  @IsString({ message: 'words must be text' })
  @IsOptional()
  words?: string;

  @ApiPropertyOptional({ example: '2027-03-03', description: 'By when, where it is sent back' })
  @Matches(DAY, { message: 'dueOn must be a day written YYYY-MM-DD' })
  @IsOptional()
  dueOn?: string;
}

export class ViewAnswerRequest extends VisitVersionRequest {
  @ApiProperty({ enum: GRADES, description: 'What stands from now on' })
  @IsIn(GRADES, { message: `grade must be one of ${GRADES.join(', ')}` })
  grade!: string;

  @ApiProperty({ maxLength: LONGEST_WORDS, description: 'The PA reads it' })
  @MaxLength(LONGEST_WORDS, { message: 'words must have $constraint1 characters or fewer' })
  @IsString({ message: 'words must be text' })
  words!: string;
}

export class VisitWordsRequest extends VisitVersionRequest {
  @ApiProperty({ maxLength: LONGEST_WORDS })
  @MaxLength(LONGEST_WORDS, { message: 'words must have $constraint1 characters or fewer' })
  @IsString({ message: 'words must be text' })
  words!: string;
}

export class VisitQuestionsRequest {
  @ApiProperty({ minimum: 0, description: 'The edition that you changed' })
  @Max(1_000_000, { message: 'number must be 1,000,000 or less' })
  @Min(0, { message: 'number must be 0 or more' })
  @IsInt({ message: 'number must be a whole number' })
  number!: number;

  @ApiProperty({ type: [String] })
  @MaxLength(LONGEST_QUESTION, { each: true, message: 'each question must have $constraint1 characters or fewer' })
  @IsString({ each: true, message: 'each question must be text' })
  @ArrayMaxSize(MOST_QUESTIONS, { message: 'questions must have $constraint1 items or fewer' })
  @IsArray({ message: 'questions must be a list' })
  questions!: string[];
}
