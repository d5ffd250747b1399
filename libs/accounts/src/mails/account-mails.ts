import { Injectable, OnModuleInit } from '@nestjs/common';
import {
  Clock,
  LicenseeDirectory,
  Mailer,
  OutboxSubscribers,
  type Mail,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { accountsEvents } from '../accounts.events';
import { accountsPaths } from '../accounts.paths';
import { EmailTokensRepository } from '../email-tokens.repository';
import type { EmailTokenPurpose } from '../email-token.entity';
import { PeopleReader } from '../people.reader';
import { RegisterLinks } from '../register-links';
import { MailFlood } from './mail-flood';

const HOUR = 3_600_000;
const LIVES: Readonly<Record<EmailTokenPurpose, number>> = {
  'verify-email': 48 * HOUR,
  'reset-password': 2 * HOUR,
  'sign-in': HOUR / 4,
  recover: 48 * HOUR,
};

type Letter = Omit<Mail, 'to' | 'licensee'>;

/** The mails of an account. The link's secret is made here, when the mail is written, so that it is in no queue. */
@Injectable()
export class AccountMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly people: PeopleReader,
    private readonly tokens: EmailTokensRepository,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
    private readonly flood: MailFlood,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(accountsEvents.verificationAsked, (event, tx) => this.sendVerification(event, tx));
    this.subscribers.subscribe(accountsEvents.resetAsked, (event, tx) => this.sendReset(event, tx));
    this.subscribers.subscribe(accountsEvents.signUpAgain, (event, tx) => this.sendKnownAlready(event, tx));
  }

  private async sendVerification(event: OutboxDelivery, tx: Transaction): Promise<void> {
    await this.send(event, tx, async (register) => ({
      subject: `Confirm your email address for ${register.name}`,
      paragraphs: [
        'Welcome.',
        'Please confirm that this is your email address. The link works for 2 days.',
        'If you did not join, leave this email be. Nothing will happen.',
      ],
      action: {
        label: 'Confirm my email address',
        url: this.links.to(register, accountsPaths.verifyEmail(await this.issue(event, tx, 'verify-email'))),
      },
    }));
  }

  private async sendReset(event: OutboxDelivery, tx: Transaction): Promise<void> {
    await this.send(event, tx, async (register) => ({
      subject: `Choose a new password for ${register.name}`,
      paragraphs: [
        'You asked to choose a new password. The link works for 2 hours.',
        'If it was not you, leave this email be. Your password stays as it is.',
      ],
      action: {
        label: 'Choose a new password',
        url: this.links.to(register, accountsPaths.resetPassword(await this.issue(event, tx, 'reset-password'))),
      },
    }));
  }

  private async sendKnownAlready(event: OutboxDelivery, tx: Transaction): Promise<void> {
    await this.send(event, tx, (register) => ({
      subject: `You already have an account with ${register.name}`,
      paragraphs: [
        'Someone, perhaps you, tried to join with this email address. You are already a member.',
        'You can sign in, or choose a new password if you forgot yours.',
      ],
      action: { label: 'Sign in', url: this.links.to(register, accountsPaths.signIn) },
    }));
  }

  private async issue(event: OutboxDelivery, tx: Transaction, purpose: EmailTokenPurpose): Promise<string> {
    const expiresAt = new Date(this.clock.now().getTime() + LIVES[purpose]);
    return this.tokens.issue(tx, { personId: event.subjectId, purpose, expiresAt });
  }

  /** Writes to the person the event is about. There may be nobody: an event is also made when a stranger asks. */
  private async send(
    event: OutboxDelivery,
    tx: Transaction,
    write: (register: Mail['licensee']) => Letter | Promise<Letter>,
  ): Promise<void> {
    const licensee = await this.licensees.findById(event.licenseeId);
    const to = await this.people.emailOf(tx, event.subjectId);
    if (!licensee || !to || (await this.flood.isFull(event))) return;
    await this.mailer.send({ licensee, to, ...(await write(licensee)) });
  }
}
