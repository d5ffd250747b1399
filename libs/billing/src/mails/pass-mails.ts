import { Injectable, OnModuleInit } from '@nestjs/common';
import { localDay, PeopleReader, RegisterLinks } from '@pa/accounts';
import { LicenseeDirectory, Mailer, OutboxSubscribers, type OutboxDelivery, type Transaction } from '@pa/platform';
import { dateWords } from '@pa/web';
import { billingEvents } from '../billing.events';
import { billingPaths } from '../billing.paths';
import type { PassState } from '../passes/pass-state';
import { PassesRepository } from '../passes/passes.repository';

interface Words {
  readonly subject: string;
  readonly lines: (end: string) => readonly string[];
  /** It is spoken of as long as it stands so. */
  readonly state?: PassState;
}

const STARTED: Words = {
  subject: 'Your access pass has started',
  lines: (end) => [
    `Your access pass runs until ${end}.`,
    'It ends by itself. We never take money again without asking you.',
    'Your receipt, if you paid for it, stands on your page.',
  ],
};
const ENDS: Words = {
  subject: 'Your access pass ends soon',
  lines: (end) => [
    `Your access pass ends on ${end}.`,
    'After that you can read and answer the conversations you have. You cannot begin new ones, and your adverts pause.',
    'Do you still look for somebody? You can buy another pass, or use a voucher. It begins when this one ends.',
  ],
};

const EXTENDED: Words = {
  subject: 'Your access pass is longer now',
  lines: (end) => [
    `We have made your access pass longer, and you pay nothing for it. It runs until ${end} now.`,
    'We do this once when a pass has found nobody. You see why on your page.',
    'Would you like help with your search? Please call us.',
  ],
};

const PAUSED: Words = {
  subject: 'Your access pass has stopped for now',
  state: 'paused',
  lines: () => [
    'A bank asks about the payment for your access pass. It says that somebody contests it.',
    'Your pass stops until the bank has decided. You keep the days that are left.',
    'You can still read and answer the conversations you have. Did you not ask your bank for this? Please call us.',
  ],
};

const RESUMED: Words = {
  subject: 'Your access pass goes on',
  lines: (end) => ['The bank asks no more about your payment.', `Your access pass goes on. It runs until ${end}.`],
};

const RECLAIMED: Words = {
  subject: 'Your access pass has ended',
  state: 'reclaimed',
  lines: () => [
    'A bank has taken the payment for your access pass back, so the pass has ended.',
    'You can still read and answer the conversations you have.',
    'Is this a mistake? Please call us. You can buy another pass at any time.',
  ],
};

/** Tells an employer that a pass runs, stops or goes on, and that one ends soon. */
@Injectable()
export class PassMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly passes: PassesRepository,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(billingEvents.passStarted, (event, tx) => this.send(event, tx, STARTED));
    this.subscribers.subscribe(billingEvents.passExtended, (event, tx) => this.send(event, tx, EXTENDED));
    this.subscribers.subscribe(billingEvents.passPaused, (event, tx) => this.send(event, tx, PAUSED));
    this.subscribers.subscribe(billingEvents.passResumed, (event, tx) => this.send(event, tx, RESUMED));
    this.subscribers.subscribe(billingEvents.passReclaimed, (event, tx) => this.send(event, tx, RECLAIMED));
    this.subscribers.subscribe(billingEvents.passEndsSoon, (event, tx) => this.send(event, tx, ENDS));
  }

  /** One that was given back meanwhile is not spoken of. */
  private async send({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction, words: Words): Promise<void> {
    const register = await this.licensees.findById(licenseeId);
    const pass = await this.passes.find(tx, subjectId);
    const to = pass && (await this.people.emailOf(tx, pass.personId));
    if (!register || !to || pass.state !== (words.state ?? 'running') || !pass.endsAt) return;
    await this.mailer.send({
      licensee: register,
      to,
      subject: `${words.subject}. ${register.name}`,
      paragraphs: words.lines(dateWords(localDay(pass.endsAt))),
      action: { label: 'See my pass', url: this.links.to(register, billingPaths.ownPass) },
    });
  }
}
