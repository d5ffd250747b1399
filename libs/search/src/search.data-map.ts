import type { DataMap } from '@pa/platform';

/** What stands in each column of this lib's table. A column that is not here fails bar H5. */
export const searchDataMap: DataMap = {
  'search.search_pas': {
    holds: 'What a PA’s card shows, a second time and packed, so that it is found fast',
    retention: 'search.cards',
    columns: {
      licensee_id: 'key',
      id: 'key',
      district: 'derived',
      travel_hundredths: 'derived',
      facts: 'derived',
      week: 'derived',
      confirmed_on: 'derived',
      published_at: 'derived',
      words: 'derived',
      card: 'derived',
    },
  },
};
