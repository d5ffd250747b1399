import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
  ValidateNested,
} from 'class-validator';
import { LONGEST_WORDS } from '../../schemes/own-approval.service';
import { MOST_MODULES } from '../../schemes/scheme-faults';
import { COMPLETIONS, type Completion } from '../../schemes/scheme';
import { APPEAL_DEEDS, STAFF_DEEDS, WHYS } from '../../schemes/standing-state';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const KEY = /^[a-z][a-z0-9-]{0,39}$/;
const CASE_LISTS = ['waiting', 'on-the-way', 'ending', 'ended', 'two-people', 'appeals', 'files', 'all'] as const;

export class ApprovalParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'The id in the address is not one of ours' })
  id!: string;
}

export class ApprovalPartParams extends ApprovalParams {
  @ApiProperty({ pattern: KEY.source })
  @Matches(KEY, { message: 'The part in the address must be small letters, numbers and hyphens' })
  part!: string;
}

export class ApprovalsQuery {
  @ApiPropertyOptional({ enum: CASE_LISTS, default: 'waiting' })
  @IsIn(CASE_LISTS, { message: `list must be one of ${CASE_LISTS.join(', ')}` })
  @IsOptional()
  list?: (typeof CASE_LISTS)[number];

  @ApiPropertyOptional({ minimum: 1, maximum: 100_000, default: 1 })
  @Max(100_000, { message: 'page must be 100,000 or less' })
  @Min(1, { message: 'page must be 1 or more' })
  @IsInt({ message: 'page must be a whole number' })
  @Type(() => Number)
  @IsOptional()
  page?: number;
}

export class CodeSignatureRequest {
  @ApiProperty({ minimum: 1, description: 'Of the code as you read it' })
  @Max(1_000_000, { message: 'edition must be 1,000,000 or less' })
  @Min(1, { message: 'edition must be 1 or more' })
  @IsInt({ message: 'edition must be a whole number' })
  edition!: number;
}

export class ApprovalAppealRequest {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_WORDS })
  @MaxLength(LONGEST_WORDS, { message: 'words must have $constraint1 characters or fewer' })
  @IsString({ message: 'words must be text' })
  words!: string;
}

class ApprovalWordsRequest {
  @ApiProperty({ minimum: 1, description: 'Of the approval as you read it' })
  @Max(1_000_000, { message: 'version must be 1,000,000 or less' })
  @Min(1, { message: 'version must be 1 or more' })
  @IsInt({ message: 'version must be a whole number' })
  version!: number;

  @ApiPropertyOptional({ maxLength: LONGEST_WORDS, description: 'The PA reads them' })
  @MaxLength(LONGEST_WORDS, { message: 'words must have $constraint1 characters or fewer' })
  @IsString({ message: 'words must be text' })
  @IsOptional()
  words?: string;
}

export class ApprovalDecisionRequest extends ApprovalWordsRequest {
  @ApiProperty({ enum: STAFF_DEEDS })
  @IsIn(STAFF_DEEDS, { message: `deed must be one of ${STAFF_DEEDS.join(', ')}` })
  deed!: string;

  @ApiPropertyOptional({ enum: WHYS, description: 'For everything but approving and what follows a proposal' })
  @IsIn(WHYS, { message: `why must be one of ${WHYS.join(', ')}` })
  @IsOptional()
  why?: string;
}

export class ApprovalAnswerRequest extends ApprovalWordsRequest {
  @ApiProperty({ enum: APPEAL_DEEDS })
  @IsIn(APPEAL_DEEDS, { message: `deed must be one of ${APPEAL_DEEDS.join(', ')}` })
  deed!: string;
}

export class SchemePartRequest {
  @ApiProperty({ pattern: KEY.source })
  @Matches(KEY, { message: 'key must be small letters, numbers and hyphens' })
  key!: string;

