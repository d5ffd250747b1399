import { inListOrder, unknownKeys } from '@pa/register';
import type { AdvertSection } from './section';

export interface Place {
  /** A postcode or its first half; only the first half is kept. */
  readonly place: string;
  /** What there is: keys of environmentLimits. */
  readonly environment: readonly string[];
}

/** Where the work is, no nearer than the postcode district, and what a PA finds there. */
export const place: AdvertSection<Place> = {
  title: 'Place',
  fields: [],

  problems: ({ place: typed, environment }, { districtOf }) => [
    ...(districtOf(typed) === null
      ? [{ field: 'place', message: 'We do not know this postcode. Write its first half, like CH1.' }]
      : []),
    ...unknownKeys('environment', 'environmentLimits', environment),
  ],

  columns: ({ place: typed, environment }, { districtOf }) => ({
    district: districtOf(typed),
    environment: inListOrder('environmentLimits', environment),
  }),

  read: ({ district, environment }) => ({ place: district ?? '', environment }),

  missing: ({ district }) =>
    district === null ? [{ field: 'place', message: 'Tell us the first half of the postcode.' }] : [],
};
