import { Injectable } from '@nestjs/common';
import { localDay, PeopleReader } from '@pa/accounts';
import { Audit, Clock, doerOf, InvalidError, Outbox, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { CardPaymentsRepository } from '../cards/card-payments.repository';
import { billingEvents } from '../billing.events';
import { NoRefundDueError, PassChangedError, PassNotFoundError } from '../billing.errors';
import { ContactsRepository, type Contacts } from '../fair-use/contacts.repository';
import { FundersRepository, type FunderAccount } from '../funders/funders.repository';
import { LedgerRepository, type Balance, type LedgerEntry } from '../ledger/ledger.repository';
import { poundsOf } from '../money/pounds';
import { Bookkeeping } from '../receipts/bookkeeping.service';
import type { Receipt } from '../receipts/receipt';
import { ReceiptsRepository } from '../receipts/receipts.repository';
import type { Pass, PaymentWay } from './pass';
import { PassesRepository } from './passes.repository';
import { paymentFaults, type Paid } from './payment-rules';

/** A pass on the staff's desk, with whose it is. */
export interface DeskPass extends Pass {
  readonly employerName: string;
}

/** One pass as staff open it. */
export interface OpenedPass {
  readonly pass: DeskPass;
  readonly receipts: readonly Receipt[];
  /** Nobody has to send the money: it is on its way to the card it came from, or there. */
  readonly goesBackToCard: boolean;
  /** Who pays for it, where a funder does. */
  readonly funderName: string | null;
  /** Funders who can be charged with it, while it waits. */
  readonly payers: readonly FunderAccount[];
  readonly today: string;
  /** How many PAs were asked with it; null where it has no limit. */
  readonly contacts: Contacts | null;
}

export interface MoneyDesk {
  /** Wait for their payment. */
  readonly asked: readonly DeskPass[];
  /** Were given back: money is to be sent. */
  readonly refunds: readonly DeskPass[];
  readonly balances: readonly Balance[];
}

const STRETCH = 1_000;

/** Staff record what employers pay by cheque or transfer, and what is paid back. Each record is a receipt and goes into the books. */
@Injectable()
export class PassDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passes: PassesRepository,
    private readonly receipts: ReceiptsRepository,
    private readonly ledger: LedgerRepository,
    private readonly books: Bookkeeping,
    private readonly cards: CardPaymentsRepository,
    private readonly funders: FundersRepository,
    private readonly contacts: ContactsRepository,
    private readonly people: PeopleReader,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async look({ licenseeId }: Actor): Promise<MoneyDesk> {
    return this.unitOfWork.run(licenseeId, async (tx) => ({
      asked: await this.named(tx, await this.passes.desk(tx, 'asked')),
      refunds: await this.named(tx, await this.passes.desk(tx, 'refund')),
      balances: await this.ledger.balances(tx),
    }));
  }

  /** @throws PassNotFoundError */
  async open({ licenseeId }: Actor, id: string): Promise<OpenedPass> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const [pass] = (await this.named(tx, [await this.get(tx, id)])) as [DeskPass];
      const receipts = await this.receipts.listOfPass(tx, id);
      const goesBackToCard = await this.isOnItsWay(tx, id);
      const today = localDay(this.clock.now());
      const contacts = await this.contacts.findOfPass(tx, id);
      return { pass, receipts, goesBackToCard, today, contacts, ...(await this.payersOf(tx, pass, today)) };
    });
  }

  /** The whole price came, no less and no more: the pass starts. @throws InvalidError, PassNotFoundError, PassChangedError */
  async recordPayment(actor: Actor, id: string, paid: Paid & { readonly pence: number | null }): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const pass = await this.get(tx, id);
      const faults = paymentFaults(paid, at);
      if (paid.pence !== pass.pricePence)
        faults.unshift({ field: 'amount', message: `This pass costs ${poundsOf(pass.pricePence)}. Enter that amount` });
      if (faults.length > 0) throw InvalidError.of(faults);
      await this.passes.lockPerson(tx, pass.personId);
      if (!(await this.passes.start(tx, pass, at))) throw new PassChangedError();
      const pence = pass.pricePence;
      const number = await this.write(tx, actor, { kind: 'payment', pass, pence, paid, at });
      this.record(tx, actor, { act: 'billing.payment-recorded', id, number });
      await this.outbox.add(tx, { topic: billingEvents.passStarted, subjectId: id });
    });
  }

  /** The money of a pass that was given back was sent, once. @throws InvalidError, PassNotFoundError, NoRefundDueError */
  async recordRefund(actor: Actor, id: string, paid: Paid): Promise<void> {
    const at = this.clock.now();
    const faults = paymentFaults(paid, at);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const pass = await this.get(tx, id);
      if (faults.length > 0) throw InvalidError.of(faults);
      await this.passes.lockPerson(tx, pass.personId);
      const kept = await this.receipts.listOfPass(tx, id);
      const pence = pass.refundPence ?? 0;
      const isSent = kept.some(({ kind }) => kind === 'refund') || (await this.isOnItsWay(tx, id));
      if (pass.state !== 'cancelled' || pence === 0 || isSent) throw new NoRefundDueError();
      const number = await this.write(tx, actor, { kind: 'refund', pass, pence, paid, at });
      this.record(tx, actor, { act: 'billing.refund-recorded', id, number });
    });
  }

  /** The books from their first line, in stretches. */
  async *entries({ licenseeId }: Actor): AsyncGenerator<LedgerEntry> {
    for (let offset = 0; ; offset += STRETCH) {
      const part = await this.unitOfWork.run(licenseeId, (tx) => this.ledger.list(tx, { offset, limit: STRETCH }));
      yield* part;
      if (part.length < STRETCH) return;
    }
  }

  /** A receipt and its lines in the books. Answers the receipt's number. */
  private async write(
    tx: Transaction,
    actor: Actor,
    { paid, pass, ...written }: { kind: Receipt['kind']; pass: Pass; pence: number; paid: Paid; at: Date },
  ): Promise<number> {
    const { personId } = pass;
    const by = doerOf(actor).personId;
    return this.books.write(tx, { ...written, pass, personId, by, way: paid.way as PaymentWay, paidOn: paid.on });
  }

  private record(
    tx: Transaction,
    actor: Actor,
    { act, id, number }: { act: string; id: string; number: number },
  ): void {
    this.audit.record(tx, { actor, act, subject: { kind: 'pass', id }, details: { receipt: number } });
  }

  private async payersOf(
    tx: Transaction,
    { state, funderId }: Pass,
    today: string,
  ): Promise<Pick<OpenedPass, 'funderName' | 'payers'>> {
    const names = await this.funders.namesOf(tx, funderId ? [funderId] : []);
    return {
      funderName: names.get(funderId ?? '') ?? null,
      payers: state === 'asked' ? await this.funders.listOpen(tx, today) : [],
    };
  }

  /** The money goes back to the card that it came from. */
  private async isOnItsWay(tx: Transaction, passId: string): Promise<boolean> {
    const card = await this.cards.findPaid(tx, passId);
    return card !== null && card.refundPence !== null && !card.hasRefundFailed;
  }

  private async get(tx: Transaction, id: string): Promise<Pass> {
    const pass = await this.passes.find(tx, id);
    if (!pass) throw new PassNotFoundError();
    return pass;
  }

  private async named(tx: Transaction, passes: readonly Pass[]): Promise<DeskPass[]> {
    const named: DeskPass[] = [];
    for (const pass of passes)
      named.push({
        ...pass,
        employerName: (await this.people.displayNameOf(tx, pass.personId)) ?? 'Somebody who left',
      });
    return named;
  }
}
