import { ApiProperty } from '@nestjs/swagger';
import { CONTENT_KINDS, type ContentEdition, type ContentWords, type DeskContent, type DeskItem } from '../content';
import { HelpDetailsResponse } from './help.response';

export class ContentDeskItemResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  slug!: string;

  @ApiProperty({ enum: CONTENT_KINDS })
  kind!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'The newest edition' })
  edition!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'The edition that people read' })
  published!: number | null;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  checkedOn!: string | null;

  @ApiProperty({ format: 'date' })
  reviewOn!: string;

  static of({ id, slug, kind, title, edition, published, checkedOn, reviewOn }: DeskItem): ContentDeskItemResponse {
    return { id, slug, kind, title, edition, published, checkedOn, reviewOn };
  }
}

export class ContentDeskResponse {
  @ApiProperty({ type: [ContentDeskItemResponse], description: 'Those that should be looked at again first' })
  items!: ContentDeskItemResponse[];
}

export class ContentEditionResponse {
  @ApiProperty()
  edition!: number;

  @ApiProperty({ format: 'date-time' })
  madeAt!: string;

  @ApiProperty({ description: 'Written for all registers, and not by an editor' })
  isOurs!: boolean;

  static of({ edition, madeAt, isOurs }: ContentEdition): ContentEditionResponse {
    return { edition, madeAt: madeAt.toISOString(), isOurs };
  }
}

export class ContentWordsResponse {
  @ApiProperty()
  title!: string;

  @ApiProperty()
  summary!: string;

  @ApiProperty({ description: 'Markdown' })
  body!: string;

  @ApiProperty()
  topic!: string;

  @ApiProperty({ type: HelpDetailsResponse })
  details!: HelpDetailsResponse;

  static of({ title, summary, body, topic, details }: ContentWords): ContentWordsResponse {
    return { title, summary, body, topic, details: HelpDetailsResponse.of(details) };
  }
}

export class ContentDeskPieceResponse extends ContentDeskItemResponse {
  @ApiProperty({ type: ContentWordsResponse })
  words!: ContentWordsResponse;

  @ApiProperty({ type: [ContentEditionResponse], description: 'Newest first, a hundred at most' })
  editions!: ContentEditionResponse[];

  static ofPiece(piece: { content: DeskContent; editions: readonly ContentEdition[] }): ContentDeskPieceResponse {
    const { content, editions } = piece;
    return {
      ...ContentDeskItemResponse.of(content),
      words: ContentWordsResponse.of(content),
      editions: editions.map((item) => ContentEditionResponse.of(item)),
    };
  }
}
