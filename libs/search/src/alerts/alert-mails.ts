import { Injectable, OnModuleInit } from '@nestjs/common';
import { Hides, RegisterLinks } from '@pa/accounts';
import { hoursWords } from '@pa/matching';
import {
  Clock,
  LicenseeDirectory,
  Mailer,
  Outbox,
  OutboxSubscribers,
  TextMessages,
  type Licensee,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { localDay, PaProfilesReader } from '@pa/register';
import { jobsPaths } from '../vacancies/jobs.paths';
import { freeMinutes } from '../vacancies/ranking/free-time';
import { OpenJobs } from '../vacancies/ranking/open-jobs.service';
import { minutesOf } from '../vacancies/ranking/rank-jobs';
import { AlertLinks } from './alert-links.service';
import { AlertRecipients } from './alert-recipients.service';
import { alertMail, alertText, stillLookingMail, type AlertMailText } from './alert-mail-texts';
import { alertEvents } from './alerts.events';
import { alertsPaths } from './alerts.paths';
import { MatchingRepository } from './matching.repository';
import type { OwnedSearch } from './saved-searches.repository';
import { SavedSearchesRepository } from './saved-searches.repository';

/**
 * Mails about saved searches. What waits for a search is taken and sent in one transaction with the end of the event, so a
 * second event of the same search finds nothing to send.
 */
@Injectable()
export class AlertMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly searches: SavedSearchesRepository,
    private readonly matching: MatchingRepository,
    private readonly openJobs: OpenJobs,
    private readonly profiles: PaProfilesReader,
    private readonly recipients: AlertRecipients,
    private readonly hides: Hides,
    private readonly alertLinks: AlertLinks,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
    private readonly texts: TextMessages,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(alertEvents.due, (event, tx) => this.sendNews(event, tx));
    this.subscribers.subscribe(alertEvents.text, (event, tx) => this.sendText(event, tx));
    this.subscribers.subscribe(alertEvents.asked, (event, tx) => this.askStillLooking(event, tx));
  }

  private async sendNews({ subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const search = await this.searches.findForUpdate(tx, subjectId);
    if (!search || search.stoppedAt !== null || !(await this.recipients.isThere(tx, search))) return;
    const waiting = await this.matching.takeWaiting(tx, search.id, this.clock.now());
    const facts = await this.factsOf(tx, search, waiting);
    if (facts.length === 0) return;
    const path = search.side === 'jobs' ? `${jobsPaths.jobs()}?${search.query}` : `/find?${search.query}`;
    await this.send(tx, search, (register) => {
      const stopLink = this.links.to(register, this.linkOf(register, search, 'stop'));
      return {
        text: alertMail(register, { side: search.side, facts, stopLink, isForOther: search.keeper !== null }),
        path,
      };
    });
    if (search.byText) await this.outbox.add(tx, { topic: alertEvents.text, subjectId: search.id });
  }

  /** An event of its own, so that a text message that fails does not send the mail again. */
  private async sendText({ subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const search = await this.searches.findForUpdate(tx, subjectId);
    if (!search?.byText || search.stoppedAt !== null || !this.texts.isAvailable) return;
    if (!(await this.recipients.isThere(tx, search))) return;
    const register = await this.licensees.findById(tx.licenseeId);
    const to = await this.recipients.telephoneOf(tx, search);
    if (!register || to === null) return;
    await this.texts.send({ licensee: register, to, text: alertText(register, search.side) });
  }

  private async askStillLooking({ subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const search = await this.searches.findForUpdate(tx, subjectId);
    if (!search || search.stoppedAt !== null || search.askedAt === null) return;
    if (!(await this.recipients.isThere(tx, search))) return;
    await this.send(tx, search, (register) => ({
      text: stillLookingMail(register, search.side),
      path: this.linkOf(register, search, 'keep'),
    }));
  }

  private async send(
    tx: Transaction,
    search: OwnedSearch,
    write: (register: Licensee) => { text: AlertMailText; path: string },
  ): Promise<void> {
    const register = await this.licensees.findById(tx.licenseeId);
    const to = await this.recipients.emailOf(tx, search);
    if (!register || to === null) return;
    const { text, path } = write(register);
    const { subject, paragraphs, label } = text;
    await this.mailer.send({
      licensee: register,
      to,
      subject,
      paragraphs,
      action: { label, url: this.links.to(register, path) },
    });
  }

  /** One line for each that is there still, and not of somebody who is hidden by now from the owner or from who is told. */
  private async factsOf(tx: Transaction, search: OwnedSearch, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const eyes = search.keeper ? [search.personId, search.keeper.personId] : [search.personId];
    const hidden = await this.hides.listHiddenFromPerson(tx, ...eyes);
    return search.side === 'jobs' ? this.jobFacts(tx, ids, hidden) : this.paFacts(tx, ids, hidden);
  }

  private async jobFacts(tx: Transaction, ids: readonly string[], hidden: readonly string[]): Promise<string[]> {
    const today = localDay(this.clock.now());
    const jobs = await this.openJobs.listIn(tx, ids);
    return jobs
      .filter(({ ownerId, closesOn }) => !hidden.includes(ownerId) && closesOn >= today)
      .map((job) => `${job.district}: ${job.liveIn ? 'live-in' : `${hoursWords(minutesOf(job))} a week`}`);
  }

  private async paFacts(tx: Transaction, ids: readonly string[], hidden: readonly string[]): Promise<string[]> {
    const hiddenProfiles = hidden.length === 0 ? [] : await this.profiles.listIdsOf(tx, hidden);
    const found = await this.profiles.listFound(tx, ids);
    const pas = await this.profiles.cardFacts(tx, ids);
    return pas
      .filter(({ id }) => found.has(id) && !hiddenProfiles.includes(id))
      .map(({ district, week }) => `${district}: free for ${hoursWords(freeMinutes(week))} a week`);
  }

  private linkOf(register: Licensee, { id }: OwnedSearch, deed: 'stop' | 'keep'): string {
    return alertsPaths.link(deed, this.alertLinks.tokenFor(register.id, id));
  }
}
