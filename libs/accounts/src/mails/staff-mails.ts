import { Injectable, OnModuleInit } from '@nestjs/common';
import {
  Clock,
  LicenseeDirectory,
  Mailer,
  OutboxSubscribers,
  Secrets,
  type Mail,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { accountsPaths } from '../accounts.paths';
import { PeopleRepository } from '../people.repository';
import { RegisterLinks } from '../register-links';
import { rolesWords } from '../staff/role-words';
import { staffEvents } from '../staff/staff.events';
import { staffPaths } from '../staff/staff.paths';
import { StaffInvitationsRepository } from '../staff/staff-invitations.repository';
import { INVITATION_DAYS } from '../staff/staff-invitations.service';

type Register = Mail['licensee'];
type Letter = Omit<Mail, 'to' | 'licensee'>;

/** What people hear of staff's work on their account, and the links of invitations. */
@Injectable()
export class StaffMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly people: PeopleRepository,
    private readonly invitations: StaffInvitationsRepository,
    private readonly secrets: Secrets,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const tell = (topic: string, write: (register: Register, roles: string) => Letter) =>
      this.subscribers.subscribe(topic, (event, tx) => this.tell(event, tx, write));
    tell(staffEvents.suspended, suspendedLetter);
    tell(staffEvents.reinstated, (register) => this.reinstatedLetter(register));
    tell(staffEvents.rolesChanged, (register, roles) => this.rolesLetter(register, roles));
    this.subscribers.subscribe(staffEvents.staffInvited, (event, tx) => this.sendInvitation(event, tx));
  }

  /** Also to somebody whose account rests, who gets no other mail. */
  private async tell(
    event: OutboxDelivery,
    tx: Transaction,
    write: (register: Register, roles: string) => Letter,
  ): Promise<void> {
    const licensee = await this.licensees.findById(event.licenseeId);
    const person = await this.people.find(tx, event.subjectId);
    if (!licensee || !person?.emailSealed || !person.emailVerifiedAt) return;
    const to = this.secrets.open(tx.licenseeId, person.emailSealed);
    await this.mailer.send({ licensee, to, ...write(licensee, rolesWords(person.roles)) });
  }

  private async sendInvitation(event: OutboxDelivery, tx: Transaction): Promise<void> {
    const licensee = await this.licensees.findById(event.licenseeId);
    const invitation = await this.invitations.find(tx, event.subjectId);
    const token = await this.invitations.issueToken(tx, event.subjectId, this.clock.now());
    if (!licensee || !invitation || !token) return;
    await this.mailer.send({
      licensee,
      to: invitation.email,
      subject: `Join the staff of ${licensee.name}`,
      paragraphs: [
        `You were asked to join ${licensee.name} as ${rolesWords(invitation.roles).toLowerCase()}.`,
        `The link works once, for ${INVITATION_DAYS} days.`,
        'If you do not know what this is about, leave this email be. Nothing will happen.',
      ],
      action: { label: 'See the invitation', url: this.links.to(licensee, staffPaths.accept(token)) },
    });
  }

  private reinstatedLetter(register: Register): Letter {
    return {
      subject: `Your account with ${register.name} is back`,
      paragraphs: ['Your account is back as it was. You can sign in again.'],
      action: { label: 'Sign in', url: this.links.to(register, accountsPaths.signIn) },
    };
  }

  private rolesLetter(register: Register, roles: string): Letter {
    return {
      subject: `What you may do on ${register.name} has changed`,
      paragraphs: [
        `A manager changed what you are on the register. Now: ${roles}.`,
        'You were signed out. Please sign in again.',
        `If this is not right, call us on ${register.brand.phone}.`,
      ],
      action: { label: 'Sign in', url: this.links.to(register, accountsPaths.signIn) },
    };
  }
}

function suspendedLetter({ name, brand }: Register): Letter {
  return {
    subject: `Your account with ${name} is suspended`,
    paragraphs: [
      'We have suspended your account. You cannot sign in, and nobody sees your profile. Nothing is deleted.',
      `Please call us on ${brand.phone}. We will tell you why, and what happens next.`,
    ],
  };
}
