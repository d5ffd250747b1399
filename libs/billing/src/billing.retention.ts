import { deleteRows, type RetentionRule } from '@pa/platform';

const TAX_LAW = 'VAT Notice 700/21; Companies Act 2006, section 388';

/** This lib's lines of the retention schedule. */
export const billingRetention: readonly RetentionRule[] = [
  {
    key: 'billing.passes',
    what: 'Access passes that are over',
    keep: { years: 2 },
    from: 'after the pass ended or was given back',
    then: 'deleted',
    why: 'So that a question about a pass can be answered. Those of an account go with it.',
    clear: deleteRows({ table: 'passes', since: 'coalesce(t.ended_at, t.ends_at)', whose: 't.person_id' }),
  },
  {
    key: 'billing.receipts',
    what: 'Receipts of payments and refunds',
    keep: { years: 6 },
    from: 'after we wrote the receipt',
    then: 'deleted',
    why: 'The law asks us to keep our books. When you close your account your name is taken off them.',
    source: TAX_LAW,
    clear: deleteRows({ table: 'receipts', since: 't.recorded_at', whose: 't.person_id' }),
  },
  {
    key: 'billing.books',
    what: 'The books: amounts, accounts and dates',
    keep: 'while it is used',
    from: 'as long as the register runs',
    then: 'deleted',
    why: 'Nobody’s name stands in them, and what was written stays as it was.',
    source: TAX_LAW,
  },
  {
    key: 'billing.card-payments',
    what: 'Payments by card: amounts and the names Stripe has for them',
    keep: { years: 2 },
    from: 'after the payment was begun',
    then: 'deleted',
    why: 'So that money can go back to the card it came from. No card number is ever here.',
    clear: deleteRows({ table: 'card_payments', since: 't.made_at', whose: null }),
  },
  {
    key: 'billing.stripe-events',
    what: 'Which news of Stripe we have heard',
    keep: { days: 90 },
    from: 'after it came',
    then: 'deleted',
    why: 'So that what Stripe tells us twice counts once. What the news said is not kept.',
    clear: deleteRows({ table: 'stripe_events', since: 't.received_at', whose: null }),
  },
  {
    key: 'billing.vouchers',
    what: 'Codes of vouchers',
    keep: { years: 4 },
    from: 'after we made them',
    then: 'deleted',
    why: 'A voucher can be used for three years, and whoever paid may ask how many were.',
    clear: deleteRows({ table: 'vouchers', since: 't.made_at', whose: null }),
  },
];
