import { ApiProperty } from '@nestjs/swagger';
import { CONTENT_KINDS, type ContentDetails, type PublishedContent, type PublishedItem } from '../content';
import { contentPaths } from '../content.paths';

export class HelpDetailsResponse {
  @ApiProperty({ description: 'What a service does, as a key; empty for everything else' })
  service!: string;

  @ApiProperty({ description: 'https, or empty' })
  url!: string;

  @ApiProperty()
  telephone!: string;

  @ApiProperty({ description: 'Where an event is, or which area a service is for' })
  place!: string;

  @ApiProperty({ description: 'YYYY-MM-DD of an event, or empty' })
  on!: string;

  @ApiProperty({ description: 'HH:MM, or empty' })
  starts!: string;

  @ApiProperty({ description: 'HH:MM, or empty' })
  ends!: string;

  static of({ service, url, telephone, place, on, starts, ends }: ContentDetails): HelpDetailsResponse {
    return { service, url, telephone, place, on, starts, ends };
  }
}

export class HelpItemResponse {
  @ApiProperty()
  slug!: string;

  @ApiProperty({ description: 'The page of it' })
  path!: string;

  @ApiProperty({ enum: CONTENT_KINDS })
  kind!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  summary!: string;

  @ApiProperty({ description: 'A key; empty where it stands under no topic' })
  topic!: string;

  @ApiProperty({ type: HelpDetailsResponse })
  details!: HelpDetailsResponse;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'Null where the register has not checked it',
  })
  checkedOn!: string | null;

  static of({ slug, kind, title, summary, topic, details, checkedOn }: PublishedItem): HelpItemResponse {
    return {
      ...{ slug, path: contentPaths.read(slug), kind, title, summary, topic, checkedOn },
      details: HelpDetailsResponse.of(details),
    };
  }
}

export class HelpListResponse {
  @ApiProperty({ type: [HelpItemResponse] })
  items!: HelpItemResponse[];
}

export class HelpPieceResponse extends HelpItemResponse {
  @ApiProperty({ description: 'Markdown' })
  body!: string;

  static ofContent(content: PublishedContent): HelpPieceResponse {
    return { ...HelpItemResponse.of(content), body: content.body };
  }
}
