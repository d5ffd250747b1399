import { Injectable, OnModuleInit } from '@nestjs/common';
import {
  LicenseeDirectory,
  Mailer,
  OutboxSubscribers,
  type Mail,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { accountsEvents } from '../accounts.events';
import { accountsPaths } from '../accounts.paths';
import { EmailChangesRepository } from '../changes/email-changes.repository';
import { EmailChanges } from '../changes/email-changes.service';
import { PeopleReader } from '../people.reader';
import { PeopleRepository } from '../people.repository';
import { RegisterLinks } from '../register-links';
import { MailFlood } from './mail-flood';

type Register = Mail['licensee'];
type Letter = Omit<Mail, 'to' | 'licensee'>;

/** What happened to somebody's ways in, in the words of the mail about it. */
const NEWS: Readonly<Record<string, { subject: string; what: string }>> = {
  [accountsEvents.wayInAdded]: {
    subject: 'There is a new way to sign in to your account',
    what: 'A passkey, an authenticator app, codes by email or recovery codes were set up for your account.',
  },
  [accountsEvents.wayInRemoved]: {
    subject: 'A way to sign in to your account was taken away',
    what: 'A passkey, an authenticator app or codes by email no longer work for your account.',
  },
  [accountsEvents.recoveryCodeUsed]: {
    subject: 'A recovery code was used for your account',
    what: 'Someone signed in with your password and one of your recovery codes.',
  },
  [accountsEvents.passwordChanged]: {
    subject: 'Your password was changed',
    what: 'Your account has a new password.',
  },
  [accountsEvents.recovered]: {
    subject: 'Your second step was taken away',
    what: 'Your account now opens with your password alone. You were signed out everywhere. Set up a new passkey or app soon.',
  },
};

/** Tells people when something about how they sign in changed, and proves new addresses. */
@Injectable()
export class WaysInMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly people: PeopleReader,
    private readonly rows: PeopleRepository,
    private readonly changes: EmailChangesRepository,
    private readonly emailChanges: EmailChanges,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
    private readonly flood: MailFlood,
  ) {}

  onModuleInit(): void {
    for (const topic of Object.keys(NEWS)) this.subscribers.subscribe(topic, (event, tx) => this.tell(event, tx));
    this.subscribers.subscribe(accountsEvents.emailChangeAsked, (event, tx) => this.sendProof(event, tx));
    this.subscribers.subscribe(accountsEvents.emailChanged, (event, tx) => this.tellOldAddress(event, tx));
  }

  private async tell(event: OutboxDelivery, tx: Transaction): Promise<void> {
    const news = NEWS[event.topic];
    const to = await this.people.emailOf(tx, event.subjectId);
    if (!news || !to) return;
    await this.send(event, to, (register) => ({
      subject: `${news.subject} with ${register.name}`,
      paragraphs: [news.what, 'If it was you, there is nothing to do.', ifNotYou(register)],
      action: { label: 'See how you sign in', url: this.links.to(register, accountsPaths.waysIn) },
    }));
  }

  /** To the new address: a link. To somebody who has that address already: that someone tried; the one who asked learns nothing. */
  private async sendProof(event: OutboxDelivery, tx: Transaction): Promise<void> {
    const change = await this.changes.find(tx, event.subjectId);
    if (!change) return;
    const owner = await this.rows.findByEmailIndex(tx, change.newEmailIndex);
    if (owner && (await this.flood.isFull({ ...event, subjectId: owner.id }))) return;
    const token = owner ? '' : await this.changes.issueToken(tx, change.id);
    await this.send(event, this.emailChanges.newAddressOf(tx, change), (register) =>
      owner ? this.takenLetter(register) : this.proofLetter(register, token),
    );
  }

  private async tellOldAddress(event: OutboxDelivery, tx: Transaction): Promise<void> {
    const change = await this.changes.find(tx, event.subjectId);
    if (!change) return;
    await this.send(event, this.emailChanges.oldAddressOf(tx, change), (register) => ({
      subject: `Your email address with ${register.name} was changed`,
      paragraphs: [
        'Your account now has another email address. We no longer write to this one, and it no longer signs you in.',
        'If it was you, there is nothing to do.',
        `If it was not you, call us now on ${register.brand.phone}. ${register.brand.openingHours}`,
      ],
    }));
  }

  private proofLetter(register: Register, token: string): Letter {
    return {
      subject: `Confirm your new email address for ${register.name}`,
      paragraphs: [
        'You want to use this email address from now on. The link works once, for 24 hours.',
        'If you did not ask for this, leave this email be. Nothing will happen.',
      ],
      action: {
        label: 'Confirm my new email address',
        url: this.links.to(register, accountsPaths.proveNewEmail(token)),
      },
    };
  }

  private takenLetter(register: Register): Letter {
    return {
      subject: `You already have an account with ${register.name}`,
      paragraphs: [
        'Someone, perhaps you, tried to use this email address for another account here. That cannot be done twice.',
        'You can sign in with it as before.',
      ],
      action: { label: 'Sign in', url: this.links.to(register, accountsPaths.signIn) },
    };
  }

  private async send(event: OutboxDelivery, to: string, write: (register: Register) => Letter): Promise<void> {
    const licensee = await this.licensees.findById(event.licenseeId);
    if (licensee) await this.mailer.send({ licensee, to, ...write(licensee) });
  }
}

function ifNotYou({ brand }: Register): string {
  return `If it was not you, choose a new password now, and call us on ${brand.phone}.`;
}
