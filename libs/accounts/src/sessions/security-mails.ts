import { Injectable, OnModuleInit } from '@nestjs/common';
import {
  LicenseeDirectory,
  Mailer,
  OutboxSubscribers,
  STRONG_WAYS_PATH,
  type Licensee,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { accountsEvents } from '../accounts.events';
import { PeopleReader } from '../people.reader';
import { RegisterLinks } from '../register-links';
import { dayAndTime } from './moment-words';
import { SecurityNews, type NewsKind, type SecurityNewsRow } from './security-news.repository';
import { sessionsPaths } from './sessions.paths';

/** Tells people when a new device signed in or a token was made: when, with what, and what to do if it was not them. */
@Injectable()
export class SecurityMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly people: PeopleReader,
    private readonly news: SecurityNews,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(accountsEvents.securityNews, (event, tx) => this.send(event, tx));
  }

  private async send({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const licensee = await this.licensees.findById(licenseeId);
    const news = await this.news.find(tx, subjectId);
    const to = news && (await this.people.emailOf(tx, news.person_id));
    if (!licensee || !to) return;
    await this.mailer.send({
      licensee,
      to,
      subject: SUBJECTS[news.kind](licensee.name),
      paragraphs: [...wordsOf(news), `You can also call us on ${licensee.brand.phone}.`],
      action: this.actionOf(news.kind, licensee),
    });
  }

  private actionOf(kind: NewsKind, licensee: Licensee): { label: string; url: string } {
    return kind === 'passkeys-ended'
      ? { label: 'See how you sign in', url: this.links.to(licensee, STRONG_WAYS_PATH) }
      : { label: 'See where you are signed in', url: this.links.to(licensee, sessionsPaths.sessions) };
  }
}

const SUBJECTS: Readonly<Record<NewsKind, (register: string) => string>> = {
  'new-device': (register) => `A new device signed in to your account with ${register}`,
  'token-made': (register) => `A program may now use your account with ${register}`,
  'passkeys-ended': (register) => `Your passkey for ${register} has stopped working`,
};

function wordsOf({ kind, device, at }: SecurityNewsRow): string[] {
  if (kind === 'passkeys-ended')
    return [
      'The register has a new main address. Passkeys belong to an address, so yours stopped working.',
      'Sign in another way, then add a new passkey.',
    ];
  const deed = kind === 'new-device' ? 'Someone signed in to your account' : 'Someone made a token for a program';
  return [
    `${deed} on ${dayAndTime(at)}. They used ${device}.`,
    'If it was you, there is nothing to do.',
    'If it was not you, press the button and sign that device out. Then choose a new password.',
  ];
}
