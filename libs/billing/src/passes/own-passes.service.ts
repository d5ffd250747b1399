import { Injectable } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import { Audit, Clock, InvalidError, Outbox, RateLimits, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { billingEvents } from '../billing.events';
import { billingLimits } from '../billing.limits';
import {
  NoPassNeededError,
  PassAskedError,
  PassChangedError,
  PassNotFoundError,
  TooLateToCancelError,
  VoucherRefusedError,
} from '../billing.errors';
import { ContactsRepository, type Contacts } from '../fair-use/contacts.repository';
import type { PassRules } from '../fair-use/pass-rules';
import { PassRulesRepository } from '../fair-use/pass-rules.repository';
import { FundersRepository } from '../funders/funders.repository';
import type { Receipt } from '../receipts/receipt';
import { ReceiptsRepository } from '../receipts/receipts.repository';
import { plansOf, type PassTerms } from '../terms/pass-terms';
import { TermsRepository } from '../terms/terms.repository';
import { hashOfCode, readVoucherCode } from '../vouchers/voucher-code';
import { VouchersRepository } from '../vouchers/vouchers.repository';
import { MatchingNow, type Matching } from './matching-now';
import { newPass } from './new-pass';
import { START_WORDING, type Pass } from './pass';
import { PassRefunds } from './pass-refunds.service';
import { PassesRepository } from './passes.repository';
import { mayCancel, refundOf } from './refund';

/** All that an employer's page of passes shows. */
export interface OwnPasses {
  readonly terms: PassTerms;
  readonly passes: readonly Pass[];
  readonly receipts: readonly Receipt[];
  /** The names of the funders who pay for some of them, by id. */
  readonly funders: ReadonlyMap<string, string>;
  /** How many PAs were asked with the pass that runs; null where it has no limit. */
  readonly contacts: Contacts | null;
  /** How many PAs can be asked with a pass that is bought now. */
  readonly rules: PassRules;
  /** How many PAs match now; null where no pass is needed, or nobody can tell. */
  readonly matching: Matching | null;
  readonly at: Date;
}

export interface PassOrder {
  readonly months: number;
  /** The person asked to start at once, in the words of START_WORDING. */
  readonly agrees: boolean;
}

/** An employer's own access passes: asks for one, takes it back, uses a voucher, gives a pass back. */
@Injectable()
export class OwnPassesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passes: PassesRepository,
    private readonly terms: TermsRepository,
    private readonly receipts: ReceiptsRepository,
    private readonly vouchers: VouchersRepository,
    private readonly refunds: PassRefunds,
    private readonly funders: FundersRepository,
    private readonly contacts: ContactsRepository,
    private readonly rules: PassRulesRepository,
    private readonly matching: MatchingNow,
    private readonly limits: RateLimits,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async look(actor: Actor): Promise<OwnPasses> {
    const { licenseeId, personId } = actor;
    const own = await this.unitOfWork.run(licenseeId, async (tx) => {
      const passes = await this.passes.listOf(tx, personId);
      return {
        passes,
        terms: await this.terms.get(tx),
        receipts: await this.receipts.listOf(tx, personId),
        contacts: await this.contacts.findOf(tx, personId, this.clock.now()),
        rules: await this.rules.get(tx),
        funders: await this.funders.namesOf(
          tx,
          passes.flatMap(({ funderId }) => funderId ?? []),
        ),
      };
    });
    const matching = own.terms.needsPass ? await this.matching.find(actor) : null;
    return { ...own, matching, at: this.clock.now() };
  }

  /** Asks for a pass, to be paid by cheque or bank transfer. @throws InvalidError, NoPassNeededError, PassAskedError */
  async ask(actor: Actor, { months, agrees }: PassOrder): Promise<string> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const terms = await this.terms.get(tx);
      if (!terms.needsPass) throw new NoPassNeededError();
      const plan = plansOf(terms).find((one) => one.months === months);
      if (!plan) throw InvalidError.of([{ field: 'months', message: 'Choose how long your pass should be' }]);
      if (!agrees) throw InvalidError.of([{ field: 'agrees', message: 'Tick the box, so that your pass can start' }]);
      const { vatBasisPoints } = terms;
      const asked = { ...plan, source: 'offline', vatBasisPoints, wording: START_WORDING.version } as const;
      const pass = newPass({ ...asked, personId: actor.personId, askedAt: this.clock.now() });
      if (!(await this.passes.add(tx, pass))) throw new PassAskedError();
      this.note(tx, actor, { act: 'billing.pass-asked', id: pass.id });
      return pass.id;
    });
  }

  /** Takes back one that was not paid. @throws PassNotFoundError, PassChangedError */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const pass = await this.getOwn(tx, actor, id);
      if (pass.state === 'withdrawn') return;
      if (!(await this.passes.withdraw(tx, id, this.clock.now()))) throw new PassChangedError();
      this.note(tx, actor, { act: 'billing.pass-taken-back', id });
    });
  }

  /**
   * Uses a voucher up: a pass runs at once, or when the one that runs ends.
   * @throws VoucherRefusedError, PassAskedError, NoPassNeededError, TooManyError
   */
  async useVoucher(actor: Actor, typed: string): Promise<string> {
    const { licenseeId, personId } = actor;
    await this.limits.count(billingLimits.voucher, `${licenseeId}:${personId}`);
    const code = readVoucherCode(typed);
    if (!code) throw new VoucherRefusedError('There is a slip in this code. Look at each letter again.');
    return this.unitOfWork.run(licenseeId, async (tx) => {
      if (!(await this.terms.get(tx)).needsPass) throw new NoPassNeededError();
      const at = this.clock.now();
      await this.passes.lockPerson(tx, personId);
      const months = await this.vouchers.use(tx, hashOfCode(code), { at, today: localDay(at) });
      if (!months) throw new VoucherRefusedError();
      const free = { months, pricePence: 0, vatBasisPoints: 0, wording: null };
      const pass = newPass({ ...free, source: 'voucher', personId, askedAt: at });
      if (!(await this.passes.add(tx, pass))) throw new PassAskedError();
      await this.passes.start(tx, pass, at);
      this.note(tx, actor, { act: 'billing.voucher-used', id: pass.id });
      await this.outbox.add(tx, { topic: billingEvents.passStarted, subjectId: pass.id });
      return pass.id;
    });
  }

  /** Gives a pass back in its first fourteen days. @throws PassNotFoundError, TooLateToCancelError, PassChangedError */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const at = this.clock.now();
      const pass = await this.getOwn(tx, actor, id);
      const { state, pricePence, startsAt, endsAt } = pass;
      if (state === 'cancelled') return;
      if (!startsAt || !endsAt || !mayCancel({ pricePence, startsAt }, at)) throw new TooLateToCancelError();
      const refundPence = refundOf({ pricePence, startsAt, endsAt }, at);
      if (!(await this.refunds.giveBack(tx, pass, { pence: refundPence, at }))) throw new PassChangedError();
      this.note(tx, actor, { act: 'billing.pass-given-back', id });
    });
  }

  /** @throws PassNotFoundError */
  async receipt({ licenseeId, personId }: Actor, id: string): Promise<Receipt> {
    const found = await this.unitOfWork.run(licenseeId, (tx) => this.receipts.findOwn(tx, id, personId));
    if (!found) throw new PassNotFoundError();
    return found;
  }

  private async getOwn(tx: Transaction, { personId }: Actor, id: string): Promise<Pass> {
    const pass = await this.passes.find(tx, id);
    if (pass?.personId !== personId) throw new PassNotFoundError();
    return pass;
  }

  /** What somebody does for another is on record. */
  private note(tx: Transaction, actor: Actor, { act, id }: { act: string; id: string }): void {
    if (actor.by) this.audit.record(tx, { actor, act, subject: { kind: 'pass', id } });
  }
}
