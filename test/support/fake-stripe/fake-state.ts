import type Stripe from 'stripe';
import { FakeSubscriptions } from './fake-subscriptions';
import { balanceMoveOf, DISPUTE_FEE, disputeOf } from './fake-disputes';
import { accountOf, idOf, intentOf, refundOf, sessionOf, type FakeIntent } from './fake-objects';

/** Something that Stripe tells us: of an account, or of the operator's own where it names none. */
export interface FakeEvent {
  readonly id: string;
  readonly object: 'event';
  readonly account?: string;
  readonly api_version: string;
  readonly created: number;
  readonly livemode: boolean;
  readonly pending_webhooks: number;
  readonly request: null;
  readonly type: Stripe.Event['type'];
  readonly data: { readonly object: object };
}

const API_VERSION = '2026-10-28.endive';

/** What Stripe knows: accounts, checkout pages, payments, refunds, and what it would tell of each change. */
export class FakeState {
  readonly accounts = new Map<string, Stripe.Account>();
  readonly sessions = new Map<string, Stripe.Checkout.Session>();
  readonly intents = new Map<string, FakeIntent>();
  readonly refunds = new Map<string, Stripe.Refund>();
  readonly disputes = new Map<string, Stripe.Dispute>();
  /** In the order in which things happened. Whoever sends them may do so in any other. */
  readonly events: FakeEvent[] = [];
  private readonly accountOf = new Map<string, string>();
  /** Accounts that let go of us. */
  readonly gone = new Set<string>();
  private count = 0;
  /** What is on the operator's own account. */
  readonly licences = new FakeSubscriptions({
    seconds: () => this.seconds(),
    newId: (kind) => this.newId(kind),
    base: () => this.base(),
    tell: (type, object) => this.tell(type, null, object),
  });

  constructor(
    private readonly base: () => string,
    private readonly now: () => Date,
  ) {}

  addAccount(metadata: Stripe.Metadata): Stripe.Account {
    const account = accountOf(this.newId('acct'), metadata);
    this.accounts.set(account.id, account);
    return account;
  }

  /** The account has answered everything, and may take payments. */
  enable(accountId: string): void {
    const account = this.accounts.get(accountId)!;
    Object.assign(account, { charges_enabled: true, details_submitted: true, payouts_enabled: true });
    account.requirements!.currently_due = [];
    this.tell('account.updated', accountId, account);
  }

  /** The account does not want us any more. */
  letGo(accountId: string): void {
    this.accounts.delete(accountId);
    this.gone.add(accountId);
  }

  addSession(
    accountId: string | null,
    asked: { pence: number; metadata: Stripe.Metadata; successUrl: string; cancelUrl: string },
  ): Stripe.Checkout.Session {
    const id = this.newId('cs_test');
    const session = sessionOf({ ...asked, id, url: `${this.base()}/pay/${id}`, created: this.seconds() });
    this.sessions.set(id, session);
    if (accountId) this.accountOf.set(id, accountId);
    else session.mode = 'subscription';
    return session;
  }

  /** Somebody typed a card and paid, once. */
  pay(sessionId: string): void {
    const session = this.sessions.get(sessionId)!;
    if (session.status !== 'open') return;
    if (session.mode === 'subscription') return this.licences.begin(session);
    const metadata = session.metadata ?? {};
    const intent = intentOf({
      id: this.newId('pi'),
      pence: session.amount_total ?? 0,
      metadata,
      created: this.seconds(),
    });
    this.intents.set(intent.id, intent);
    Object.assign(session, { status: 'complete', payment_status: 'paid', payment_intent: intent.id, url: null });
    const account = this.accountOf.get(sessionId)!;
    this.accountOf.set(intent.id, account);
    this.tell('payment_intent.succeeded', account, intent);
    this.tell('checkout.session.completed', account, session);
  }

  expire(sessionId: string): void {
    const session = this.sessions.get(sessionId)!;
    Object.assign(session, { status: 'expired', url: null });
    this.tell('checkout.session.expired', this.accountOf.get(sessionId) ?? null, session);
  }

  addRefund(intentId: string, pence: number, metadata: Stripe.Metadata): Stripe.Refund {
    const refund = refundOf({ id: this.newId('re'), intentId, pence, metadata, created: this.seconds() });
    this.refunds.set(refund.id, refund);
    this.tell('refund.created', this.accountOf.get(intentId)!, refund);
    return refund;
  }

