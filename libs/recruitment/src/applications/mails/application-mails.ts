import { Injectable, OnModuleInit } from '@nestjs/common';
import { Hides, PeopleReader, RegisterLinks } from '@pa/accounts';
import { LicenseeDirectory, Mailer, OutboxSubscribers, type OutboxDelivery, type Transaction } from '@pa/platform';
import { recruitmentEvents } from '../../recruitment.events';
import { recruitmentPaths } from '../../recruitment.paths';
import { VacanciesReader } from '../../vacancies/vacancies.reader';
import { ApplicationsRepository } from '../applications.repository';
import { InvitationsRepository } from '../invitations.repository';
import { OutcomeLinks } from '../outcome-links.service';
import { OutcomesRepository } from '../outcomes.repository';
import { APPLICATION_MAILS, type ApplicationMail } from './application-mail-texts';

type Letter = Pick<ApplicationMail, 'subject' | 'paragraphs' | 'label'> & { readonly path: string };

/**
 * Mails about applications. Each looks at the application as it is when the mail is written, and says nothing that is no
 * longer so; between people who hide from each other none is sent.
 */
@Injectable()
export class ApplicationMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly applications: ApplicationsRepository,
    private readonly invitations: InvitationsRepository,
    private readonly outcomes: OutcomesRepository,
    private readonly outcomeLinks: OutcomeLinks,
    private readonly vacancies: VacanciesReader,
    private readonly people: PeopleReader,
    private readonly hides: Hides,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    for (const [topic, mail] of Object.entries(APPLICATION_MAILS))
      this.subscribers.subscribe(topic, (event, tx) => this.ofApplication(event, tx, mail));
    this.subscribers.subscribe(recruitmentEvents.paInvited, (event, tx) => this.invited(event, tx));
    this.subscribers.subscribe(recruitmentEvents.invitationDeclined, (event, tx) => this.refused(event, tx));
    this.subscribers.subscribe(recruitmentEvents.checkInDue, (event, tx) => this.checkIn(event, tx));
    this.subscribers.subscribe(recruitmentEvents.outcomeDue, (event, tx) => this.outcome(event, tx));
  }

  private async ofApplication(event: OutboxDelivery, tx: Transaction, mail: ApplicationMail): Promise<void> {
    const application = await this.applications.find(tx, event.subjectId);
    if (!application || application.held || (mail.while && !mail.while.includes(application.state))) return;
    const owner = await this.vacancies.ownerOf(tx, application.vacancyId);
    if (!owner || (await this.hides.between(tx, owner, application.personId))) return;
    const ids = { applicationId: application.id, vacancyId: application.vacancyId };
    const { subject, paragraphs, label } = mail;
    const to = mail.to === 'pa' ? application.personId : owner;
    await this.send(tx, to, { subject, paragraphs, label, path: mail.path(ids) });
  }

  private async invited(event: OutboxDelivery, tx: Transaction): Promise<void> {
    const invitation = await this.invitations.find(tx, event.subjectId);
    if (invitation?.state !== 'sent' || !(await this.vacancies.findOpen(tx, invitation.vacancyId))) return;
    await this.send(tx, invitation.personId, {
      subject: 'An employer thinks of you for a job',
      paragraphs: [
        'An employer near you would like you to look at an advert. You can apply, or say no with one press.',
        'They do not learn your surname, your address or your number.',
      ],
      label: 'Look at the job',
      path: recruitmentPaths.ownApplications,
    });
  }

  private async refused(event: OutboxDelivery, tx: Transaction): Promise<void> {
    const invitation = await this.invitations.find(tx, event.subjectId);
    const owner = invitation?.state === 'declined' ? await this.vacancies.ownerOf(tx, invitation.vacancyId) : null;
    if (!invitation || !owner) return;
    await this.send(tx, owner, {
      subject: 'A PA has answered your invitation',
      paragraphs: ['A PA whom you invited has said no this time. You can invite others.'],
      label: 'See your applications',
      path: recruitmentPaths.applications(invitation.vacancyId),
    });
  }

  private async checkIn(event: OutboxDelivery, tx: Transaction): Promise<void> {
    const [plan] = await tx.query<{ personId: string }>(
      'SELECT person_id AS "personId" FROM meeting_plans WHERE licensee_id = $1 AND id = $2',
      [tx.licenseeId, event.subjectId],
    );
    if (!plan) return;
    await this.send(tx, plan.personId, {
      subject: 'Time to check in',
      paragraphs: [
        'You asked us to remind you now. Tell the person you chose that you are well.',
        'Did something feel wrong? Leave, and tell us. In danger, call 999.',
      ],
      label: 'Report a concern',
      path: '/report-a-concern',
    });
  }

  private async outcome(event: OutboxDelivery, tx: Transaction): Promise<void> {
    const outcome = await this.outcomes.find(tx, event.subjectId);
    if (!outcome || outcome.answer !== null) return;
    const months = outcome.months === 1 ? 'a month' : `${outcome.months} months`;
    await this.send(tx, outcome.personId, {
      subject: 'Do you still work together?',
      paragraphs: [
        `It is ${months} since a job began that came about here. Do you still work together?`,
        'One press says yes or no. You do not need to sign in. We count the answers, and tell nobody yours.',
      ],
      label: 'Say yes or no',
      path: recruitmentPaths.outcome(this.outcomeLinks.tokenFor(tx.licenseeId, outcome.id)),
    });
  }

  private async send(tx: Transaction, personId: string, { path, label, ...words }: Letter): Promise<void> {
    const licensee = await this.licensees.findById(tx.licenseeId);
    const to = await this.people.emailOf(tx, personId);
    if (!licensee || !to) return;
    const action = { label, url: this.links.to(licensee, path) };
    await this.mailer.send({ licensee, to, ...words, action });
  }
}
