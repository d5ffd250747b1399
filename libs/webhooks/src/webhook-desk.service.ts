import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit, Clock, doerOf, InvalidError, UnitOfWork, type Actor, type FieldProblem } from '@pa/platform';
import { validate as isUuid } from 'uuid';
import { DeliveriesRepository } from './deliveries.repository';
import { urlFault } from './sending/address-guard';
import { NEWS_KINDS, type Delivery, type NewsKind, type Webhook } from './webhook';
import { TooManyWebhooksError, WebhookNotFoundError, WebhookStoppedError } from './webhooks.errors';
import { WebhooksRepository } from './webhooks.repository';

const MOST_WEBHOOKS = 10;
const LOG_LENGTH = 50;
const SECRET_BYTES = 32;

export interface WebhookOrder {
  /** Made by the form: what is sent twice makes one. */
  readonly id: string;
  readonly url: string;
  readonly kinds: readonly string[];
}

/** A webhook that was just added. The secret is null when it was added before: it is told once. */
export interface AddedWebhook {
  readonly id: string;
  readonly secret: string | null;
}

/** A manager sets up where news goes, looks at what got through, and sends again what did not. */
@Injectable()
export class WebhookDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list({ licenseeId }: Actor): Promise<Webhook[]> {
    return this.unitOfWork.run(licenseeId, (tx) => this.webhooks.list(tx));
  }

  /** One with its newest news. @throws WebhookNotFoundError */
  async open({ licenseeId }: Actor, id: string): Promise<{ webhook: Webhook; log: Delivery[] }> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const webhook = await this.webhooks.find(tx, id);
      if (!webhook) throw new WebhookNotFoundError();
      return { webhook, log: await this.deliveries.list(tx, id, LOG_LENGTH) };
    });
  }

  /** @throws InvalidError that names each field, TooManyWebhooksError */
  async add(actor: Actor, { id, url, kinds }: WebhookOrder): Promise<AddedWebhook> {
    const faults = faultsOf({ id, url, kinds });
    if (faults.length > 0) throw InvalidError.of(faults);
    const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64url')}`;
    const made = {
      id,
      url: new URL(url).href,
      secret,
      kinds: kinds as NewsKind[],
      by: doerOf(actor).personId,
      at: this.clock.now(),
    };
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const added = await this.webhooks.add(tx, made, MOST_WEBHOOKS);
      if (added === 'full') throw new TooManyWebhooksError(MOST_WEBHOOKS);
      if (added === 'known') return { id, secret: null };
      this.audit.record(tx, { actor, act: 'webhooks.added', subject: { kind: 'webhook', id } });
      return { id, secret };
    });
  }

  /** Nothing is sent any more, and the secret is gone. Stopping it again changes nothing. @throws WebhookNotFoundError */
  async stop(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if (!(await this.webhooks.find(tx, id))) throw new WebhookNotFoundError();
      if (!(await this.webhooks.stop(tx, id, this.clock.now()))) return;
      await this.deliveries.giveUp(tx, id);
      this.audit.record(tx, { actor, act: 'webhooks.stopped', subject: { kind: 'webhook', id } });
    });
  }

  /**
   * Sends one piece of news again, whether it got through or not; one that waits already waits on.
   * @throws WebhookNotFoundError, WebhookStoppedError
   */
  async sendAgain(actor: Actor, id: string, deliveryId: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const webhook = await this.webhooks.find(tx, id);
      if (!webhook || !(await this.deliveries.has(tx, id, deliveryId))) throw new WebhookNotFoundError();
      if (webhook.endedAt) throw new WebhookStoppedError();
      if (!(await this.deliveries.sendAgain(tx, id, { id: deliveryId, at: this.clock.now() }))) return;
      this.audit.record(tx, { actor, act: 'webhooks.news-sent-again', subject: { kind: 'webhook', id } });
    });
  }
}

function faultsOf({ id, url, kinds }: WebhookOrder): FieldProblem[] {
  const faults: FieldProblem[] = [];
  if (!isUuid(id)) faults.push({ field: '', message: 'Open this page again, then send the form' });
  const fault = urlFault(url);
  if (fault) faults.push({ field: 'url', message: fault });
  if (kinds.length === 0) faults.push({ field: 'kinds', message: 'Choose what the news is about' });
  else if (new Set(kinds).size < kinds.length || !kinds.every((kind) => NEWS_KINDS.some((known) => known === kind)))
    faults.push({ field: 'kinds', message: 'Choose from the list' });
  return faults;
}
