import { Injectable, OnModuleInit } from '@nestjs/common';
import { localDay, PeopleReader, RegisterLinks } from '@pa/accounts';
import {
  Clock,
  LicenseeDirectory,
  Mailer,
  OutboxSubscribers,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { dateWords } from '@pa/web';
import { billingEvents } from '../billing.events';
import { billingPaths } from '../billing.paths';
import { standingOf } from './dispute-facts';
import { DisputesRepository } from './disputes.repository';

interface Words {
  readonly subject: string;
  readonly lines: readonly string[];
}

const DECIDED: Words = {
  subject: 'A bank has decided on a contested payment',
  lines: ['A payment by card for a pass was contested. The bank has decided. You see how on the page.'],
};

/** Tells managers that a payment by card is contested, until when to answer, once more before that day, and that a bank has decided. No name stands in it. */
@Injectable()
export class DisputeMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly disputes: DisputesRepository,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(billingEvents.disputeOpened, async (event, tx) =>
      this.send(event, tx, await this.opened(tx)),
    );
    this.subscribers.subscribe(billingEvents.disputeDueSoon, async (event, tx) =>
      this.send(event, tx, await this.dueSoon(tx)),
    );
    this.subscribers.subscribe(billingEvents.disputeDecided, (event, tx) => this.send(event, tx, DECIDED));
  }

  /** The day is that of the answer which is due first, as things stand now. */
  private async opened(tx: Transaction): Promise<Words> {
    const [first] = await this.disputes.list(tx);
    const isDue = first && standingOf(first.dispute) === 'answer' && first.dispute.dueAt;
    return {
      subject: 'A payment by card is contested',
      lines: [
        'An employer, or their bank, says that a payment for a pass is not right.',
        isDue
          ? `Answer at Stripe by ${dateWords(localDay(isDue))}. With no answer the bank takes the money.`
          : 'You do not have to answer now. You see on the page what happens next.',
      ],
    };
  }

  /** Of the day that comes first; one that has gone by helps nobody. Null when all were answered meanwhile. */
  private async dueSoon(tx: Transaction): Promise<Words | null> {
    const now = this.clock.now();
    const open = (await this.disputes.list(tx)).filter(({ dispute }) => standingOf(dispute) === 'answer');
    const dueAt = open.map(({ dispute }) => dispute.dueAt).find((day) => day !== null && day >= now);
    if (!dueAt) return null;
    return {
      subject: `Answer by ${dateWords(localDay(dueAt))}: a payment by card is contested`,
      lines: [
        'Nobody has answered at Stripe yet.',
        `Answer by ${dateWords(localDay(dueAt))}. With no answer the bank takes the money.`,
      ],
    };
  }

  private async send({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction, words: Words | null): Promise<void> {
    if (!words) return;
    const register = await this.licensees.findById(licenseeId);
    const to = await this.people.emailOf(tx, subjectId);
    if (!register || !to) return;
    await this.mailer.send({
      licensee: register,
      to,
      subject: `${words.subject}. ${register.name}`,
      paragraphs: words.lines,
      action: { label: 'See contested payments', url: this.links.to(register, billingPaths.disputes) },
    });
  }
}
