import { TRAVEL_LIMITS } from '@pa/matching';
import { inListOrder, unknownKeys } from './answers';
import type { Section } from './section';

export interface PlaceAndTravel {
  /** A postcode or its first half; only the first half is kept. */
  readonly place: string;
  /** One of TRAVEL_LIMITS: the only distances there are, so that search can reach all of them by equality. */
  readonly travelMiles: number;
  readonly travelModes: readonly string[];
}

/** Where a PA lives, no nearer than the postcode district, and how far work may be. */
export const placeAndTravel: Section<PlaceAndTravel> = {
  title: 'Where you live and how far you travel',

  problems({ place, travelMiles, travelModes }, { districtOf }) {
    return [
      ...(districtOf(place) === null
        ? [{ field: 'place', message: 'We do not know this postcode. Write its first half, like CH1.' }]
        : []),
      ...((TRAVEL_LIMITS as readonly number[]).includes(travelMiles)
        ? []
        : [{ field: 'travelMiles', message: `Choose how far you travel: ${TRAVEL_LIMITS.join(', ')} miles.` }]),
      ...unknownKeys('travelModes', 'travelModes', travelModes),
    ];
  },

  columns: ({ place, travelMiles, travelModes }, { districtOf }) => ({
    district: districtOf(place),
    travelMiles,
    travelModes: inListOrder('travelModes', travelModes),
  }),

  read: ({ district, travelMiles, travelModes }) => ({
    place: district ?? '',
    travelMiles: travelMiles ?? 5,
    travelModes,
  }),

  missing: ({ district }) =>
    district === null ? [{ field: 'place', message: 'Tell us the first half of your postcode.' }] : [],
};
