import type { DataMap } from '@pa/platform';

/** What this lib keeps, column by column. */
export const departureDataMap: DataMap = {
  'public.departures': {
    holds: 'That a manager asked for a copy of the whole register, and how far it is',
    retention: 'departure.copies',
    columns: {
      licensee_id: 'key',
      id: 'key',
      state: 'plain',
      recipient: 'plain',
      asked_by: 'key',
      asked_at: 'plain',
      tries: 'plain',
      beat_at: 'plain',
      tables_done: 'plain',
      tables_all: 'plain',
      rows_done: 'plain',
      ready_at: 'plain',
      keys_sealed: 'sealed',
    },
    exempt: { keys_sealed: 'Keys of the copy, of random bytes. They are about nobody.' },
  },
};
