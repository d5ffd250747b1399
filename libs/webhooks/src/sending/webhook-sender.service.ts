import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Licensee } from '@pa/platform';
import { DeliveriesRepository, type ClaimedDelivery, type Settled } from '../deliveries.repository';
import { BACKOFF } from '../webhook';
import { WebhooksRepository } from '../webhooks.repository';
import { NEWS_HEADER, SIGNATURE_HEADER, signatureOf } from './signature';
import { WebhookTransport, type TryResult } from './webhook-transport';

const AT_ONCE = 20;
/** So that a register with very much news leaves time for the others. */
const MOST_ROUNDS = 10;

/** Sends what is due: claimed in one transaction, posted outside of any, settled in another. */
@Injectable()
export class WebhookSender {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly transport: WebhookTransport,
    private readonly clock: Clock,
  ) {}

  /** Answers how many tries were made. */
  async sendDue(register: Licensee): Promise<number> {
    let tries = 0;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const claimed = await this.claim(register);
      if (claimed.length === 0) break;
      const results = await Promise.all(claimed.map((delivery) => this.post(register, delivery)));
      await this.unitOfWork.run(register.id, async (tx) => {
        for (const [place, delivery] of claimed.entries())
          await this.deliveries.settle(tx, delivery, this.settled(delivery, results[place] as TryResult));
      });
      tries += claimed.length;
    }
    return tries;
  }

  /** Older news first; those sent at the same time may still overtake each other, which is why each says when it happened. */
  private async claim({ id }: Licensee): Promise<ClaimedDelivery[]> {
    const due = await this.unitOfWork.run(id, (tx) => this.deliveries.claim(tx, this.clock.now(), AT_ONCE));
    return due.toSorted((a, b) => a.happenedAt.getTime() - b.happenedAt.getTime());
  }

  private post(register: Licensee, delivery: ClaimedDelivery): Promise<TryResult> {
    const { url, secret } = this.webhooks.openTarget(register.id, delivery);
    const { id, kind, subjectId, subjectState, happenedAt } = delivery;
    const subject = { id: subjectId, state: subjectState };
    const body = JSON.stringify({ id, kind, register: register.slug, happenedAt: happenedAt.toISOString(), subject });
    const signature = signatureOf(body, { secret, at: this.clock.now() });
    return this.transport.post({ url, body, headers: { [SIGNATURE_HEADER]: signature, [NEWS_HEADER]: id } });
  }

  private settled({ attempts }: ClaimedDelivery, result: TryResult): Settled {
    const now = this.clock.now();
    const status = 'status' in result ? result.status : null;
    if (status !== null && status >= 200 && status < 300)
      return { state: 'delivered', nextAt: null, status, fault: null, deliveredAt: now };
    const fault = 'fault' in result ? result.fault : 'answer';
    const wait = BACKOFF[attempts - 1];
    const nextAt = wait === undefined ? null : new Date(now.getTime() + wait * 1000);
    return { state: nextAt ? 'waiting' : 'failed', nextAt, status, fault, deliveredAt: null };
  }
}