  @ApiProperty({ maxLength: 60 })
  @MaxLength(60, { message: 'name must have $constraint1 characters or fewer' })
  @IsString({ message: 'name must be text' })
  name!: string;

  @ApiProperty({ maxLength: 300, description: 'What the PA does' })
  @MaxLength(300, { message: 'help must have $constraint1 characters or fewer' })
  @IsString({ message: 'help must be text' })
  help!: string;

  @ApiProperty({ enum: COMPLETIONS })
  @IsIn(COMPLETIONS, { message: `by must be one of ${COMPLETIONS.join(', ')}` })
  by!: Completion;

  @ApiProperty({ maxLength: 60, description: 'Kind of check or category of training; empty for the others' })
  @MaxLength(60, { message: 'of must have $constraint1 characters or fewer' })
  @IsString({ message: 'of must be text' })
  of!: string;

  @ApiProperty()
  @IsBoolean({ message: 'isRequired must be true or false' })
  isRequired!: boolean;

  @ApiPropertyOptional({ minimum: 1, maximum: 120, nullable: true, type: Number })
  @Max(120, { message: 'months must be 120 or less' })
  @Min(1, { message: 'months must be 1 or more' })
  @IsInt({ message: 'months must be a whole number' })
  @IsOptional()
  months?: number | null;

  @ApiPropertyOptional({ example: '2027-01-01', nullable: true, type: String, description: 'It counts from this day' })
  @Matches(DAY, { message: 'from must be a day written YYYY-MM-DD' })
  @IsOptional()
  from?: string | null;
}

export class SchemeRequest {
  @ApiProperty({ minimum: 0, description: 'Of the scheme as you read it; 0 where there is none yet' })
  @Max(1_000_000, { message: 'number must be 1,000,000 or less' })
  @Min(0, { message: 'number must be 0 or more' })
  @IsInt({ message: 'number must be a whole number' })
  number!: number;

  @ApiProperty({ minLength: 1, maxLength: 60 })
  @MaxLength(60, { message: 'name must have $constraint1 characters or fewer' })
  @IsString({ message: 'name must be text' })
  name!: string;

  @ApiProperty({ minimum: 1, maximum: 120 })
  @Max(120, { message: 'months must be 120 or less' })
  @Min(1, { message: 'months must be 1 or more' })
  @IsInt({ message: 'months must be a whole number' })
  months!: number;

  @ApiProperty({ minimum: 0, maximum: MOST_MODULES })
  @Max(MOST_MODULES, { message: 'others must be $constraint1 or less' })
  @Min(0, { message: 'others must be 0 or more' })
  @IsInt({ message: 'others must be a whole number' })
  others!: number;

  @ApiProperty({ type: [SchemePartRequest], maxItems: MOST_MODULES })
  @ValidateNested({ each: true })
  @Type(() => SchemePartRequest)
  @ArrayMaxSize(MOST_MODULES, { message: 'parts must be $constraint1 or fewer' })
  @IsArray({ message: 'parts must be a list' })
  parts!: SchemePartRequest[];

  @ApiProperty({ maxLength: 6000, description: 'The code of conduct, a sentence a line' })
  @MaxLength(6000, { message: 'codeWords must have $constraint1 characters or fewer' })
  @IsString({ message: 'codeWords must be text' })
  codeWords!: string;

  @ApiProperty({
    maxLength: 6000,
    description: 'The same in easier words; "phone: Ring me" puts a picture beside a line',
  })
  @MaxLength(6000, { message: 'codeEasyWords must have $constraint1 characters or fewer' })
  @IsString({ message: 'codeEasyWords must be text' })
  codeEasyWords!: string;

  @ApiPropertyOptional({
    example: '2027-01-01',
    nullable: true,
    type: String,
    description: 'Until then the edition before counts',
  })
  @Matches(DAY, { message: 'codeSignBy must be a day written YYYY-MM-DD' })
  @IsOptional()
  codeSignBy?: string | null;
}
