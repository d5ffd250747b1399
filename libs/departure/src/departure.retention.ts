import { deleteRows, type RetentionRule } from '@pa/platform';

/** This lib's line of the retention schedule. The copies themselves go after KEPT_DAYS. */
export const departureRetention: readonly RetentionRule[] = [
  {
    key: 'departure.copies',
    what: 'That a copy of the whole register was made, for whom and when',
    keep: { years: 6 },
    from: 'after a manager asked for it',
    then: 'deleted',
    why: 'So that the register can answer where its people’s data went.',
    clear: deleteRows({ table: 'departures', since: 't.asked_at', whose: null }),
  },
];
