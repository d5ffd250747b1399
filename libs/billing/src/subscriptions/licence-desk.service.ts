import { Injectable } from '@nestjs/common';
import { OperatorRecord, OperatorRegisters } from '@pa/licensing';
import { Audit, Clock, UnitOfWork, type Actor, type Licensee } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { NoFeeError, NoSubscriptionError, NoSubscriptionsError } from '../billing.errors';
import { LicenceCheck } from './licence-check.service';
import { LicenceNews } from './licence-news.service';
import { LicenceStripeGateway } from './licence-stripe.gateway';
import { LicenceSubscriptionsRepository } from './licence-subscriptions.repository';
import { OwnLicence, type LicenceMoney } from './own-licence.service';

/** A register and how it pays, for the operator. */
export interface RegisterMoney extends LicenceMoney {
  readonly register: Licensee;
}

/** The operator starts and ends the subscription for a licence. Whoever pays gives the card, never the operator. */
@Injectable()
export class LicenceDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registers: OperatorRegisters,
    private readonly own: OwnLicence,
    private readonly subscriptions: LicenceSubscriptionsRepository,
    private readonly stripe: LicenceStripeGateway,
    private readonly checks: LicenceCheck,
    private readonly news: LicenceNews,
    private readonly record: OperatorRecord,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError */
  async look(registerId: string): Promise<RegisterMoney> {
    const { register } = await this.registers.get(registerId);
    return { register, ...(await this.own.look(registerId)) };
  }

  /** At the price of the newest agreement. One that runs stays as it is. @throws NotFoundError, NoSubscriptionsError, NoFeeError */
  async start(operator: Actor, registerId: string): Promise<void> {
    const { register, agreement } = await this.look(registerId);
    if (!this.stripe.isThere) throw new NoSubscriptionsError();
    if (!agreement?.penceAMonth || register.licence?.state === 'ended') throw new NoFeeError();
    const { penceAMonth, vatBasisPoints } = agreement;
    const made = { id: newId(), penceAMonth, vatBasisPoints, startedAt: this.clock.now() };
    const isNew = await this.unitOfWork.run(registerId, async (tx) => {
      if (!(await this.subscriptions.add(tx, made))) return false;
      const subject = { kind: 'register', id: registerId };
      this.audit.record(tx, { actor: null, act: 'billing.subscription-started', subject });
      return true;
    });
    if (isNew) await this.record.note(operator, { act: 'operator.subscription-started', registerId });
  }

  /** It ends at Stripe at once; what was paid stays paid. The licence stays as it is. @throws NotFoundError, NoSubscriptionError */
  async end(operator: Actor, registerId: string): Promise<void> {
    await this.registers.get(registerId);
    const isNew = await this.unitOfWork.run(registerId, async (tx) => {
      const live = await this.subscriptions.findLiveForUpdate(tx);
      if (!live) throw new NoSubscriptionError();
      if (!(await this.news.letGo(tx, live.id))) return false;
      const subject = { kind: 'register', id: registerId };
      this.audit.record(tx, { actor: null, act: 'billing.subscription-let-go', subject });
      return true;
    });
    if (isNew) await this.record.note(operator, { act: 'operator.subscription-let-go', registerId });
  }

  /** @throws NotFoundError, NoSubscriptionError, CardsAwayError */
  async check(registerId: string): Promise<void> {
    await this.registers.get(registerId);
    await this.checks.check(registerId);
  }
}