  /** What is left of a payment that can go back. */
  leftOf(intentId: string): number {
    const sent = this.refundsOf(intentId).reduce((sum, { amount }) => sum + amount, 0);
    return (this.intents.get(intentId)?.amount ?? 0) - sent;
  }

  refundsOf(intentId: string): Stripe.Refund[] {
    return [...this.refunds.values()].filter(
      ({ payment_intent: intent, status }) => intent === intentId && status !== 'failed',
    );
  }

  /** The bank took it, or did not. */
  endRefund(refundId: string, status: 'succeeded' | 'failed'): void {
    const refund = this.refunds.get(refundId)!;
    refund.status = status;
    const account = this.accountOf.get(idOf(refund.payment_intent))!;
    this.tell(status === 'failed' ? 'refund.failed' : 'refund.updated', account, refund);
  }

  /** Somebody contests a payment: the bank takes the money, or only asks. */
  addDispute(intentId: string, made: { pence?: number; isQuestion?: boolean; dueBy?: Date } = {}): Stripe.Dispute {
    const { amount } = this.intents.get(intentId)!;
    const { pence = amount, isQuestion = false, dueBy = new Date(this.now().getTime() + 7 * 86_400_000) } = made;
    const dispute = disputeOf({
      ...{ id: this.newId('dp'), intentId, pence, created: this.seconds() },
      dueBy: Math.floor(dueBy.getTime() / 1_000),
      status: isQuestion ? 'warning_needs_response' : 'needs_response',
    });
    this.disputes.set(dispute.id, dispute);
    this.tell('charge.dispute.created', this.accountOf.get(intentId)!, dispute);
    if (!isQuestion) this.moveDisputed(dispute.id, 'funds_withdrawn');
    return dispute;
  }

  /** The bank or the register has moved on. */
  setDispute(id: string, status: Stripe.Dispute.Status): void {
    const dispute = this.disputes.get(id)!;
    const isAnswered = status.endsWith('under_review');
    const submissions = dispute.evidence_details.submission_count + (isAnswered ? 1 : 0);
    Object.assign(dispute, { status });
    Object.assign(dispute.evidence_details, { submission_count: submissions, has_evidence: submissions > 0 });
    const isOver = ['won', 'lost', 'warning_closed', 'prevented'].includes(status);
    this.tell(isOver ? 'charge.dispute.closed' : 'charge.dispute.updated', this.disputedAt(dispute), dispute);
    if (status === 'won' && dispute.balance_transactions.length > 0) this.moveDisputed(id, 'funds_reinstated');
  }

  /** Money of a dispute is taken with a fee, or given back without it. */
  moveDisputed(id: string, move: 'funds_withdrawn' | 'funds_reinstated'): void {
    const dispute = this.disputes.get(id)!;
    const isTaken = move === 'funds_withdrawn';
    dispute.balance_transactions.push(
      balanceMoveOf({
        ...{ id: this.newId('txn'), source: id, created: this.seconds() },
        amount: isTaken ? -dispute.amount : dispute.amount,
        fee: isTaken ? DISPUTE_FEE : 0,
      }),
    );
    this.tell(`charge.dispute.${move}`, this.disputedAt(dispute), dispute);
  }

  private disputedAt({ payment_intent: intent }: Stripe.Dispute): string {
    return this.accountOf.get(idOf(intent))!;
  }

  /** A bank holds the money, or took it back. */
  isContested(intentId: string): boolean {
    return [...this.disputes.values()].some(
      ({ payment_intent: intent, status }) => idOf(intent) === intentId && /^(needs|under|lost|appeal)/.test(status),
    );
  }

  disputesAt(account: string | null): Stripe.Dispute[] {
    return [...this.disputes.values()].filter((dispute) => this.disputedAt(dispute) === account);
  }

  /** As things stand now: what is changed later is another event. */
  tell(type: FakeEvent['type'], account: string | null, object: object): void {
    this.events.push({
      id: this.newId('evt'),
      object: 'event',
      ...(account && { account }),
      api_version: API_VERSION,
      created: this.seconds(),
      livemode: false,
      pending_webhooks: 1,
      request: null,
      type,
      data: { object: structuredClone(object) },
    });
  }

  private seconds(): number {
    return Math.floor(this.now().getTime() / 1_000);
  }

  private newId(kind: string): string {
    this.count += 1;
    return `${kind}_${String(this.count).padStart(6, '0')}`;
  }
}
