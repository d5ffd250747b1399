import { ApiProperty } from '@nestjs/swagger';
import type { PlaceChoice } from '../near';

export class PlaceResponse {
  @ApiProperty({ enum: ['outward', 'place', 'area'], description: 'An outward code, a named place or a postcode area' })
  kind!: PlaceChoice['kind'];

  @ApiProperty({ example: 'Chester, Cheshire', description: 'What to show' })
  label!: string;

  @ApiProperty({ example: 'Chester, Cheshire', description: 'What to send as "near" in a search' })
  near!: string;
}

export class PlacesResponse {
  @ApiProperty({ type: [PlaceResponse] })
  items!: PlaceResponse[];

  static of(choices: readonly PlaceChoice[]): PlacesResponse {
    return { items: choices.map(({ kind, label, near }) => ({ kind, label, near })) };
  }
}
