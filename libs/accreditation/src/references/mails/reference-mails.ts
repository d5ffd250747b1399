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
import { accreditationEvents } from '../../accreditation.events';
import { referencePaths } from '../references.paths';
import { ReferenceSharesRepository } from '../sharing/reference-shares.repository';
import { ReferenceLinks } from '../reference-links.service';
import { hasRunOut } from '../reference-state';
import { ReferencesRepository } from '../references.repository';

/** Asks referees and reminds them, and tells PAs that there is news. No mail holds a word of what somebody answered. */
@Injectable()
export class ReferenceMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly references: ReferencesRepository,
    private readonly shares: ReferenceSharesRepository,
    private readonly tokens: ReferenceLinks,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(accreditationEvents.referenceAsked, (event, tx) => this.ask(event, tx, 'asks you'));
    this.subscribers.subscribe(accreditationEvents.referenceReminder, (event, tx) =>
      this.ask(event, tx, 'still hopes'),
    );
    this.subscribers.subscribe(accreditationEvents.referenceShared, (event, tx) => this.show(event, tx));
    this.subscribers.subscribe(accreditationEvents.referenceNews, (event, tx) => this.tell(event, tx));
  }

  private async ask({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction, does: string): Promise<void> {
    const register = await this.licensees.findById(licenseeId);
    const reference = await this.references.find(tx, subjectId);
    if (!register || reference?.state !== 'asked' || hasRunOut(reference, this.clock.now())) return;
    const { referee } = await this.references.wordsOf(tx, subjectId);
    const pa = await this.people.displayNameOf(tx, reference.personId);
    if (!referee?.email || !pa) return;
    await this.mailer.send({
      licensee: register,
      to: referee.email,
      subject: `${pa} ${does} for a reference. ${register.name}`,
      paragraphs: [
        `Hello ${referee.name}.`,
        `${pa} would like to work as a personal assistant, and gave us your name. Please tell us how they work.`,
        'It takes about five minutes. You do not need an account. You can say no, and you can take your answer back later.',
        `The link works until ${dateWords(localDay(reference.expiresAt))}. If you do not know ${pa}, choose “I would rather not”.`,
      ],
      action: {
        label: 'Answer, or say no',
        url: this.links.to(register, referencePaths.referee(this.tokens.tokenFor(licenseeId, reference))),
      },
    });
  }

  private async show({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const register = await this.licensees.findById(licenseeId);
    const share = await this.shares.findReadable(tx, subjectId);
    const to = share && (await this.people.emailOf(tx, share.employerId));
    const pa = share && (await this.people.displayNameOf(tx, share.personId));
    if (!register || !to || !pa) return;
    await this.mailer.send({
      licensee: register,
      to,
      subject: `${pa} lets you read a reference. ${register.name}`,
      paragraphs: [
        `${pa} lets you read what somebody who knows their work said about it.`,
        'Sign in to read it. They can stop this at any time.',
      ],
      action: { label: 'Read the reference', url: this.links.to(register, referencePaths.shownOne(subjectId)) },
      isAboutAnother: true,
    });
  }

  private async tell({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const register = await this.licensees.findById(licenseeId);
    const reference = await this.references.find(tx, subjectId);
    const to = reference && (await this.people.emailOf(tx, reference.personId));
    if (!register || !to) return;
    await this.mailer.send({
      licensee: register,
      to,
      subject: `News about your references. ${register.name}`,
      paragraphs: ['There is news about one of your references.', 'Sign in to see how it stands and what comes next.'],
      action: { label: 'See my references', url: this.links.to(register, referencePaths.own) },
    });
  }
}
