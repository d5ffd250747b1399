import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { TRAINING_REFUSALS } from '../../training/training';
import { TRAINING_CATEGORIES } from '../../training/training-categories';
import { TRAINING_DECISIONS } from '../../training/training-desk.service';
import { LONGEST_PROVIDER, type TrainingInput } from '../../training/training-faults';
import { TRAINING_LISTS, type TrainingList } from '../../training/trainings.repository';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class TrainingIdParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'The id in the address is not one of ours' })
  id!: string;
}

export class TrainingVersionRequest {
  @ApiProperty({ minimum: 1, description: 'Of the training as you read it' })
  @Max(1_000_000, { message: 'version must be 1,000,000 or less' })
  @Min(1, { message: 'version must be 1 or more' })
  @IsInt({ message: 'version must be a whole number' })
  version!: number;
}

export class OwnTrainingVersionQuery extends TrainingVersionRequest {
  @Type(() => Number)
  declare version: number;
}

export class TrainingBodyRequest {
  @ApiProperty({ enum: TRAINING_CATEGORIES })
  @IsIn(TRAINING_CATEGORIES, { message: 'category must be a key of training in /api/v1/taxonomies' })
  category!: string;

  @ApiPropertyOptional({ maxLength: LONGEST_PROVIDER, description: 'Who gave it' })
  @MaxLength(LONGEST_PROVIDER, { message: 'provider must have $constraint1 characters or fewer' })
  @IsString({ message: 'provider must be text' })
  @IsOptional()
  provider?: string;

  @ApiProperty({ example: '2025-11-03' })
  @Matches(DAY, { message: 'doneOn must be a day written YYYY-MM-DD' })
  doneOn!: string;

  @ApiPropertyOptional({ example: '2028-11-02', nullable: true, type: String, description: 'Its last day, if any' })
  @Matches(DAY, { message: 'validUntil must be a day written YYYY-MM-DD' })
  @IsOptional()
  validUntil?: string | null;

  static inputOf({ category, provider, doneOn, validUntil }: TrainingBodyRequest): TrainingInput {
    return { category, provider: provider ?? '', doneOn, validUntil: validUntil ?? null };
  }
}

export class TrainingChangeRequest extends TrainingBodyRequest {
  @ApiProperty({ minimum: 1, description: 'Of the training as you read it' })
  @Max(1_000_000, { message: 'version must be 1,000,000 or less' })
  @Min(1, { message: 'version must be 1 or more' })
  @IsInt({ message: 'version must be a whole number' })
  version!: number;
}

export class TrainingBoardQuery {
  @ApiPropertyOptional({ enum: TRAINING_LISTS, default: 'waiting' })
  @IsIn(TRAINING_LISTS, { message: `list must be one of ${TRAINING_LISTS.join(', ')}` })
  @IsOptional()
  list?: TrainingList;

  @ApiPropertyOptional({ minimum: 1, maximum: 100_000, default: 1 })
  @Max(100_000, { message: 'page must be 100,000 or less' })
  @Min(1, { message: 'page must be 1 or more' })
  @IsInt({ message: 'page must be a whole number' })
  @Type(() => Number)
  @IsOptional()
  page?: number;
}

export class TrainingDecisionRequest extends TrainingVersionRequest {
  @ApiProperty({ enum: TRAINING_DECISIONS })
  @IsIn(TRAINING_DECISIONS, { message: `decision must be one of ${TRAINING_DECISIONS.join(', ')}` })
  decision!: string;

  @ApiPropertyOptional({ example: '2026-03-03', description: 'For seen: the day on which you saw proof' })
  @Matches(DAY, { message: 'on must be a day written YYYY-MM-DD' })
  @IsOptional()
  on?: string;

  @ApiPropertyOptional({ enum: TRAINING_REFUSALS, description: 'For not-seen' })
  @IsIn(TRAINING_REFUSALS, { message: `why must be one of ${TRAINING_REFUSALS.join(', ')}` })
  @IsOptional()
  why?: string;
}
