import type Stripe from 'stripe';
import { NO_DISPUTE, stageOf, type DisputeFacts } from './dispute-facts';
import { DISPUTE_REASONS, type DisputeReason, type HeardDispute } from './dispute';

/** What an event tells of a contested payment; null where it is of something else. */
export function disputeIn(event: Stripe.Event): HeardDispute | null {
  switch (event.type) {
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.funds_reinstated':
      return ofDispute(event.data.object, new Date(event.created * 1_000));
    default:
      return null;
  }
}

/** Null for a charge that has no payment of Checkout's: none of ours. @param at when this was so */
export function ofDispute(dispute: Stripe.Dispute, at: Date): HeardDispute | null {
  const { payment_intent: intent, evidence_details: evidence, balance_transactions: moves } = dispute;
  const intentId = typeof intent === 'string' ? intent : intent?.id;
  if (!intentId) return null;
  const stage = stageOf(dispute.status);
  const isDecided = stage.hasWon || stage.hasLost || stage.isDropped;
  return {
    made: {
      disputeId: dispute.id,
      intentId,
      reason: reasonOf(dispute.reason),
      amountPence: dispute.amount,
      openedAt: new Date(dispute.created * 1_000),
    },
    currency: dispute.currency,
    facts: {
      ...NO_DISPUTE,
      ...stage,
      ...moneyOf(moves),
      dueAt: evidence.due_by ? new Date(evidence.due_by * 1_000) : null,
      answers: evidence.submission_count,
      decidedAt: isDecided ? at : null,
    },
  };
}

function moneyOf(moves: readonly Stripe.BalanceTransaction[]) {
  const sum = (amounts: readonly number[]) =>
    amounts.filter((pence) => pence > 0).reduce((total, pence) => total + pence, 0);
  return {
    withdrawnPence: sum(moves.map(({ amount }) => -amount)),
    returnedPence: sum(moves.map(({ amount }) => amount)),
    feePence: sum(moves.map(({ fee }) => fee)),
    feeBackPence: sum(moves.map(({ fee }) => -fee)),
  } satisfies Partial<DisputeFacts>;
}

function reasonOf(said: string): DisputeReason {
  return DISPUTE_REASONS.find((known) => known === said) ?? 'general';
}
