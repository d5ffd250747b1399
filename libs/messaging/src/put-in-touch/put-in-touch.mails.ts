import { Injectable, OnModuleInit } from '@nestjs/common';
import { Hides, PeopleReader, RegisterLinks } from '@pa/accounts';
import { LicenseeDirectory, Mailer, OutboxSubscribers, type OutboxDelivery, type Transaction } from '@pa/platform';
import { ConversationsRepository } from '../conversations/conversations.repository';
import { messagingEvents } from '../messaging.events';
import { messagingPaths as paths } from '../messaging.paths';

/** Tells both that staff put them in touch. No names: mail is read over shoulders. */
@Injectable()
export class PutInTouchMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly conversations: ConversationsRepository,
    private readonly people: PeopleReader,
    private readonly hides: Hides,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(messagingEvents.putInTouch, (event, tx) => this.send(event, tx));
  }

  private async send({ subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const found = await this.conversations.find(tx, subjectId);
    const licensee = await this.licensees.findById(tx.licenseeId);
    if (!licensee || found?.state !== 'open' || !found.employerId || !found.paId) return;
    if (await this.hides.between(tx, found.employerId, found.paId)) return;
    const url = this.links.to(licensee, paths.conversation(subjectId));
    for (const [personId, whom] of [
      [found.employerId, 'a PA'],
      [found.paId, 'an employer'],
    ] as const) {
      const to = await this.people.emailOf(tx, personId);
      if (!to) continue;
      const paragraphs = [`You told us yes, so you and ${whom} can write to each other now.`, 'Sign in to begin.'];
      const subject = `We put you in touch with ${whom}`;
      await this.mailer.send({ licensee, to, subject, paragraphs, action: { label: 'Write a message', url } });
    }
  }
}
