import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import type { PlaceChoice } from '@pa/places';
import type { Facets } from '../ranking/facets';

export class ReasonResponse {
  @ApiProperty({ enum: ['met', 'training', 'gap', 'note'] })
  kind!: 'met' | 'training' | 'gap' | 'note';

  @ApiProperty({ example: 'Covers 9 of your 10 hours' })
  text!: string;
}

export class MatchResponse {
  @ApiProperty({ minimum: 0, maximum: 100, description: 'The same for everyone; how it is made is on /how-we-match' })
  score!: number;

  @ApiProperty({ type: [ReasonResponse], maxItems: 4, description: 'What is met first, gaps last' })
  reasons!: ReasonResponse[];
}

/** What anyone may see of a PA: nothing that says who it is. */
export class HiddenPaResponse {
  @ApiProperty({ description: 'Tells items of one day apart. Opens nothing.' })
  id!: string;

  @ApiProperty({ example: 'CH2', description: 'The first half of the postcode' })
  district!: string;

  @ApiProperty({
    type: Number,
    nullable: true,
    example: 2.5,
    description: 'Half miles under five miles, whole miles from there; null when the search names no place',
  })
  distanceMiles!: number | null;

  @ApiProperty()
  match!: MatchResponse;
}

export class SaidPieceResponse {
  @ApiProperty({ example: 'hoist' })
  text!: string;

  @ApiProperty({ description: 'Whether this is what the search asked for' })
  isMatch!: boolean;
}

export class SaidWordsResponse {
  @ApiProperty({ enum: ['wrote', 'chose'], description: 'In what they wrote, or among what they chose from our lists' })
  where!: 'wrote' | 'chose';

  @ApiProperty({ type: [SaidPieceResponse], description: 'Text in pieces, never markup' })
  pieces!: SaidPieceResponse[];
}

/** What employers and staff of the register see. */
export class PaResponse extends HiddenPaResponse {
  @ApiProperty({ format: 'uuid', description: 'Opens /api/v1/pas/{id}' })
  declare id: string;

  @ApiProperty({ example: 'Amira K.' })
  displayName!: string;

  @ApiProperty({ example: 'Early riser, calm in a crisis' })
  headline!: string;

  @ApiProperty({ type: [SaidWordsResponse], description: 'Where the words of q are said; empty without q' })
  said!: SaidWordsResponse[];
}

const COUNTS = { type: 'object', additionalProperties: { type: 'integer', minimum: 1 } } as const;
const counts = (what: string) => ({ ...COUNTS, description: `Key → how many: ${what}. Keys of nobody are left out.` });

/** How many choosing each key would find. Experience and values count in the score only: they leave nobody out. */
export class FacetsResponse {
  @ApiProperty(counts('tasks done now'))
  tasks!: Facets['tasks'];

  @ApiProperty(counts('experience'))
  experience!: Facets['experience'];

  @ApiProperty(counts('languages spoken well'))
  languages!: Facets['languages'];

  @ApiProperty(counts('values'))
  values!: Facets['values'];

  @ApiProperty(counts('interests'))
  interests!: Facets['interests'];

  @ApiProperty(counts('ways of working'))
  employment!: Facets['employment'];

  @ApiProperty(counts('checks seen'))
  checks!: Facets['checks'];

  @ApiProperty(counts('drives, live-in, short-notice, accredited'))
  flags!: Facets['flags'];
}

export class PlaceFoundResponse {
  @ApiProperty({ enum: ['outward', 'place', 'area'] })
  kind!: PlaceChoice['kind'];

  @ApiProperty({ example: 'Chester, Cheshire' })
  label!: string;

  @ApiProperty({ description: 'What to send as near to mean just this place' })
  near!: string;
}

export class SuggestionResponse {
  @ApiProperty({ example: 'Look within 15 miles, not 10' })
  text!: string;

  @ApiProperty({ minimum: 1 })
  count!: number;

  @ApiProperty({ description: 'The query string that finds them', example: 'near=CH1&radiusMiles=15' })
  query!: string;
}

@ApiExtraModels(PaResponse, HiddenPaResponse)
export class PasResponse {
  @ApiProperty({ minimum: 0 })
  total!: number;

  @ApiProperty({
    example: '14 PAs',
    description: 'The total in words; under five "fewer than 5 PAs" to those who may not see names',
  })
  totalText!: string;

  @ApiProperty({ description: 'More than 5,000 fit: these are the nearest. Narrow the search to see the rest.' })
  truncated!: boolean;

  @ApiProperty({ minimum: 1 })
  page!: number;

  @ApiProperty({ minimum: 1, maximum: 50 })
  pageSize!: number;

  @ApiProperty({ type: PlaceFoundResponse, nullable: true, description: 'Where the search was; null without near' })
  place!: PlaceFoundResponse | null;

  @ApiProperty({
    type: 'array',
    items: { oneOf: [{ $ref: getSchemaPath(PaResponse) }, { $ref: getSchemaPath(HiddenPaResponse) }] },
    description: 'With names for employers and staff of the register; for everyone else without',
  })
  items!: Array<PaResponse | HiddenPaResponse>;

  @ApiProperty()
  facets!: FacetsResponse;

  @ApiPropertyOptional({
    type: [SuggestionResponse],
    description: 'Only when nobody fits: small changes that find somebody',
  })
  suggestions?: SuggestionResponse[];
}

export class PaCountResponse {
  @ApiProperty({ minimum: 0 })
  total!: number;

  @ApiProperty({ example: '14 PAs', description: 'The number in words, for reading out' })
  totalText!: string;
}
