import { Injectable, OnModuleInit } from '@nestjs/common';
import { Hides, PeopleReader, RegisterLinks } from '@pa/accounts';
import { LicenseeDirectory, Mailer, OutboxSubscribers, type OutboxDelivery, type Transaction } from '@pa/platform';
import { messagingEvents as events } from '../messaging.events';
import { messagingPaths as paths } from '../messaging.paths';
import type { RequestState } from './contact-request';
import { RequestsRepository, type FoundRequest } from './requests.repository';

interface RequestMail {
  readonly to: 'employer' | 'pa';
  /** Sent only while it is so. */
  readonly while: RequestState;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly label: string;
  readonly path: (request: FoundRequest) => string;
}

/** No names, no words of either side: mail is read over shoulders. */
const MAILS: Readonly<Record<string, RequestMail>> = {
  [events.requestAsked]: {
    to: 'pa',
    while: 'asked',
    subject: 'An employer would like to talk to you',
    paragraphs: [
      'Sign in to read what they wrote. You can say yes or no.',
      'They do not learn your surname, your address or your number.',
    ],
    label: 'Read it and answer',
    path: () => paths.requests,
  },
  [events.requestAccepted]: {
    to: 'employer',
    while: 'accepted',
    subject: 'A PA said yes: you can talk now',
    paragraphs: ['A PA whom you asked would like to talk. Sign in to write to each other.'],
    label: 'Write a message',
    path: ({ conversationId }) => (conversationId ? paths.conversation(conversationId) : paths.conversations),
  },
  [events.requestDeclined]: {
    to: 'employer',
    while: 'declined',
    subject: 'A PA has answered',
    paragraphs: ['A PA whom you asked has said no this time. You can ask others.'],
    label: 'See whom you asked',
    path: () => paths.sentRequests,
  },
};

const NO_ANSWERS = 'Please do not answer this email: nobody reads answers to it.';

/** Mails about asking to talk. Each looks at the request as it is then; between people who hide none is sent. */
@Injectable()
export class RequestMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly requests: RequestsRepository,
    private readonly people: PeopleReader,
    private readonly hides: Hides,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    for (const [topic, mail] of Object.entries(MAILS))
      this.subscribers.subscribe(topic, (event, tx) => this.send(event, tx, mail));
  }

  private async send({ subjectId }: OutboxDelivery, tx: Transaction, mail: RequestMail): Promise<void> {
    const request = await this.requests.find(tx, subjectId);
    if (request?.state !== mail.while || (await this.hides.between(tx, request.employerId, request.paId))) return;
    const licensee = await this.licensees.findById(tx.licenseeId);
    const to = await this.people.emailOf(tx, mail.to === 'pa' ? request.paId : request.employerId);
    if (!licensee || !to) return;
    const { subject, paragraphs, label } = mail;
    const url = this.links.to(licensee, mail.path(request));
    await this.mailer.send({
      licensee,
      to,
      subject,
      paragraphs: [...paragraphs, NO_ANSWERS],
      action: { label, url },
      isAboutAnother: true,
    });
  }
}
