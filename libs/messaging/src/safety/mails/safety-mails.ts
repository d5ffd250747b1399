import { Injectable, OnModuleInit } from '@nestjs/common';
import { PeopleReader, RegisterLinks } from '@pa/accounts';
import { LicenseeDirectory, Mailer, OutboxSubscribers, type OutboxDelivery, type Transaction } from '@pa/platform';
import { messagingEvents } from '../../messaging.events';
import { ReportsRepository } from '../reports/reports.repository';
import { safetyPaths } from '../safety.paths';
import { TakedownsRepository, type TakedownRow } from '../takedowns/takedowns.repository';

interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly label: string;
  readonly path: string;
}

/** Mails about reports and decisions. None holds a word of what was written, or says who reported whom. */
@Injectable()
export class SafetyMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly reports: ReportsRepository,
    private readonly takedowns: TakedownsRepository,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(messagingEvents.reportReceived, (event, tx) => this.received(event, tx));
    this.subscribers.subscribe(messagingEvents.reportClosed, (event, tx) => this.closed(event, tx));
    this.subscribers.subscribe(messagingEvents.takenDown, (event, tx) => this.toAuthor(event, tx, TAKEN_DOWN));
    this.subscribers.subscribe(messagingEvents.appealed, (event, tx) => this.appealed(event, tx));
    this.subscribers.subscribe(messagingEvents.appealAnswered, (event, tx) => this.toAuthor(event, tx, ANSWERED));
  }

  private async received({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const report = await this.reports.find(tx, subjectId);
    if (report?.state !== 'new') return;
    await this.toStaff(licenseeId, {
      subject: report.severity === 'urgent' ? 'Urgent: something was reported' : 'Something was reported',
      paragraphs: ['Someone reported a message or a person. What was written is not in this email.'],
      label: 'Look at the report',
      path: safetyPaths.staffReport(report.id),
    });
  }

  private async closed({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const report = await this.reports.find(tx, subjectId);
    if (report?.state !== 'closed' || !report.reporterId) return;
    await this.send(tx, { licenseeId, personId: report.reporterId }, CLOSED);
  }

  private async toAuthor({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction, letter: LetterOf): Promise<void> {
    const row = await this.takedowns.find(tx, subjectId);
    if (row?.aboutId) await this.send(tx, { licenseeId, personId: row.aboutId }, letter(row));
  }

  private async appealed({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const row = await this.takedowns.find(tx, subjectId);
    if (row?.state !== 'appealed') return;
    await this.toStaff(licenseeId, {
      subject: 'Someone asks us to look again',
      paragraphs: ['Someone thinks that we were wrong to take something down. Somebody else than who decided answers.'],
      label: 'Look again',
      path: safetyPaths.staffAppeal(row.id),
    });
  }

  private async toStaff(licenseeId: string, { subject, paragraphs, label, path }: Letter): Promise<void> {
    const licensee = await this.licensees.findById(licenseeId);
    if (!licensee) return;
    const action = { label, url: this.links.to(licensee, path) };
    await this.mailer.send({ licensee, to: licensee.brand.email, subject, paragraphs, action });
  }

  private async send(
    tx: Transaction,
    { licenseeId, personId }: { licenseeId: string; personId: string },
    { subject, paragraphs, label, path }: Letter,
  ): Promise<void> {
    const licensee = await this.licensees.findById(licenseeId);
    const to = licensee && (await this.people.emailOf(tx, personId));
    if (!licensee || !to) return;
    await this.mailer.send({
      ...{ licensee, to, subject, paragraphs },
      action: { label, url: this.links.to(licensee, path) },
    });
  }
}

type LetterOf = (row: TakedownRow) => Letter;

const CLOSED: Letter = {
  subject: 'We have dealt with your report',
  paragraphs: [
    'Thank you for telling us. We have looked into what you reported, and dealt with it.',
    'We cannot tell you what we did about another person. Nobody was told that it was you.',
    'If it happens again, report it again or call us.',
  ],
  label: 'See what you reported',
  path: safetyPaths.ownReports,
};

const TAKEN_DOWN: LetterOf = ({ id, what }) => ({
  subject: what === 'message' ? 'We took a message of yours down' : 'We ended one of your conversations',
  paragraphs: [
    'It was against our rules. The reason stands on the page.',
    'Do you think that we were wrong? Ask us to look again. Someone else here decides then.',
  ],
  label: 'Read why',
  path: safetyPaths.ownDecision(id),
});

const ANSWERED: LetterOf = ({ id }) => ({
  subject: 'We have looked again',
  paragraphs: ['You asked us to look again at something that we took down. Our answer stands on the page.'],
  label: 'Read our answer',
  path: safetyPaths.ownDecision(id),
});
