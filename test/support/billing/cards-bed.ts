import { Module } from '@nestjs/common';
import {
  BillingModule,
  CardEvents,
  CardSelling,
  OwnCardPayments,
  OwnPassesService,
  PassDesk,
  Terms,
} from '@pa/billing';
import type { EventVerdict } from '@pa/billing';
import type { Actor } from '@pa/platform';
import { CardTasks } from '../../../libs/billing/src/cards/card-tasks';
import { DisputeMails } from '../../../libs/billing/src/disputes/dispute-mails';
import { RemindOfDisputesJob } from '../../../libs/billing/src/disputes/remind-of-disputes.job';
import { PassMails } from '../../../libs/billing/src/mails/pass-mails';
import { RegisterUnderTest } from '../../integration/register/register-under-test';
import { FakeStripe } from '../fake-stripe/fake-stripe';
import type { FakeEvent } from '../fake-stripe/fake-state';

@Module({ providers: [PassMails, DisputeMails, RemindOfDisputesJob, CardTasks] })
class WorkerPartModule {}

export const CARD_TERMS = {
  needsPass: true,
  prices: { 1: 1200, 3: 3000, 6: null, 12: 10_000 },
  vatBasisPoints: 2000,
  vatNumber: 'GB123456789',
  howToPay: 'Cheques to us.',
} as const;

/** Where a payment stands, by what people and staff can see of it. */
export interface CardsStanding {
  readonly passes: readonly string[];
  readonly receipts: readonly string[];
  readonly balances: Readonly<Record<string, number>>;
}

/** Payments by card on a real database and a Stripe that behaves, with a register that takes cards. */
export class CardsBed {
  employer!: Actor;
  manager!: Actor;

  private constructor(
    readonly bed: RegisterUnderTest,
    readonly fake: FakeStripe,
  ) {}

  static async start(): Promise<CardsBed> {
    // The fake tells the time by the register's clock, which is there only after it.
    const clock: { now: () => Date } = { now: () => new Date('2026-03-02T09:00:00Z') };
    const fake = await FakeStripe.start(() => clock.now());
    const bed = await RegisterUnderTest.start({
      modules: [BillingModule, WorkerPartModule],
      entities: [],
      settings: { ...fake.settings, STRIPE_SHARE_BASIS_POINTS: '250' },
    });
    clock.now = () => bed.clock.now();
    return new CardsBed(bed, fake);
  }

  /** A new register with an employer, a manager, prices and an account that takes payments. */
  async fresh(): Promise<void> {
    await this.bed.freshRegisters();
    this.employer = await this.bed.person(this.here, 'employer');
    this.manager = await this.bed.person(this.here, 'manager');
    await this.bed.get(Terms).save(this.manager, CARD_TERMS);
    await this.selling().setUp(this.manager);
    this.fake.state.enable((await this.accountId()) ?? '');
    await this.selling().check(this.manager);
    this.fake.state.events.length = 0;
    this.fake.calls.length = 0;
  }

  get here(): string {
    return this.bed.after;
  }

  selling = () => this.bed.get(CardSelling);
  own = () => this.bed.get(OwnPassesService);
  cards = () => this.bed.get(OwnCardPayments);
  desk = () => this.bed.get(PassDesk);

  async accountId(): Promise<string | undefined> {
    return (await this.selling().look(this.manager)).account?.accountId;
  }

  /** Asks for a pass and for the page on which to pay. */
  async begun(months = 1, employer = this.employer): Promise<{ passId: string; sessionId: string }> {
    const passId = await this.own().ask(employer, { months, agrees: true });
    return { passId, sessionId: await this.page(passId, employer) };
  }

  async page(passId: string, employer = this.employer): Promise<string> {
    const place = await this.cards().begin(employer, passId);
    return place?.url.split('/pay/')[1] ?? '';
  }

  async paid(months = 1): Promise<{ passId: string; sessionId: string }> {
    const begun = await this.begun(months);
    this.fake.state.pay(begun.sessionId);
    await this.sendAll();
    return begun;
  }

  send(event: FakeEvent): Promise<EventVerdict> {
    const { raw, signature } = this.fake.signed(event);
    return this.bed.get(CardEvents).hear(raw, signature);
  }

  /** All that Stripe has to tell, in order. */
  async sendAll(): Promise<void> {
    for (const event of this.fake.state.events.splice(0)) await this.send(event);
  }

  async standing(employer = this.employer): Promise<CardsStanding> {
    const { passes, receipts } = await this.own().look(employer);
    const { balances } = await this.desk().look(this.manager);
    return {
      passes: passes.map(({ state, months, refundPence }) => `${months} ${state} ${refundPence ?? ''}`.trim()),
      receipts: receipts.map(({ number, kind, way, amountPence }) => `${number} ${kind} ${way} ${amountPence}`),
      balances: Object.fromEntries(balances.map(({ account, pence }) => [account, pence])),
    };
  }

  /** Rows that were made, past row-level security. */
  async count(
    table: 'stripe_events' | 'card_payments' | 'card_disputes' | 'receipts' | 'ledger_entries',
  ): Promise<number> {
    const { rows } = await this.bed.superuser.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM ${table} WHERE licensee_id = $1`,
      [this.here],
    );
    return rows[0]?.count ?? 0;
  }

  async stop(): Promise<void> {
    await this.bed.stop();
    await this.fake.stop();
  }
}
