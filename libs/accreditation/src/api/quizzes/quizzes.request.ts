import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { MOST_CHOICES, MOST_QUESTIONS, MOST_TRIES } from '../../quizzes/quiz-faults';

const KEY = /^[a-z][a-z0-9-]{0,39}$/;

export class QuizParams {
  @ApiProperty({ pattern: KEY.source })
  @Matches(KEY, { message: 'The part in the address must be small letters, numbers and hyphens' })
  part!: string;
}

export class QuizTryParams extends QuizParams {
  @ApiProperty({ minimum: 1, maximum: 1_000_000 })
  @Max(1_000_000, { message: 'The try in the address must be 1,000,000 or less' })
  @Min(1, { message: 'The try in the address must be 1 or more' })
  @IsInt({ message: 'The try in the address must be a whole number' })
  @Type(() => Number)
  nth!: number;
}

export class QuizTryRequest {
  @ApiProperty({ minimum: 1, description: 'Of the quiz as you read it' })
  @Max(1_000_000, { message: 'number must be 1,000,000 or less' })
  @Min(1, { message: 'number must be 1 or more' })
  @IsInt({ message: 'number must be a whole number' })
  number!: number;

  @ApiProperty({ minimum: 1, description: 'Which try it is, as the quiz says' })
  @Max(1_000_000, { message: 'nth must be 1,000,000 or less' })
  @Min(1, { message: 'nth must be 1 or more' })
  @IsInt({ message: 'nth must be a whole number' })
  nth!: number;

  @ApiProperty({ type: [Number], maxItems: MOST_QUESTIONS, description: 'The place of a choice, from 0, for each' })
  @Max(MOST_CHOICES - 1, { each: true, message: `Each of answers must be ${MOST_CHOICES - 1} or less` })
  @Min(0, { each: true, message: 'Each of answers must be 0 or more' })
  @IsInt({ each: true, message: 'Each of answers must be a whole number' })
  @ArrayMaxSize(MOST_QUESTIONS, { message: 'answers must be $constraint1 or fewer' })
  @IsArray({ message: 'answers must be a list' })
  answers!: number[];
}

export class QuizQuestionRequest {
  @ApiProperty({ minLength: 1, maxLength: 300 })
  @MaxLength(300, { message: 'ask must have $constraint1 characters or fewer' })
  @IsString({ message: 'ask must be text' })
  ask!: string;

  @ApiProperty({ type: [String], minItems: 2, maxItems: MOST_CHOICES })
  @MaxLength(200, { each: true, message: 'Each of choices must have $constraint1 characters or fewer' })
  @IsString({ each: true, message: 'Each of choices must be text' })
  @ArrayMaxSize(MOST_CHOICES, { message: 'choices must be $constraint1 or fewer' })
  @IsArray({ message: 'choices must be a list' })
  choices!: string[];

  @ApiProperty({ minimum: 0, maximum: MOST_CHOICES - 1, description: 'The place of the right choice, from 0' })
  @Max(MOST_CHOICES - 1, { message: 'right must be $constraint1 or less' })
  @Min(0, { message: 'right must be 0 or more' })
  @IsInt({ message: 'right must be a whole number' })
  right!: number;

  @ApiProperty({ minLength: 1, maxLength: 500, description: 'PAs read it when they have answered' })
  @MaxLength(500, { message: 'why must have $constraint1 characters or fewer' })
  @IsString({ message: 'why must be text' })
  why!: string;
}

export class QuizRequest {
  @ApiProperty({ minimum: 0, description: 'Of the quiz as you read it; 0 where there is none yet' })
  @Max(1_000_000, { message: 'number must be 1,000,000 or less' })
  @Min(0, { message: 'number must be 0 or more' })
  @IsInt({ message: 'number must be a whole number' })
  number!: number;

  @ApiProperty({ minimum: 1, maximum: 100, description: 'So many of 100 answers have to be right' })
  @Max(100, { message: 'passMark must be 100 or less' })
  @Min(1, { message: 'passMark must be 1 or more' })
  @IsInt({ message: 'passMark must be a whole number' })
  passMark!: number;

  @ApiProperty({ minimum: 1, maximum: MOST_TRIES, description: 'So often a day' })
  @Max(MOST_TRIES, { message: 'tries must be $constraint1 or less' })
  @Min(1, { message: 'tries must be 1 or more' })
  @IsInt({ message: 'tries must be a whole number' })
  tries!: number;

  @ApiProperty({ type: [QuizQuestionRequest], maxItems: MOST_QUESTIONS })
  @ValidateNested({ each: true })
  @Type(() => QuizQuestionRequest)
  @ArrayMaxSize(MOST_QUESTIONS, { message: 'questions must be $constraint1 or fewer' })
  @IsArray({ message: 'questions must be a list' })
  questions!: QuizQuestionRequest[];
}
