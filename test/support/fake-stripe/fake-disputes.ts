import type Stripe from 'stripe';

/** What a contested payment costs an account in Britain, in pence. */
export const DISPUTE_FEE = 2000;

export interface DisputeAsked {
  readonly id: string;
  readonly intentId: string;
  readonly pence: number;
  readonly created: number;
  readonly dueBy: number;
  readonly status: Stripe.Dispute.Status;
}

/** A dispute with every field that the package's types promise. Of evidence, that none was given. */
export function disputeOf({ id, intentId, pence, created, dueBy, status }: DisputeAsked): Stripe.Dispute {
  return {
    id,
    object: 'dispute',
    amount: pence,
    balance_transactions: [],
    charge: `ch_${intentId}`,
    created,
    currency: 'gbp',
    enhanced_eligibility_types: [],
    evidence: NO_EVIDENCE,
    evidence_details: {
      due_by: dueBy,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'manual',
    },
    intended_submission_method: null,
    is_charge_refundable: status.startsWith('warning'),
    livemode: false,
    metadata: {},
    payment_intent: intentId,
    reason: 'fraudulent',
    status,
  };
}

interface MoveAsked {
  readonly id: string;
  readonly source: string;
  readonly amount: number;
  readonly fee: number;
  readonly created: number;
}

export function balanceMoveOf({ id, source, amount, fee, created }: MoveAsked): Stripe.BalanceTransaction {
  return {
    id,
    object: 'balance_transaction',
    amount,
    available_on: created,
    balance_type: 'payments',
    created,
    currency: 'gbp',
    description: null,
    exchange_rate: null,
    fee,
    fee_details: [],
    net: amount - fee,
    reporting_category: amount < 0 ? 'dispute' : 'dispute_reversal',
    source,
    status: 'available',
    type: 'adjustment',
  };
}

const NO_EVIDENCE: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};
