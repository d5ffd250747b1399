import fc from 'fast-check';
import {
  INVOICE_STATUSES,
  isUnpaid,
  mergeInvoice,
  mergeSubscription,
  NO_FACTS,
  standingOf,
  type InvoiceFacts,
  type SubscriptionFacts,
} from './licence-facts';

const DAY = new Date('2026-03-01T09:00:00Z');
const moment = fc.integer({ min: 0, max: 5 }).map((days) => new Date(DAY.getTime() + days * 86_400_000));
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some);
const invoice: fc.Arbitrary<InvoiceFacts> = fc
  .record({
    invoiceId: fc.constant('in_1'),
    number: maybe(fc.constantFrom('A-1', 'A-2')),
    totalPence: fc.integer({ min: -100, max: 100 }),
    issuedAt: moment,
    status: fc.constantFrom(...INVOICE_STATUSES),
    isOwed: fc.boolean(),
    paidAt: maybe(moment),
    pageUrl: maybe(fc.constantFrom('https://one.example', 'https://two.example')),
  })
  .map((one) => ({ ...one, isOwed: one.isOwed && isUnpaid(one.status) }));
const subscription: fc.Arbitrary<SubscriptionFacts> = fc.record({
  subscriptionId: maybe(fc.constantFrom('sub_1', 'sub_2')),
  customerId: maybe(fc.constantFrom('cus_1', 'cus_2')),
  endedAt: maybe(moment),
});

const open = { status: 'open', isOwed: false } as const;
const failed = { status: 'open', isOwed: true } as const;
const lost = { status: 'uncollectible', isOwed: true } as const;
const waived = { status: 'void', isOwed: false } as const;
const paid = { status: 'paid', isOwed: false } as const;

describe('what is heard of a licence that is paid by subscription', () => {
  it('comes to the same invoice in any order, however often it is told', () => {
    fc.assert(
      fc.property(invoice, invoice, invoice, (a, b, c) => {
        expect(mergeInvoice(a, b)).toEqual(mergeInvoice(b, a));
        expect(mergeInvoice(mergeInvoice(a, b), c)).toEqual(mergeInvoice(a, mergeInvoice(b, c)));
        expect(mergeInvoice(a, a)).toEqual(a);
      }),
    );
  });

  it('comes to the same subscription in any order, however often it is told', () => {
    fc.assert(
      fc.property(subscription, subscription, subscription, (a, b, c) => {
        expect(mergeSubscription(a, b)).toEqual(mergeSubscription(b, a));
        expect(mergeSubscription(mergeSubscription(a, b), c)).toEqual(mergeSubscription(a, mergeSubscription(b, c)));
        expect(mergeSubscription(a, NO_FACTS)).toEqual(a);
      }),
    );
  });

  it('says how the subscription stands: what is owed comes before all else', () => {
    const live = { endedAt: null };
    const over = { endedAt: DAY };
    expect(standingOf(live, [])).toBe('new');
    expect(standingOf(live, [open])).toBe('new');
    expect(standingOf(live, [paid, open])).toBe('active');
    expect(standingOf(live, [paid, waived])).toBe('active');
    expect(standingOf(live, [paid, failed])).toBe('past-due');
    expect(standingOf(live, [lost])).toBe('past-due');
    expect(standingOf(over, [paid])).toBe('over');
    expect(standingOf(over, [paid, failed])).toBe('past-due');
  });
});
