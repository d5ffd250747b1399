import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { LONGEST_TEXT, MOST_TERMS, MOST_TIMES, type NewBody } from '../../messages/message-body';
import { MOST_AT_ONCE } from '../../messages/messages.service';

const id = { message: '$property must be a UUID' };
const text = { message: '$property must be text' };
const number = { message: '$property must be a whole number from 0' };
const WHOLE = { message: 'page must be a whole number from 1' };
const MOST_NUMBER = 2_147_483_647;
/** Files come another way. */
const KINDS = ['text', 'times', 'terms'] as const;

export class ConversationIdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all', id)
  id!: string;
}

export class MessageParams extends ConversationIdParam {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @Type(() => Number)
  @Max(MOST_NUMBER, number)
  @Min(1, number)
  @IsInt(number)
  number!: number;
}

export class ConversationsQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @Max(100_000, WHOLE)
  @Min(1, WHOLE)
  @IsInt(WHOLE)
  page: number = 1;
}

export class MessagesQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'Those after this number, oldest first' })
  @IsOptional()
  @Type(() => Number)
  @Max(MOST_NUMBER, number)
  @Min(0, number)
  @IsInt(number)
  after?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'The last ones before this number, oldest first' })
  @IsOptional()
  @Type(() => Number)
  @Max(MOST_NUMBER, number)
  @Min(0, number)
  @IsInt(number)
  before?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MOST_AT_ONCE, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @Max(MOST_AT_ONCE, { message: `limit must be ${MOST_AT_ONCE} at most` })
  @Min(1, { message: 'limit must be 1 at least' })
  @IsInt({ message: 'limit must be a whole number' })
  limit: number = 50;
}

export class SendMessageRequest {
  @ApiProperty({ format: 'uuid', description: 'The sender’s own mark: the same one again is the same message' })
  @IsUUID('all', id)
  clientId!: string;

  @ApiPropertyOptional({ enum: KINDS, default: 'text' })
  @IsOptional()
  @IsIn(KINDS, { message: 'kind must be text, times or terms' })
  kind: (typeof KINDS)[number] = 'text';

  @ApiPropertyOptional({ maxLength: LONGEST_TEXT })
  @IsOptional()
  @MaxLength(LONGEST_TEXT, { message: 'text must have $constraint1 characters or fewer' })
  @IsString(text)
  text: string = '';

  @ApiPropertyOptional({ type: [String], format: 'date-time', maxItems: MOST_TIMES })
  @IsOptional()
  @IsISO8601({ strict: true }, { each: true, message: 'times must be moments in ISO 8601' })
  @ArrayMaxSize(MOST_TIMES, { message: 'times must have $constraint1 moments or fewer' })
  @IsArray({ message: 'times must be a list' })
  times?: string[];

  @ApiPropertyOptional({ type: [String], maxItems: MOST_TERMS })
  @IsOptional()
  @IsString({ each: true, message: 'terms must be lines of text' })
  @ArrayMaxSize(MOST_TERMS, { message: 'terms must have $constraint1 lines or fewer' })
  @IsArray({ message: 'terms must be a list' })
  terms?: string[];

  body(): NewBody {
    return { text: this.text, ...(this.times && { times: this.times }), ...(this.terms && { terms: this.terms }) };
  }
}

export class ChangeMessageRequest {
  @ApiProperty({ maxLength: LONGEST_TEXT })
  @MaxLength(LONGEST_TEXT, { message: 'text must have $constraint1 characters or fewer' })
  @IsString(text)
  text!: string;
}

export class ChooseTimeRequest {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: MOST_TIMES - 1, description: 'Which of the times, from 0' })
  @Max(MOST_TIMES - 1, number)
  @Min(0, number)
  @IsInt(number)
  time!: number;

  @ApiProperty({ format: 'uuid' })
  @IsUUID('all', id)
  clientId!: string;
}

export class MarkRequest {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Everything up to this number' })
  @Max(MOST_NUMBER, number)
  @Min(0, number)
  @IsInt(number)
  number!: number;
}

export class TypingRequest {
  @ApiProperty({ description: 'Whether the other side may see that this person types' })
  @IsBoolean({ message: 'shown must be true or false' })
  shown!: boolean;
}
