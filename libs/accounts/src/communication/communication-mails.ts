import { Injectable, OnModuleInit } from '@nestjs/common';
import {
  LicenseeDirectory,
  Mailer,
  OutboxSubscribers,
  type Mail,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { assistedEvents } from '../assisted/assisted.events';
import { AssistedAccounts, HAND_OVER_DAYS } from '../assisted/assisted-accounts.service';
import { assistedPaths } from '../assisted/assisted.paths';
import { PeopleReader } from '../people.reader';
import { RegisterLinks } from '../register-links';
import { communicationEvents } from './communication.events';
import { communicationPaths } from './communication.paths';

type Letter = Omit<Mail, 'to' | 'licensee' | 'action'> & { readonly label: string; readonly path: string };

/** Mails about how we talk to somebody, and the link that hands an account over. None holds what anybody wrote. */
@Injectable()
export class CommunicationMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly assisted: AssistedAccounts,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(communicationEvents.needsDue, (event, tx) => this.send(event, tx, NEEDS_DUE));
    this.subscribers.subscribe(communicationEvents.noteAnswered, (event, tx) => this.send(event, tx, NOTE_ANSWERED));
    this.subscribers.subscribe(assistedEvents.handOverOffered, (event, tx) => this.handOver(event, tx));
  }

  private async send(event: OutboxDelivery, tx: Transaction, letter: Letter): Promise<void> {
    const licensee = await this.licensees.findById(event.licenseeId);
    const to = await this.people.emailOf(tx, event.subjectId);
    if (!licensee || !to) return;
    const { label, path, ...words } = letter;
    await this.mailer.send({ licensee, to, ...words, action: { label, url: this.links.to(licensee, path) } });
  }

  private async handOver(event: OutboxDelivery, tx: Transaction): Promise<void> {
    const licensee = await this.licensees.findById(event.licenseeId);
    const issued = licensee && (await this.assisted.issue(tx, event.subjectId));
    if (!licensee || !issued) return;
    await this.mailer.send({
      licensee,
      to: issued.email,
      subject: `Your account with ${licensee.name}`,
      paragraphs: [
        'We have looked after your account for you. Now it can be yours alone.',
        'Open the link and choose a password. From then on we can no longer use your account.',
        `The link works once, for ${HAND_OVER_DAYS} days.`,
        'If this is not for you, leave this email be. Nothing will happen.',
      ],
      action: {
        label: 'Take my account over',
        url: this.links.to(licensee, assistedPaths.takeOver(issued.token)),
      },
    });
  }
}

const NEEDS_DUE: Letter = {
  subject: 'Is this still the best way to talk to you?',
  paragraphs: [
    'A year ago you told us how you like to hear from us.',
    'Please look if it is still right. It takes a minute. If nothing has changed, just press Save.',
  ],
  label: 'Look at it',
  path: communicationPaths.needs,
};

const NOTE_ANSWERED: Letter = {
  subject: 'We have answered you',
  paragraphs: ['Sign in to read what we wrote. We do not write it in emails, so that nobody else reads it.'],
  label: 'Read it',
  path: communicationPaths.askStaff,
};
