import { Injectable } from '@nestjs/common';
import { PlacesService, type PlaceChoice, type ResolvedPlace } from '@pa/places';
import type { FieldProblem, Licensee } from '@pa/platform';
import type { Reach } from './engines/search-engine';
import type { PaSearch } from './query/pa-search';

/** Where a search is, and what it reaches. */
export interface SearchPlace {
  readonly place: ResolvedPlace;
  readonly reach: Reach;
}

export type FoundPlace =
  | { readonly found: SearchPlace | null }
  | { readonly problem: FieldProblem; readonly spellings: readonly PlaceChoice[] };

/** Finds where a search is. */
@Injectable()
export class SearchPlaces {
  constructor(private readonly places: PlacesService) {}

  /** Null without a place; a problem, with near spellings, for one that we do not know. */
  async find(licensee: Licensee, { near, radiusMiles }: Pick<PaSearch, 'near' | 'radiusMiles'>): Promise<FoundPlace> {
    if (near === null) return { found: null };
    const place = await this.places.resolve(near, { within: licensee.brand.areas });
    if (place.kind === 'not-found') {
      const spellings = place.nearSpellings;
      return { problem: { field: 'near', message: unknownPlace(place.asked, spellings) }, spellings };
    }
    return { found: { place, reach: this.reachFrom(place, radiusMiles) } };
  }

  /** What another distance from the same place would reach. */
  reachFrom({ point }: Pick<ResolvedPlace, 'point'>, radiusMiles: number): Reach {
    const within = this.places.districtsWithin(point, radiusMiles);
    return {
      districts: within.map(({ district }) => district),
      hundredths: within.map(({ hundredthsOfMile }) => hundredthsOfMile),
      point,
    };
  }
}

function unknownPlace(asked: string, spellings: readonly PlaceChoice[]): string {
  const names = spellings.slice(0, 3).map(({ label }) => label);
  const advice =
    names.length === 0 ? 'Try a town nearby or the first half of a postcode.' : `Did you mean ${names.join(' or ')}?`;
  return `We do not know “${asked.slice(0, 60)}”. ${advice}`;
}
