import type { DataMap } from '@pa/platform';

/** What stands in each column of this lib's tables. A table or column that is not here fails bar H5. */
export const licensingDataMap: DataMap = {
  'public.licensees': {
    holds: 'The registers: name, look, words and policies',
    retention: 'platform.for-good',
    columns: {
      id: 'key',
      slug: 'plain',
      name: 'plain',
      brand: 'plain',
      policies: 'plain',
      licence_state: 'plain',
      graced_until: 'plain',
      updated_at: 'plain',
    },
  },
  'public.licensee_hosts': {
    holds: 'The addresses at which a register answers',
    retention: 'platform.for-good',
    columns: { host: 'plain', licensee_id: 'key', is_primary: 'plain' },
  },
};
