import { Injectable, OnModuleInit } from '@nestjs/common';
import { PeopleReader, RegisterLinks } from '@pa/accounts';
import { LicenseeDirectory, Mailer, OutboxSubscribers, type OutboxDelivery, type Transaction } from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import { schemesPaths } from './schemes.paths';
import { StandingReader } from './standing.reader';

interface Words {
  readonly subject: string;
  readonly lines: readonly string[];
}

const DECIDED: Words = {
  subject: 'News about your approval',
  lines: ['Our staff have looked at your approval.', 'Sign in to see how it stands and what comes next.'],
};
const ENDS_SOON: Words = {
  subject: 'Your approval ends soon',
  lines: ['Your approval with us ends soon.', 'Sign in to see when, and what is left to do.'],
};
const ENDED: Words = {
  subject: 'Your approval has ended',
  lines: ['Your approval with us has ended.', 'Sign in to see why, and how to get it back. It costs you nothing.'],
};

/** Tells a PA about their approval. What was decided stands on their page alone: mail is read over shoulders. */
@Injectable()
export class StandingMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly standings: StandingReader,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    const { standingDecided, standingEndsSoon, standingEnded } = accreditationEvents;
    this.subscribers.subscribe(standingDecided, (event, tx) => this.send(event, tx, DECIDED));
    this.subscribers.subscribe(standingEndsSoon, (event, tx) => this.ifStill(event, tx, ENDS_SOON));
    this.subscribers.subscribe(standingEnded, (event, tx) => this.ifStill(event, tx, ENDED));
  }

  /** What was renewed meanwhile is not said to end. */
  private async ifStill(event: OutboxDelivery, tx: Transaction, words: Words): Promise<void> {
    const standing = await this.standings.of(tx, event.subjectId);
    if (standing?.state === (words === ENDED ? 'lapsed' : 'approved')) await this.send(event, tx, words);
  }

  private async send({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction, words: Words): Promise<void> {
    const register = await this.licensees.findById(licenseeId);
    const to = await this.people.emailOf(tx, subjectId);
    if (!register || !to) return;
    await this.mailer.send({
      licensee: register,
      to,
      subject: `${words.subject}. ${register.name}`,
      paragraphs: [...words.lines],
      action: { label: 'See my approval', url: this.links.to(register, schemesPaths.own) },
    });
  }
}
