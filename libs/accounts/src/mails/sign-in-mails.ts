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
import { SignInCodes } from '../factors/sign-in-codes.service';
import { PeopleReader } from '../people.reader';
import { RegisterLinks } from '../register-links';
import { MailFlood } from './mail-flood';

const MINUTE = 60_000;
const LINK_LIVES_MS = 15 * MINUTE;
const RECOVERY_LIVES_MS = 48 * 60 * MINUTE;

type Letter = Omit<Mail, 'to' | 'licensee'>;
type Register = Mail['licensee'];

/** The mails with which people come in: links and codes. Each secret is made here, when the mail is written. */
@Injectable()
export class SignInMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly people: PeopleReader,
    private readonly tokens: EmailTokensRepository,
    private readonly codes: SignInCodes,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
    private readonly flood: MailFlood,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(accountsEvents.linkAsked, (event, tx) => this.sendLink(event, tx));
    this.subscribers.subscribe(accountsEvents.codeAsked, (event, tx) => this.sendCode(event, tx));
    this.subscribers.subscribe(accountsEvents.recoveryGranted, (event, tx) => this.sendRecovery(event, tx));
  }

  private async sendLink(event: OutboxDelivery, tx: Transaction): Promise<void> {
    const { subjectId: personId } = event;
    const to = await this.people.emailOf(tx, personId);
    if (!to || (await this.flood.isFull(event))) return;
    const expiresAt = new Date(this.clock.now().getTime() + LINK_LIVES_MS);
    const token = await this.tokens.issue(tx, { personId, purpose: 'sign-in', expiresAt });
    await this.send(event, to, (register) => ({
      subject: `Sign in to ${register.name}`,
      paragraphs: [
        'You asked for a link to sign in. It works once, for 15 minutes, on any device.',
        'If it was not you, leave this email be. Nobody can sign in without it.',
      ],
      action: { label: 'Sign in', url: this.links.to(register, accountsPaths.signInLink(token)) },
    }));
  }

  private async sendCode(event: OutboxDelivery, tx: Transaction): Promise<void> {
    const written = await this.codes.write(tx, event.subjectId);
    const to = written && (await this.people.emailOf(tx, written.personId));
    if (!to) return;
    await this.send(event, to, (register) => ({
      subject: `Your code for ${register.name}`,
      paragraphs: [
        `Your code is ${written.code}. It works once, for 10 minutes.`,
        'We never ask for it by phone or in a message. Tell it to nobody.',
        `If you did not just sign in, somebody else knows your password. Choose a new one, or call us on ${register.brand.phone}.`,
      ],
    }));
  }

  private async sendRecovery(event: OutboxDelivery, tx: Transaction): Promise<void> {
    const { subjectId: personId } = event;
    const to = await this.people.emailOf(tx, personId);
    if (!to) return;
    const expiresAt = new Date(this.clock.now().getTime() + RECOVERY_LIVES_MS);
    const token = await this.tokens.issue(tx, { personId, purpose: 'recover', expiresAt });
    await this.send(event, to, (register) => ({
      subject: `Sign in to ${register.name} without your second step`,
      paragraphs: [
        'You told us that you have lost your phone, or what else you sign in with. We made sure that it was you.',
        'This link takes your second step away. It works once, for 2 days. You still need your password.',
        register.brand.phone === ''
          ? 'Was it not you? Tell whoever runs the platform now.'
          : `Was it not you? Call us now on ${register.brand.phone}.`,
      ],
      action: { label: 'Take my second step away', url: this.links.to(register, accountsPaths.recover(token)) },
    }));
  }

  private async send(event: OutboxDelivery, to: string, write: (register: Register) => Letter): Promise<void> {
    const licensee = await this.licensees.findById(event.licenseeId);
    if (licensee) await this.mailer.send({ licensee, to, ...write(licensee) });
  }
}
