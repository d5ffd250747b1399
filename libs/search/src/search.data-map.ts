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
  'public.saved_jobs': {
    holds: 'Jobs that a PA keeps to look at again',
    retention: 'search.saved-jobs',
    columns: { licensee_id: 'key', id: 'key', person_id: 'key', vacancy_id: 'key', saved_at: 'personal' },
    exports: [{ title: 'Jobs you saved', whose: 't.person_id', labels: { saved_at: 'You saved a job' } }],
  },
};
