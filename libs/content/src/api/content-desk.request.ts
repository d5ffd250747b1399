import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsDefined,
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
  ValidateNested,
} from 'class-validator';
import {
  CONTENT_KINDS,
  CONTENT_TOPICS,
  NO_DETAILS,
  SERVICE_KINDS,
  type ContentKind,
  type ContentWords,
} from '../content';
import { LONGEST } from '../content-rules';

const MOST_EDITIONS = 999_999;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;

export class ContentIdParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'The id in the address is not one of ours' })
  id!: string;
}

export class ContentEditionParams extends ContentIdParams {
  @ApiProperty({ minimum: 1, maximum: MOST_EDITIONS })
  @Type(() => Number)
  @Max(MOST_EDITIONS, { message: 'edition must be 999,999 or less' })
  @Min(1, { message: 'edition must be 1 or more' })
  @IsInt({ message: 'edition must be a whole number' })
  edition!: number;
}

export class ContentDetailsRequest {
  @ApiPropertyOptional({ enum: SERVICE_KINDS, description: 'Of a service' })
  @IsOptional()
  @IsIn(SERVICE_KINDS, { message: `service must be one of ${SERVICE_KINDS.join(', ')}` })
  service?: string;

  @ApiPropertyOptional({ example: 'https://www.acas.org.uk', maxLength: LONGEST.url })
  @IsOptional()
  @MaxLength(LONGEST.url, { message: 'url must have $constraint1 characters or fewer' })
  @IsString({ message: 'url must be text' })
  url?: string;

  @ApiPropertyOptional({ example: '0151 496 0142', maxLength: LONGEST.telephone })
  @IsOptional()
  @MaxLength(LONGEST.telephone, { message: 'telephone must have $constraint1 characters or fewer' })
  @IsString({ message: 'telephone must be text' })
  telephone?: string;

  @ApiPropertyOptional({ maxLength: LONGEST.place })
  @IsOptional()
  @MaxLength(LONGEST.place, { message: 'place must have $constraint1 characters or fewer' })
  @IsString({ message: 'place must be text' })
  place?: string;

  @ApiPropertyOptional({ example: '2027-03-27', description: 'Of an event' })
  @IsOptional()
  @Matches(DAY, { message: 'on must be a day written YYYY-MM-DD' })
  on?: string;

  @ApiPropertyOptional({ example: '10:30' })
  @IsOptional()
  @Matches(TIME, { message: 'starts must be a time written HH:MM' })
  starts?: string;

  @ApiPropertyOptional({ example: '12:00' })
  @IsOptional()
  @Matches(TIME, { message: 'ends must be a time written HH:MM' })
  ends?: string;
}

class ContentWordsFields {
  @ApiProperty({ maxLength: LONGEST.title })
  @MaxLength(LONGEST.title, { message: 'title must have $constraint1 characters or fewer' })
  @IsString({ message: 'title must be text' })
  title!: string;

  @ApiProperty({ maxLength: LONGEST.summary })
  @MaxLength(LONGEST.summary, { message: 'summary must have $constraint1 characters or fewer' })
  @IsString({ message: 'summary must be text' })
  summary!: string;

  @ApiProperty({ description: 'Markdown without HTML, pictures or tables', maxLength: LONGEST.body })
  @MaxLength(LONGEST.body, { message: 'body must have $constraint1 characters or fewer' })
  @IsString({ message: 'body must be text' })
  body!: string;

  @ApiPropertyOptional({ enum: CONTENT_TOPICS, description: 'Of a page, an answer or a link' })
  @IsOptional()
  @IsIn(CONTENT_TOPICS, { message: `topic must be one of ${CONTENT_TOPICS.join(', ')}` })
  topic?: string;

  @ApiProperty({ type: ContentDetailsRequest })
  @Type(() => ContentDetailsRequest)
  @ValidateNested()
  @IsObject({ message: 'details must be an object' })
  @IsDefined({ message: 'details must be there' })
  details!: ContentDetailsRequest;
}

export class ContentMakeRequest extends ContentWordsFields {
  @ApiProperty({ format: 'uuid', description: 'Made by you: asked twice with one id, one piece is made' })
  @IsUUID(undefined, { message: 'id must be a UUID' })
  id!: string;

  @ApiProperty({ enum: CONTENT_KINDS })
  @IsIn(CONTENT_KINDS, { message: `kind must be one of ${CONTENT_KINDS.join(', ')}` })
  kind!: ContentKind;
}

export class ContentSaveRequest extends ContentWordsFields {
  @ApiProperty({ description: 'The edition that you began with', minimum: 1, maximum: MOST_EDITIONS })
  @Max(MOST_EDITIONS, { message: 'after must be 999,999 or less' })
  @Min(1, { message: 'after must be 1 or more' })
  @IsInt({ message: 'after must be a whole number' })
  after!: number;
}

export class ContentCheckRequest {
  @ApiProperty({ example: '2027-03-27', description: 'When it is looked at again: within two years' })
  @Matches(DAY, { message: 'reviewOn must be a day written YYYY-MM-DD' })
  reviewOn!: string;
}

export class ContentPublicationRequest extends ContentCheckRequest {
  @ApiProperty({ description: 'The newest edition', minimum: 1, maximum: MOST_EDITIONS })
  @Max(MOST_EDITIONS, { message: 'edition must be 999,999 or less' })
  @Min(1, { message: 'edition must be 1 or more' })
  @IsInt({ message: 'edition must be a whole number' })
  edition!: number;
}

export class ContentRestorationRequest {
  @ApiProperty({ description: 'The edition that you see as the newest', minimum: 1, maximum: MOST_EDITIONS })
  @Max(MOST_EDITIONS, { message: 'after must be 999,999 or less' })
  @Min(1, { message: 'after must be 1 or more' })
  @IsInt({ message: 'after must be a whole number' })
  after!: number;

  @ApiProperty({ description: 'The edition whose words come back', minimum: 1, maximum: MOST_EDITIONS })
  @Max(MOST_EDITIONS, { message: 'edition must be 999,999 or less' })
  @Min(1, { message: 'edition must be 1 or more' })
  @IsInt({ message: 'edition must be a whole number' })
  edition!: number;
}

/** As the desk takes them: what was not said is empty. */
export function wordsIn({ title, summary, body, topic = '', details }: ContentWordsFields): ContentWords {
  const { service = '', url = '', telephone = '', place = '', on = '', starts = '', ends = '' } = details;
  return {
    ...{ title: title.trim(), summary: summary.trim(), body: body.trim(), topic },
    details: {
      ...NO_DETAILS,
      service,
      url: url.trim(),
      telephone: telephone.trim(),
      place: place.trim(),
      on,
      starts,
      ends,
    },
  };
}
