import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { NEWS_KINDS, type NewsKind } from '../webhook';

export class WebhookIdParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'Give the id of a webhook.' })
  id!: string;
}

export class WebhookNewsParams extends WebhookIdParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'Give the id of the news.' })
  newsId!: string;
}

export class NewWebhookRequest {
  @ApiProperty({ example: 'https://council.example/news', maxLength: 500 })
  @IsString({ message: 'Give the address of the system that is to get the news.' })
  @MaxLength(500, { message: 'Use 500 characters or fewer.' })
  url!: string;

  @ApiProperty({ enum: NEWS_KINDS, isArray: true, uniqueItems: true, minItems: 1, maxItems: NEWS_KINDS.length })
  @IsArray({ message: 'Choose what the news is about.' })
  @ArrayMinSize(1, { message: 'Choose what the news is about.' })
  @ArrayMaxSize(NEWS_KINDS.length, { message: 'Choose each once.' })
  @ArrayUnique({ message: 'Choose each once.' })
  @IsIn(NEWS_KINDS, { each: true, message: `Choose from: ${NEWS_KINDS.join(', ')}.` })
  kinds!: NewsKind[];
}
