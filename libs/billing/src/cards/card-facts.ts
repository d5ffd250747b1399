/**
 * What is known of a payment by card. Each fact only ever grows: false becomes true, nothing becomes something, and of two
 * moments the earlier counts. So what is heard twice, late or in any order comes to the same.
 */
export interface CardFacts {
  /** Nobody can pay on this checkout page any more: it was paid, or its time is over. */
  readonly isOver: boolean;
  readonly paidAt: Date | null;
  /** Stripe's name for the payment, by which it can be paid back. */
  readonly intentId: string | null;
  readonly refundId: string | null;
  readonly isRefunded: boolean;
  readonly hasRefundFailed: boolean;
}

export const NOTHING_HEARD: CardFacts = {
  isOver: false,
  paidAt: null,
  intentId: null,
  refundId: null,
  isRefunded: false,
  hasRefundFailed: false,
};

/** Both together. The order of the two, and how often each is told, makes no difference. */
export function mergeFacts(known: CardFacts, heard: CardFacts): CardFacts {
  return {
    isOver: known.isOver || heard.isOver,
    paidAt: earlier(known.paidAt, heard.paidAt),
    intentId: least(known.intentId, heard.intentId),
    refundId: least(known.refundId, heard.refundId),
    isRefunded: known.isRefunded || heard.isRefunded,
    hasRefundFailed: known.hasRefundFailed || heard.hasRefundFailed,
  };
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other;
  return one <= other ? one : other;
}

/** There is one of each in all that Stripe tells of a payment; were there two, all would keep the same. */
function least(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one <= other ? one : other;
}
