import type { DataMap } from '@pa/platform';

/** What stands in each column of this lib's table. A column that is not here fails bar H5. */
export const placesDataMap: DataMap = {
  'public.places_outward_centroids': {
    holds: 'Where the districts of postcodes are: public geography',
    retention: 'platform.for-good',
    columns: {
      outward_code: 'plain',
      latitude: 'plain',
      longitude: 'plain',
      postcodes: 'plain',
      source: 'plain',
      imported_at: 'plain',
    },
  },
};
