import type { DescribedLimit } from '@pa/platform';

/** How often things may be done here. docs/limits.md is made from the tables of all libs. */
export const billingLimits = {
  voucher: {
    name: 'use-a-voucher',
    points: 10,
    seconds: 60 * 60,
    shared: true,
    counts: 'a person',
    words: 'Voucher codes an employer may try in an hour: room for slips, none for guessing.',
  },
} as const satisfies Record<string, DescribedLimit>;
