import { Injectable, OnModuleInit } from '@nestjs/common';
import { accountsEvents, PeopleReader } from '@pa/accounts';
import { accreditationEvents, StandingReader } from '@pa/accreditation';
import { Clock, OutboxSubscribers, type OutboxDelivery, type Transaction } from '@pa/platform';
import { recruitmentEvents } from '@pa/recruitment';
import { DeliveriesRepository } from '../deliveries.repository';
import type { NewsKind } from '../webhook';
import { WebhooksRepository } from '../webhooks.repository';

interface Said {
  readonly kind: NewsKind;
  readonly state: string;
  readonly personId: string | null;
}

/** Turns what happened into news for each webhook that wants it, in the transaction that takes the event away. */
@Injectable()
export class WebhookNews implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly people: PeopleReader,
    private readonly standings: StandingReader,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const listen = (topic: string, hear: (event: OutboxDelivery, tx: Transaction) => Promise<void>) =>
      this.subscribers.subscribe(topic, hear);
    listen(accountsEvents.verificationAsked, (event, tx) => this.tellOfPerson(event, tx));
    listen(recruitmentEvents.vacancyPublished, (event, tx) =>
      this.tell(event, tx, { kind: 'vacancy.published', state: 'published', personId: null }),
    );
    listen(recruitmentEvents.hired, (event, tx) =>
      this.tell(event, tx, { kind: 'application.hired', state: 'hired', personId: null }),
    );
    listen(accreditationEvents.standingChanged, (event, tx) => this.tellOfStanding(event, tx));
    listen(accreditationEvents.standingEnded, (event, tx) => this.tellOfStanding(event, tx));
  }

  /** The event comes again with each new link to confirm the address; the news does not, as its state is the same. */
  private async tellOfPerson(event: OutboxDelivery, tx: Transaction): Promise<void> {
    const personId = event.subjectId;
    if ((await this.people.displayNameOf(tx, personId)) === null) return;
    await this.tell(event, tx, { kind: 'person.registered', state: 'registered', personId });
  }

  private async tellOfStanding(event: OutboxDelivery, tx: Transaction): Promise<void> {
    const personId = event.subjectId;
    if ((await this.people.displayNameOf(tx, personId)) === null) return;
    const standing = await this.standings.of(tx, personId);
    if (!standing || standing.state === 'not-started') return;
    await this.tell(event, tx, { kind: 'accreditation.changed', state: standing.state, personId });
  }

  private async tell({ id, subjectId }: OutboxDelivery, tx: Transaction, said: Said): Promise<void> {
    const news = { ...said, eventId: id, subjectId, at: this.clock.now() };
    for (const webhookId of await this.webhooks.listIdsFor(tx, said.kind))
      await this.deliveries.queue(tx, webhookId, news);
  }
}
