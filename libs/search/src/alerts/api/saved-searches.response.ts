import { doerOf, type Actor } from '@pa/platform';
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

  @ApiProperty({
    description: 'Whoever said last how often is told: you, or somebody who acts for you or for whom you act',
  })
  isToldToYou!: boolean;

  static of(search: SavedSearch, actor: Actor): SavedSearchResponse {
    const { id, side, name, query, how, byText, createdAt, askedAt, stoppedAt, keeper } = search;
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
      isToldToYou: (keeper?.personId ?? actor.personId) === doerOf(actor).personId,
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
