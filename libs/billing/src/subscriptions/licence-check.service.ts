import { Injectable, Logger } from '@nestjs/common';
import { Licences } from '@pa/licensing';
import { Clock, LicenseeDirectory, UnitOfWork, type Transaction } from '@pa/platform';
import { CardsAwayError, NoSubscriptionError } from '../billing.errors';
import { LicenceNews } from './licence-news.service';
import { LicenceStripeGateway } from './licence-stripe.gateway';
import type { LicenceSubscription } from './licence-subscription';
import { LicenceSubscriptionsRepository } from './licence-subscriptions.repository';

/** Looks up at Stripe how the subscriptions of licences stand, so that events which never came change nothing. Safe to repeat. */
@Injectable()
export class LicenceCheck {
  private readonly logger = new Logger(LicenceCheck.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly subscriptions: LicenceSubscriptionsRepository,
    private readonly licences: Licences,
    private readonly stripe: LicenceStripeGateway,
    private readonly news: LicenceNews,
    private readonly clock: Clock,
  ) {}

  /** Every register. One that fails holds up no other. */
  async checkAll(): Promise<void> {
    if (!this.stripe.isThere) return;
    for (const { id } of await this.licensees.list()) {
      try {
        await this.look(id);
      } catch (error) {
        if (!(error instanceof CardsAwayError)) throw error;
        this.logger.error({ licenseeId: id }, 'The subscription of a register’s licence could not be looked up');
      }
    }
  }

  /** One register. @throws NoSubscriptionError, CardsAwayError */
  async check(licenseeId: string): Promise<void> {
    if (!this.stripe.isThere || !(await this.look(licenseeId))) throw new NoSubscriptionError();
  }

  /** Ends at Stripe what nobody wants any more, within the worker's transaction. */
  async end(tx: Transaction, id: string): Promise<void> {
    const known = await this.subscriptions.findForUpdate(tx, id);
    if (!known || known.endedAt) return;
    for (const heard of await this.stripe.end(known)) await this.news.apply(tx, heard);
    await this.subscriptions.close(tx, id, this.clock.now());
  }

  /** False where there is none. */
  private async look(licenseeId: string): Promise<boolean> {
    const newest = await this.unitOfWork.run(licenseeId, (tx) => this.find(tx));
    if (!newest) return false;
    const all = await this.stripe.lookAt(newest);
    await this.unitOfWork.run(licenseeId, async (tx) => {
      for (const heard of all) await this.news.apply(tx, heard);
    });
    if (newest.isLetGo) await this.unitOfWork.run(licenseeId, (tx) => this.end(tx, newest.id));
    return true;
  }

  /** The newest; of a licence that has ended meanwhile, it is wanted no longer. */
  private async find(tx: Transaction): Promise<LicenceSubscription | null> {
    const newest = await this.subscriptions.findNewest(tx);
    const isUnwanted = newest?.endedAt === null && (await this.licences.getIn(tx)) === 'ended';
    if (newest && isUnwanted) await this.news.letGo(tx, newest.id);
    return newest && { ...newest, isLetGo: newest.isLetGo || isUnwanted };
  }
}
