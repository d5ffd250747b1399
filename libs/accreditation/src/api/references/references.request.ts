import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { AGAIN, KNOWN_FOR, LONGEST_WORDS, SCALE, type AnswersInput } from '../../references/answers';
import type { AskingInput } from '../../references/asking';
import { ASKING_WAYS, REFERENCE_REFUSALS, RELATIONS } from '../../references/reference';
import { REFERENCE_DECISIONS } from '../../references/reference-desk.service';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class ReferenceIdParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'The id in the address is not one of ours' })
  id!: string;
}

export class ReferenceTokenParams {
  @ApiProperty({ description: 'The end of the link in the mail' })
  @MaxLength(200, { message: 'token must have $constraint1 characters or fewer' })
  token!: string;
}

export class ReferenceVersionRequest {
  @ApiProperty({ minimum: 1, description: 'Of the reference as you read it' })
  @Max(1_000_000, { message: 'version must be 1,000,000 or less' })
  @Min(1, { message: 'version must be 1 or more' })
  @IsInt({ message: 'version must be a whole number' })
  version!: number;
}

export class OwnReferenceVersionQuery extends ReferenceVersionRequest {
  @Type(() => Number)
  declare version: number;
}

export class ReferenceAskRequest {
  @ApiProperty({ maxLength: 100 })
  @MaxLength(100, { message: 'name must have $constraint1 characters or fewer' })
  @IsString({ message: 'name must be text' })
  name!: string;

  @ApiPropertyOptional({ maxLength: 100, description: 'Where they work, if they answer for it' })
  @MaxLength(100, { message: 'organisation must have $constraint1 characters or fewer' })
  @IsString({ message: 'organisation must be text' })
  @IsOptional()
  organisation?: string;

  @ApiProperty({ enum: RELATIONS })
  @IsIn(RELATIONS, { message: `relation must be one of ${RELATIONS.join(', ')}` })
  relation!: string;

  @ApiProperty({ example: '2023-06-01' })
  @Matches(DAY, { message: 'knownFrom must be a day written YYYY-MM-DD' })
  knownFrom!: string;

  @ApiPropertyOptional({ example: '2025-06-01', nullable: true, type: String, description: 'None: still' })
  @Matches(DAY, { message: 'knownTo must be a day written YYYY-MM-DD' })
  @IsOptional()
  knownTo?: string | null;

  @ApiProperty({ enum: ASKING_WAYS })
  @IsIn(ASKING_WAYS, { message: `way must be one of ${ASKING_WAYS.join(', ')}` })
  way!: string;

  @ApiPropertyOptional({ maxLength: 254, description: 'For way email' })
  @MaxLength(254, { message: 'email must have $constraint1 characters or fewer' })
  @IsString({ message: 'email must be text' })
  @IsOptional()
  email?: string;

  @ApiPropertyOptional({ maxLength: 30, description: 'For way telephone' })
  @MaxLength(30, { message: 'telephone must have $constraint1 characters or fewer' })
  @IsString({ message: 'telephone must be text' })
  @IsOptional()
  telephone?: string;

  static inputOf({ organisation, knownTo, email, telephone, ...told }: ReferenceAskRequest): AskingInput {
    return {
      ...told,
      organisation: organisation ?? '',
      knownTo: knownTo ?? null,
      email: email ?? '',
      telephone: telephone ?? '',
    };
  }
}

const onScale = (name: string) => `${name} must be one of ${SCALE.join(', ')}`;

export class ReferenceAnswerRequest extends ReferenceVersionRequest {
  @ApiProperty({ enum: RELATIONS })
  @IsIn(RELATIONS, { message: `relation must be one of ${RELATIONS.join(', ')}` })
  relation!: string;

  @ApiProperty()
  @IsBoolean({ message: 'isRelative must be true or false' })
  isRelative!: boolean;

  @ApiProperty({ enum: KNOWN_FOR })
  @IsIn(KNOWN_FOR, { message: `knownFor must be one of ${KNOWN_FOR.join(', ')}` })
  knownFor!: string;

  @ApiProperty({ enum: SCALE })
  @IsIn(SCALE, { message: onScale('reliable') })
  reliable!: string;

  @ApiProperty({ enum: SCALE })
  @IsIn(SCALE, { message: onScale('kind') })
  kind!: string;

  @ApiProperty({ enum: SCALE })
  @IsIn(SCALE, { message: onScale('careful') })
  careful!: string;

  @ApiProperty({ enum: SCALE, description: 'Keeps private things private' })
  @IsIn(SCALE, { message: onScale('private') })
  private!: string;

  @ApiProperty({ enum: AGAIN, description: 'Would you have them work for you again?' })
  @IsIn(AGAIN, { message: `again must be one of ${AGAIN.join(', ')}` })
  again!: string;

  @ApiPropertyOptional({ maxLength: LONGEST_WORDS })
  @MaxLength(LONGEST_WORDS, { message: 'words must have $constraint1 characters or fewer' })
  @IsString({ message: 'words must be text' })
  @IsOptional()
  words?: string;

  @ApiProperty({ description: 'Whether the PA may read the answers' })
  @IsBoolean({ message: 'mayBeRead must be true or false' })
  mayBeRead!: boolean;

  @ApiProperty({ description: 'Whether the PA may show the answers to employers, one at a time. Needs mayBeRead' })
  @IsBoolean({ message: 'mayBeShown must be true or false' })
  mayBeShown!: boolean;

  @ApiProperty({ description: 'That it is true as far as they know, and we may keep it' })
  @IsBoolean({ message: 'agrees must be true or false' })
  agrees!: boolean;

  static inputOf(body: ReferenceAnswerRequest): AnswersInput {
    const { relation, knownFor, reliable, kind, careful, private: discreet, again } = body;
    const { isRelative, mayBeRead, mayBeShown, agrees, words = '' } = body;
    const said = { relation, knownFor, reliable, kind, careful, private: discreet, again, words };
    return { ...said, isRelative, mayBeRead, mayBeShown, agrees };
  }
}

export class ReferenceCallRequest extends ReferenceAnswerRequest {
  @ApiProperty({ example: '2026-11-03', description: 'The day of the call' })
  @Matches(DAY, { message: 'spokenOn must be a day written YYYY-MM-DD' })
  spokenOn!: string;
}

export class ReferenceDecisionRequest extends ReferenceVersionRequest {
  @ApiProperty({ enum: REFERENCE_DECISIONS })
  @IsIn(REFERENCE_DECISIONS, { message: `decision must be one of ${REFERENCE_DECISIONS.join(', ')}` })
  decision!: string;

  @ApiPropertyOptional({ enum: REFERENCE_REFUSALS, description: 'For decision refuse' })
  @IsIn(REFERENCE_REFUSALS, { message: `why must be one of ${REFERENCE_REFUSALS.join(', ')}` })
  @IsOptional()
  why?: string;
}

const LISTS = ['received', 'telephone', 'waiting', 'looked-at'] as const;

export class ReferenceBoardQuery {
  @ApiPropertyOptional({ enum: LISTS, default: 'received' })
  @IsIn(LISTS, { message: `list must be one of ${LISTS.join(', ')}` })
  @IsOptional()
  list?: (typeof LISTS)[number];

  @ApiPropertyOptional({ minimum: 1, maximum: 100_000, default: 1 })
  @Max(100_000, { message: 'page must be 100,000 or less' })
  @Min(1, { message: 'page must be 1 or more' })
  @IsInt({ message: 'page must be a whole number' })
  @Type(() => Number)
  @IsOptional()
  page?: number;
}
