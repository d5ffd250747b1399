import { Injectable, Logger } from '@nestjs/common';
import { localDay, PeopleReader } from '@pa/accounts';
import { Clock, Outbox, type Transaction } from '@pa/platform';
import { billingEvents } from '../billing.events';
import type { CardPayment } from '../cards/card-payment';
import { CardPaymentsRepository } from '../cards/card-payments.repository';
import { PassRulesRepository } from '../fair-use/pass-rules.repository';
import { LedgerRepository, type LedgerMove } from '../ledger/ledger.repository';
import { PassPausesRepository } from '../passes/pass-pauses.repository';
import { PassesRepository } from '../passes/passes.repository';
import { Bookkeeping } from '../receipts/bookkeeping.service';
import { ReceiptsRepository } from '../receipts/receipts.repository';
import type { Dispute, DisputeTold, HeardDispute } from './dispute';
import { isCharged, mergeDispute, standingOf } from './dispute-facts';
import { DisputesRepository } from './disputes.repository';

/** What a decision writes: a loss takes a sale back, and a win after an appeal makes it one again. */
const DECISIONS = { lost: 'refund', wonBack: 'payment' } as const;

/**
 * Takes in what Stripe says of a contested payment, and does what follows from it, once: what the bank holds and what that cost is
 * in the books, the pass stops or goes on, and the managers are told. A dispute that is heard of before its payment waits for it.
 */
@Injectable()
export class DisputeBooks {
  private readonly logger = new Logger(DisputeBooks.name);

  constructor(
    private readonly disputes: DisputesRepository,
    private readonly payments: CardPaymentsRepository,
    private readonly passes: PassesRepository,
    private readonly pauses: PassPausesRepository,
    private readonly rules: PassRulesRepository,
    private readonly receipts: ReceiptsRepository,
    private readonly books: Bookkeeping,
    private readonly ledger: LedgerRepository,
    private readonly people: PeopleReader,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async apply(tx: Transaction, accountId: string, heard: HeardDispute): Promise<void> {
    if (heard.currency !== 'gbp')
      return this.logger.error({ accountId }, 'What is contested was not paid in pounds: look at it with Stripe');
    await this.hold(tx, accountId, heard.made.intentId);
    const payment = await this.payments.findByIntent(tx, accountId, heard.made.intentId);
    const dispute = await this.disputes.lock(tx, accountId, heard);
    const facts = mergeDispute(dispute, heard.facts);
    await this.disputes.save(tx, dispute.id, facts);
    if (payment?.settled) await this.follow(tx, payment, { ...dispute, ...facts });
  }

  /** Before anything is done about a payment or its dispute, and before the employer is locked: so no two wait for each other. */
  async hold(tx: Transaction, accountId: string, intentId: string): Promise<void> {
    await this.disputes.holdIntent(tx, accountId, intentId);
  }

  /** A payment is in the books now: what was heard of it before follows. */
  async catchUp(tx: Transaction, paymentId: string): Promise<void> {
    const payment = await this.payments.find(tx, paymentId);
    if (!payment?.intentId || !payment.settled) return;
    for (const dispute of await this.disputes.lockOf(tx, payment.accountId, payment.intentId))
      await this.follow(tx, payment, dispute);
  }

  private async follow(tx: Transaction, payment: CardPayment, dispute: Dispute): Promise<void> {
    if (dispute.withdrawnPence > payment.amountPence)
      return this.logger.error({ disputeId: dispute.id }, 'A bank took more than was paid: look at it with Stripe');
    const at = this.clock.now();
    await this.ledger.add(tx, dispute.id, { at, moves: heldMoves(dispute) });
    if (dispute.hasLost) await this.decide(tx, payment, { dispute, decision: 'lost' });
    if (dispute.hasLost && dispute.hasWon) await this.decide(tx, payment, { dispute, decision: 'wonBack' });
    await this.movePass(tx, payment, dispute);
    await this.tell(tx, dispute);
  }

  /** The sale is taken back, or made again. Money that nobody needed was owed: the bank has given it back, so it is not any more. */
  private async decide(
    tx: Transaction,
    { passId, months, vatBasisPoints, settled }: CardPayment,
    { dispute, decision }: { dispute: Dispute; decision: keyof typeof DECISIONS },
  ): Promise<void> {
    const { id, withdrawnPence: pence } = dispute;
    if (pence === 0) return;
    const at = this.clock.now();
    const kind = DECISIONS[decision];
    if (settled === 'surplus') return this.ledger.add(tx, id, { at, moves: [owedMove(decision, pence)] });
    const kept = await this.receipts.listOfPass(tx, passId);
    if (kept.some((receipt) => receipt.kind === kind && receipt.way === 'dispute')) return;
    const personId = (await this.passes.find(tx, passId))?.personId ?? null;
    const pass = { id: passId, months, vatBasisPoints };
    await this.books.write(tx, { kind, pass, personId, pence, way: 'dispute', paidOn: localDay(at), at, by: null });
  }

  /** Each move is of one state to another, so it is done once. */
  private async movePass(tx: Transaction, { passId, settled }: CardPayment, dispute: Dispute): Promise<void> {
    const pass = settled === 'pass' ? await this.passes.find(tx, passId) : null;
    if (!pass) return;
    const at = this.clock.now();
    await this.passes.lockPerson(tx, pass.personId);
    const topic = await this.moved(tx, passId, { dispute, at });
    if (topic) await this.outbox.add(tx, { topic, subjectId: passId });
  }

  private async moved(
    tx: Transaction,
    id: string,
    { dispute, at }: { dispute: Dispute; at: Date },
  ): Promise<string | null> {
    if (!isCharged(dispute)) return (await this.pauses.resume(tx, id, at)) ? billingEvents.passResumed : null;
    if (dispute.hasLost) return (await this.pauses.reclaim(tx, id, at)) ? billingEvents.passReclaimed : null;
    const { pausesDisputed } = await this.rules.get(tx);
    return pausesDisputed && (await this.pauses.pause(tx, id, at)) ? billingEvents.passPaused : null;
  }

  /** The managers hear once that there is something to do, and once of each decision. */
  private async tell(tx: Transaction, dispute: Dispute): Promise<void> {
    const told = toldOf(dispute);
    if (told === dispute.told) return;
    await this.disputes.saveTold(tx, dispute.id, told);
    const topic = told === 'open' ? billingEvents.disputeOpened : billingEvents.disputeDecided;
    for (const subjectId of await this.people.managersOf(tx)) await this.outbox.add(tx, { topic, subjectId });
  }
}

function toldOf(dispute: Dispute): DisputeTold {
  const standing = standingOf(dispute);
  return standing === 'answer' || standing === 'waiting' ? 'open' : standing;
}

/** What the bank holds lies at Stripe no more; what contesting cost is gone, or comes back. */
function heldMoves({ withdrawnPence, returnedPence, feePence, feeBackPence }: Dispute): LedgerMove[] {
  return [
    { debit: 'disputed', credit: 'card', amountPence: withdrawnPence },
    { debit: 'fees', credit: 'card', amountPence: feePence },
    { debit: 'card', credit: 'disputed', amountPence: returnedPence },
    { debit: 'card', credit: 'fees', amountPence: feeBackPence },
  ];
}

function owedMove(decision: keyof typeof DECISIONS, amountPence: number): LedgerMove {
  return decision === 'lost'
    ? { debit: 'owed', credit: 'disputed', amountPence }
    : { debit: 'disputed', credit: 'owed', amountPence };
}
