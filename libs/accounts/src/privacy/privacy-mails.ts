import { Injectable, OnModuleInit } from '@nestjs/common';
import {
  LicenseeDirectory,
  Mailer,
  OutboxSubscribers,
  type Licensee,
  type Mail,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { accountsPaths } from '../accounts.paths';
import { PeopleReader } from '../people.reader';
import { RegisterLinks } from '../register-links';
import { privacyEvents } from './privacy.events';
import { privacyPaths } from './privacy.paths';
import { CLOSING_DAYS, EXPORT_DAYS, UNUSED_TOLD_DAYS, UNUSED_YEARS } from './privacy.retention';

type Letter = Pick<Mail, 'subject' | 'paragraphs'> & { readonly label: string; readonly path: string };

/** What each event says to its person. None holds anything of what it is about. */
const LETTERS: Readonly<Record<string, (register: Licensee) => Letter>> = {
  [privacyEvents.closing]: ({ name }) => ({
    subject: `Your account at ${name} is closing`,
    paragraphs: [
      'Your account is closed. Nobody can see you on the register any more.',
      `After ${CLOSING_DAYS} days we delete your data.`,
      'Have you changed your mind? Sign in within that time, and your account is as it was.',
      'If you did not close your account, sign in now and choose a new password. Or call us.',
    ],
    label: 'Sign in to keep my account',
    path: accountsPaths.signIn,
  }),
  [privacyEvents.unused]: ({ name }) => ({
    subject: `Do you still want your account at ${name}?`,
    paragraphs: [
      `You have not used your account for almost ${UNUSED_YEARS} years. We do not keep accounts that nobody uses.`,
      `Do you want to keep it? Sign in once in the next ${UNUSED_TOLD_DAYS} days. That is all.`,
      `If you do not, we close it then. ${CLOSING_DAYS} days later we delete it, with all that is in it.`,
      'You need to do nothing if you do not want it any more. If you cannot sign in, call us.',
    ],
    label: 'Sign in to keep my account',
    path: accountsPaths.signIn,
  }),
  [privacyEvents.closingUnused]: ({ name }) => ({
    subject: `Your account at ${name} is closing`,
    paragraphs: [
      `Nobody has used your account for ${UNUSED_YEARS} years, so we have closed it. We wrote to you about it before.`,
      `After ${CLOSING_DAYS} days we delete your data.`,
      'Do you still want it? Sign in within that time, and your account is as it was.',
    ],
    label: 'Sign in to keep my account',
    path: accountsPaths.signIn,
  }),
  [privacyEvents.cameBack]: ({ name }) => ({
    subject: `Your account at ${name} is open again`,
    paragraphs: [
      'You signed in, so your account is open again. Nothing is deleted.',
      'If you had a PA profile on the register, people can find it again.',
      'If it was not you, choose a new password now, or call us.',
    ],
    label: 'Go to my account',
    path: accountsPaths.account,
  }),
  [privacyEvents.exportReady]: ({ name }) => ({
    subject: `The copy of your data from ${name} is ready`,
    paragraphs: [
      'You asked for a copy of your data. You can fetch it now.',
      `Sign in to fetch it. It is there for ${EXPORT_DAYS} days.`,
      'If you did not ask for it, choose a new password now, or call us.',
    ],
    label: 'Fetch my data',
    path: privacyPaths.data,
  }),
  [privacyEvents.correctionAnswered]: ({ name }) => ({
    subject: `We have answered you, from ${name}`,
    paragraphs: ['You asked us to put something right. We have answered. Sign in to read it.'],
    label: 'Read the answer',
    path: privacyPaths.correct,
  }),
};

/** The mails about people's own data. */
@Injectable()
export class PrivacyMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    for (const topic of Object.keys(LETTERS)) this.subscribers.subscribe(topic, (event, tx) => this.send(event, tx));
  }

  /** Nobody is written to who is gone meanwhile, or has no address. */
  private async send({ licenseeId, topic, subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const licensee = await this.licensees.findById(licenseeId);
    const to = await this.people.emailOf(tx, subjectId);
    const letter = licensee && LETTERS[topic]?.(licensee);
    if (!letter || !to) return;
    const { subject, paragraphs, label, path } = letter;
    await this.mailer.send({
      licensee,
      to,
      subject,
      paragraphs,
      action: { label, url: this.links.to(licensee, path) },
    });
  }
}
