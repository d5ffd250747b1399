import { Injectable, OnModuleInit } from '@nestjs/common';
import { PeopleReader, RegisterLinks } from '@pa/accounts';
import {
  LicenseeDirectory,
  Mailer,
  OutboxSubscribers,
  type Licensee,
  type Mail,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { ConfirmLinks } from '../confirm-links.service';
import { lastDecisionOf } from '../look-table';
import { PaProfileModerationsRepository } from '../pa-profile-moderations.repository';
import type { PaProfileEntity } from '../pa-profile.entity';
import { PaProfilesRepository } from '../pa-profiles.repository';
import { registerEvents } from '../register.events';
import { registerPaths } from '../register.paths';
import { approvedMail, askedMail, changesMail, pausedMail, removedMail, type MailText } from './profile-mail-texts';

/** Everything a mail about a profile is written from, as it is when the mail is written. */
interface Occasion {
  readonly tx: Transaction;
  readonly profile: PaProfileEntity;
  readonly register: Licensee;
}

type Write = (occasion: Occasion) => Promise<MailText | null> | MailText | null;

/**
 * Mails to a PA about their own profile. Each looks at the profile as it is now and says nothing that is no longer so:
 * who answered meanwhile is not asked again.
 */
@Injectable()
export class ProfileMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly profiles: PaProfilesRepository,
    private readonly moderations: PaProfileModerationsRepository,
    private readonly people: PeopleReader,
    private readonly confirmLinks: ConfirmLinks,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.send(registerEvents.profileAsked, (occasion) => this.writeAsked(occasion));
    this.send(registerEvents.profilePaused, (occasion) => this.writePaused(occasion));
    this.send(registerEvents.profileApproved, (occasion) => this.writeApproved(occasion));
    this.send(registerEvents.changesAsked, (occasion) => this.writeDecision(occasion, 'needs-changes'));
    this.send(registerEvents.profileRemoved, (occasion) => this.writeDecision(occasion, 'removed'));
  }

  private send(topic: string, write: Write): void {
    this.subscribers.subscribe(topic, (event, tx) => this.sendOne(event, tx, write));
  }

  private async sendOne(event: OutboxDelivery, tx: Transaction, write: Write): Promise<void> {
    const register = await this.licensees.findById(event.licenseeId);
    const profile = await this.profiles.find(tx, event.subjectId);
    if (!register || !profile) return;
    const to = await this.people.emailOf(tx, profile.personId);
    const text = to === null ? null : await write({ tx, profile, register });
    if (to === null || !text) return;
    const { subject, paragraphs, label, path } = text;
    const action: Mail['action'] = { label, url: this.links.to(register, path) };
    await this.mailer.send({ licensee: register, to, subject, paragraphs, action });
  }

  private writeAsked({ profile, register }: Occasion): MailText | null {
    if (profile.state !== 'published' || !profile.askedAt) return null;
    return askedMail(register, this.confirmPath(register, profile.id, profile.askedAt));
  }

  private writePaused({ profile, register }: Occasion): MailText | null {
    if (profile.pausedReason !== 'not-confirmed' || !profile.askedAt) return null;
    return pausedMail(register, this.confirmPath(register, profile.id, profile.askedAt));
  }

  private writeApproved({ profile, register }: Occasion): MailText | null {
    return profile.state === 'published' || profile.state === 'paused' ? approvedMail(register) : null;
  }

  private async writeDecision(
    { tx, profile, register }: Occasion,
    decision: 'needs-changes' | 'removed',
  ): Promise<MailText | null> {
    const last = lastDecisionOf(await this.moderations.list(tx, profile.id));
    if (last?.decision !== decision) return null;
    return decision === 'removed' ? removedMail(register) : changesMail(register);
  }

  private confirmPath(register: Licensee, profileId: string, askedAt: Date): string {
    return registerPaths.stillAvailable(this.confirmLinks.tokenFor(register.id, { profileId, askedAt }));
  }
}
