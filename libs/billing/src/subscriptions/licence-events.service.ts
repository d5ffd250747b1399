import { Injectable, Logger } from '@nestjs/common';
import { Clock, LicenseeDirectory, UnitOfWork } from '@pa/platform';
import type { EventVerdict } from '../cards/card-events.service';
import { CardPaymentsRepository } from '../cards/card-payments.repository';
import { heardOfLicenceIn } from './heard-of-licences';
import { LicenceNews } from './licence-news.service';
import { LicenceStripeGateway } from './licence-stripe.gateway';

/** Where events of the operator's own account stand among those that were heard. */
const OWN_ACCOUNT = 'platform';

/** Hears Stripe's events about the operator's own account: each once, whatever their order. */
@Injectable()
export class LicenceEvents {
  private readonly logger = new Logger(LicenceEvents.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly stripe: LicenceStripeGateway,
    private readonly events: CardPaymentsRepository,
    private readonly news: LicenceNews,
    private readonly clock: Clock,
  ) {}

  /** @param raw the body's bytes as they came: Stripe has signed those */
  async hear(raw: Buffer, signature: string): Promise<EventVerdict> {
    const event = this.stripe.eventIn(raw, signature);
    if (!event || event.account) return 'refused';
    const heard = heardOfLicenceIn(event);
    // The account may sell other things too: what is no licence of a register here is nothing to us.
    if (!heard || !(await this.licensees.findById(heard.licenseeId))) return 'taken';
    const { id: eventId, type } = event;
    return this.unitOfWork.run(heard.licenseeId, async (tx) => {
      const at = this.clock.now();
      if (!(await this.events.hear(tx, { accountId: OWN_ACCOUNT, eventId, type, at }))) return 'known';
      await this.news.apply(tx, heard);
      this.logger.log({ eventId, licenseeId: heard.licenseeId }, 'Stripe told of the subscription of a licence');
      return 'taken';
    });
  }
}
