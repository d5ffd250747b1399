import { ApiProperty } from '@nestjs/swagger';
import { HOW_OFTEN, SIDES, type HowOften, type SavedSearch, type Side } from '../saved-search';

export class SavedSearchResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: SIDES })
  side!: Side;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'The whole search as a query string' })
  query!: string;

  @ApiProperty({ enum: HOW_OFTEN })
  how!: HowOften;

  @ApiProperty()
  byText!: boolean;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'We asked whether you are still looking',
  })
  askedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Nothing is sent any more' })
  stoppedAt!: string | null;

  static of(search: SavedSearch): SavedSearchResponse {
    const { id, side, name, query, how, byText, createdAt, askedAt, stoppedAt } = search;
    return {
      id,
      side,
      name,
      query,
      how,
      byText,
      createdAt: createdAt.toISOString(),
      askedAt: askedAt && askedAt.toISOString(),
      stoppedAt: stoppedAt && stoppedAt.toISOString(),
    };
  }
}

export class SavedSearchesResponse {
  @ApiProperty({ type: [SavedSearchResponse], description: 'Newest first' })
  items!: SavedSearchResponse[];
}

export class NewSearchResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}
