import { Injectable, OnModuleInit } from '@nestjs/common';
import { accountsPaths, PeopleReader, RegisterLinks } from '@pa/accounts';
import {
  Clock,
  LicenseeDirectory,
  Mailer,
  OutboxSubscribers,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { boardEvents } from './board.events';
import { RemindersRepository } from './reminders.repository';

/** Writes to PAs whom staff remind. What it is about stands on their pages alone: mail is read over shoulders. */
@Injectable()
export class ReminderMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly reminders: RemindersRepository,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(boardEvents.reminder, (event, tx) => this.send(event, tx));
  }

  private async send({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const personId = await this.reminders.markSent(tx, subjectId, this.clock.now());
    const register = await this.licensees.findById(licenseeId);
    const to = personId && (await this.people.emailOf(tx, personId));
    if (!register || !to) return;
    await this.mailer.send({
      licensee: register,
      to,
      subject: `Something waits for you. ${register.name}`,
      paragraphs: [
        'Something on your pages with us waits for you, has ended, or ends soon.',
        'Sign in to see what it is, and what to do. If you have done it already, you need do nothing.',
      ],
      action: { label: 'See my pages', url: this.links.to(register, accountsPaths.account) },
    });
  }
}
