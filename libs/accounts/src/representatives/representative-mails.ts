import { Injectable, OnModuleInit } from '@nestjs/common';
import {
  LicenseeDirectory,
  Mailer,
  OutboxSubscribers,
  type Mail,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { PeopleReader } from '../people.reader';
import { RegisterLinks } from '../register-links';
import { dateWords } from '@pa/web';
import { Invitations } from './invitations.service';
import { INVITATION_DAYS, type Representation } from './representation';
import { scopeWords } from './representation-words';
import { Representatives } from './representatives.service';
import { representativesEvents } from './representatives.events';
import { representativesPaths } from './representatives.paths';
import { RepresentationsRepository } from './representations.repository';

type Letter = Omit<Mail, 'to' | 'licensee'>;

/** The mails about acting for someone. Both people are told of everything that changes; neither can stop the other's. */
@Injectable()
export class RepresentativeMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly repository: RepresentationsRepository,
    private readonly representatives: Representatives,
    private readonly invitations: Invitations,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    const on = (topic: string, send: (event: OutboxDelivery, tx: Transaction) => Promise<void>) =>
      this.subscribers.subscribe(topic, send);
    on(representativesEvents.representativeInvited, (event, tx) => this.invite(event, tx));
    on(representativesEvents.representativeAccepted, (event, tx) => this.tellBoth(event, tx, accepted));
    on(representativesEvents.representativeEnded, (event, tx) => this.tellBoth(event, tx, ended));
    on(representativesEvents.representativeRestored, (event, tx) => this.tellBoth(event, tx, restored));
    on(representativesEvents.representativeRunsOut, (event, tx) => this.tellBoth(event, tx, runsOut));
  }

  private async invite(event: OutboxDelivery, tx: Transaction): Promise<void> {
    const licensee = await this.licensees.findById(event.licenseeId);
    const found = await this.repository.get(tx, event.subjectId);
    const invited = this.representatives.invitedOf(tx.licenseeId, found);
    if (!licensee || !invited || found.state !== 'invited') return;
    const url = this.links.to(licensee, representativesPaths.invitation(await this.invitations.issue(tx, found.id)));
    await this.mailer.send({
      licensee,
      to: invited.email,
      subject: `Will you act for ${found.employerName}?`,
      paragraphs: [
        `Hello ${invited.name}.`,
        `${found.employerName} is a member of ${licensee.name}. You are asked to do things there for them.`,
        `You may: ${scopeWords(found.scopes).toLowerCase()}. Until ${dateWords(found.untilDay)}.`,
        `The link works once, for ${INVITATION_DAYS} days. You can say yes or no.`,
        'If you do not know this person, leave this email be. Nothing will happen.',
      ],
      action: { label: 'Look at it', url },
    });
  }

  private async tellBoth(
    event: OutboxDelivery,
    tx: Transaction,
    write: (found: Representation, to: 'employer' | 'representative') => Letter,
  ): Promise<void> {
    const licensee = await this.licensees.findById(event.licenseeId);
    if (!licensee) return;
    const found = await this.repository.get(tx, event.subjectId);
    const readers = [
      { to: 'employer', personId: found.employerId, path: representativesPaths.representatives },
      { to: 'representative', personId: found.representativeId, path: representativesPaths.acting },
    ] as const;
    for (const { to, personId, path } of readers) {
      const address = personId ? await this.people.emailOf(tx, personId) : null;
      if (!address) continue;
      const action = { label: 'See who acts for whom', url: this.links.to(licensee, path) };
      await this.mailer.send({ licensee, to: address, action, ...write(found, to) });
    }
  }
}

function accepted(found: Representation, to: 'employer' | 'representative'): Letter {
  const { representativeName, employerName } = found;
  const until = `Until ${dateWords(found.untilDay)}.`;
  if (to === 'representative')
    return {
      subject: `You act for ${employerName} now`,
      paragraphs: [
        `You may: ${scopeWords(found.scopes).toLowerCase()}. ${until}`,
        `Everything you do for ${employerName} is written down with both your names. They can end it at any time.`,
      ],
    };
  return {
    subject: `${representativeName} acts for you now`,
    paragraphs: [
      `${representativeName} said yes. They may: ${scopeWords(found.scopes).toLowerCase()}. ${until}`,
      'You can see what they do. You can end it at any time, and it stops at once.',
    ],
  };
}

function ended(found: Representation, to: 'employer' | 'representative'): Letter {
  const { representativeName, employerName, endedAs } = found;
  const isOver = endedAs === 'calendar' ? 'The time is up.' : 'It has stopped.';
  return to === 'representative'
    ? {
        subject: `You no longer act for ${employerName}`,
        paragraphs: [isOver, `You cannot do anything for ${employerName} any more.`],
      }
    : {
        subject: `${representativeName} no longer acts for you`,
        paragraphs: [
          isOver,
          `${representativeName} cannot do anything for you any more. You can ask them again, or someone else.`,
        ],
      };
}

function restored({ representativeName, employerName }: Representation, to: 'employer' | 'representative'): Letter {
  return to === 'representative'
    ? { subject: `You can act for ${employerName} again`, paragraphs: ['We have looked at it. You can go on.'] }
    : {
        subject: `${representativeName} can act for you again`,
        paragraphs: ['We have looked at it. They can go on. You can end it at any time.'],
      };
}

function runsOut(found: Representation, to: 'employer' | 'representative'): Letter {
  const { representativeName, employerName } = found;
  const day = dateWords(found.untilDay);
  return to === 'representative'
    ? {
        subject: `You act for ${employerName} until ${day}`,
        paragraphs: [`After ${day} you can no longer act for ${employerName}. They can make it longer.`],
      }
    : {
        subject: `${representativeName} acts for you until ${day}`,
        paragraphs: [`After ${day} they can no longer act for you. You can make it longer, for up to a year.`],
      };
}
