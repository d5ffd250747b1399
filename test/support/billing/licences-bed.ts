import { Module } from '@nestjs/common';
import { BillingModule, LicenceCheck, LicenceDesk, LicenceEvents, OwnLicence, type EventVerdict } from '@pa/billing';
import { CachedLicenseeDirectory, Licences } from '@pa/licensing';
import { PLATFORM_ID, type Actor, type LicenceState } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { LicenceTasks } from '../../../libs/billing/src/subscriptions/licence-tasks';
import { RegisterUnderTest } from '../../integration/register/register-under-test';
import { FakeStripe } from '../fake-stripe/fake-stripe';
import type { FakeEvent } from '../fake-stripe/fake-state';

@Module({ providers: [LicenceTasks] })
class WorkerPartModule {}

/** Where a licence stands, by what its manager and the operator can see of it. */
export interface LicenceEnd {
  readonly licence: LicenceState;
  readonly standing: string | null;
  readonly isOver: boolean;
  readonly invoices: readonly string[];
}

/** Licences that are paid by subscription, on a real database and a Stripe that behaves. */
export class LicencesBed {
  manager!: Actor;
  readonly operator: Actor = {
    personId: newId(),
    licenseeId: PLATFORM_ID,
    displayName: 'Olu O.',
    roles: ['operator'],
    via: 'session',
  };

  private constructor(
    readonly bed: RegisterUnderTest,
    readonly fake: FakeStripe,
  ) {}

  static async start(): Promise<LicencesBed> {
    // The fake tells the time by the register's clock, which is there only after it.
    const clock: { now: () => Date } = { now: () => new Date('2026-03-02T09:00:00Z') };
    const fake = await FakeStripe.start(() => clock.now());
    const modules = [BillingModule, WorkerPartModule];
    const bed = await RegisterUnderTest.start({ modules, entities: [], settings: fake.settings });
    clock.now = () => bed.clock.now();
    return new LicencesBed(bed, fake);
  }

  get here(): string {
    return this.bed.after;
  }

  own = () => this.bed.get(OwnLicence);
  desk = () => this.bed.get(LicenceDesk);
  checks = () => this.bed.get(LicenceCheck);
  licences = () => this.bed.get(Licences);

  /** A new register on trial, with a manager and an agreement. */
  async fresh(penceAMonth = 25_000): Promise<void> {
    await this.bed.freshRegisters();
    this.manager = await this.bed.person(this.here, 'manager');
    await this.put('trial');
    await this.bed.superuser.query(
      `INSERT INTO licences (licensee_id, id, organisation, legal_form, plan, begins_on, ends_on, councils, outward_codes,
         pence_a_month, vat_basis_points, granted_at)
       VALUES ($1, $2, 'Norwich CIL', 'cio', 'small', '2026-01-01', '2028-12-31', '{Norfolk}', '{}', $3, 2000, now())`,
      [this.here, newId(), penceAMonth],
    );
    this.fake.state.events.length = 0;
    this.fake.calls.length = 0;
  }

  async put(state: LicenceState): Promise<void> {
    await this.bed.superuser.query('UPDATE licensees SET licence_state = $2, graced_until = NULL WHERE id = $1', [
      this.here,
      state,
    ]);
    this.seen();
  }

  /** What other connections changed is known here too. */
  seen(): void {
    this.bed.get(CachedLicenseeDirectory).forget();
  }

  /** The operator has started a subscription, and the manager has a page on which to pay. */
  async begun(): Promise<string> {
    await this.desk().start(this.operator, this.here);
    return this.page();
  }

  async page(): Promise<string> {
    return (await this.own().begin(this.manager))?.url.split('/pay/')[1] ?? '';
  }

  /** A subscription that runs. Answers Stripe's name for it. */
  async paid(): Promise<string> {
    this.fake.state.pay(await this.begun());
    await this.sendAll();
    return (await this.own().look(this.here)).subscription?.subscriptionId ?? '';
  }

  send(event: FakeEvent): Promise<EventVerdict> {
    const { raw, signature } = this.fake.signed(event);
    return this.bed.get(LicenceEvents).hear(raw, signature);
  }

  async sendAll(): Promise<void> {
    for (const event of this.fake.state.events.splice(0)) await this.send(event);
  }

  async end(): Promise<LicenceEnd> {
    const { subscription, invoices } = await this.own().look(this.here);
    const { rows } = await this.bed.superuser.query<{ state: LicenceState }>(
      'SELECT licence_state AS state FROM licensees WHERE id = $1',
      [this.here],
    );
    return {
      licence: rows[0]!.state,
      standing: subscription?.standing ?? null,
      isOver: Boolean(subscription?.endedAt),
      invoices: invoices
        .map(({ number, totalPence, status, isOwed }) => `${number} ${totalPence} ${status}${isOwed ? ' owed' : ''}`)
        .toSorted(),
    };
  }

  async stop(): Promise<void> {
    await this.bed.stop();
    await this.fake.stop();
  }
}
