import { Injectable, OnModuleInit } from '@nestjs/common';
import { Hides, PeopleReader, RegisterLinks } from '@pa/accounts';
import {
  Clock,
  LicenseeDirectory,
  Mailer,
  Outbox,
  OutboxSubscribers,
  TextMessages,
  UnitOfWork,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { v7 as newId } from 'uuid';
import { messagingEvents } from '../messaging.events';
import { messagingPaths } from '../messaging.paths';
import { AlertChoicesService } from './alert-choices.service';
import { awayMail, awayText } from './away-mail-texts';
import { MessageAlertsRepository, type DueAlert, type Unread } from './message-alerts.repository';
import { afterQuiet } from './quiet-hours';

/** So long somebody has to read a message before a mail tells of it. */
const DELAY_MS = 10 * 60_000;
/** At most one mail in this time. */
const BETWEEN_MS = 60 * 60_000;
const AT_ONCE = 50;

/**
 * Tells people of messages they have not read: after a while, once for all of them, not in their quiet hours, at most once
 * an hour. What is unread is asked again at the moment of sending.
 */
@Injectable()
export class MessageAlerts implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly unitOfWork: UnitOfWork,
    private readonly alerts: MessageAlertsRepository,
    private readonly choices: AlertChoicesService,
    private readonly licensees: LicenseeDirectory,
    private readonly people: PeopleReader,
    private readonly hides: Hides,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
    private readonly texts: TextMessages,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(messagingEvents.messageSent, (event, tx) => this.await(event, tx));
    this.subscribers.subscribe(messagingEvents.awayMail, (event, tx) => this.mail(event, tx));
    this.subscribers.subscribe(messagingEvents.awayText, (event, tx) => this.text(event, tx));
  }

  /** Whose time has come on one register; answers how many are told. */
  async tellDue(licenseeId: string): Promise<number> {
    for (let told = 0; ;) {
      const [taken, here] = await this.unitOfWork.run(licenseeId, async (tx) => {
        const due = await this.alerts.takeDue(tx, this.clock.now(), AT_ONCE);
        let count = 0;
        for (const alert of due) if (await this.tell(tx, alert)) count += 1;
        return [due.length, count];
      });
      told += here;
      if (taken < AT_ONCE) return told;
    }
  }

  /** Who is written to is told later unless they read it. */
  private async await({ subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const reader = await this.alerts.readerOf(tx, subjectId);
    if (!reader) return;
    const dueAt = new Date(reader.sentAt.getTime() + DELAY_MS);
    await this.alerts.await(tx, { id: newId(), personId: reader.personId, dueAt });
  }

  private async tell(tx: Transaction, { id, personId, sentAt }: DueAlert): Promise<boolean> {
    const now = this.clock.now();
    const { byMail, byText, quiet } = await this.choices.of(tx, personId);
    const earliest = new Date(Math.max(now.getTime(), (sentAt?.getTime() ?? 0) + BETWEEN_MS));
    const at = afterQuiet(earliest, quiet);
    if (!byMail && !byText) await this.alerts.nothingNew(tx, id);
    else if ((await this.unreadOf(tx, personId)).length === 0) await this.alerts.nothingNew(tx, id);
    else if (at > now) await this.alerts.postpone(tx, id, at);
    else {
      await this.alerts.told(tx, id, now);
      if (byMail) await this.outbox.add(tx, { topic: messagingEvents.awayMail, subjectId: id });
      if (byText) await this.outbox.add(tx, { topic: messagingEvents.awayText, subjectId: id });
      return true;
    }
    return false;
  }

  /** Read while the event waited: then nothing is sent. */
  private async mail({ subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const personId = await this.alerts.findPerson(tx, subjectId);
    const unread = personId ? await this.unreadOf(tx, personId) : [];
    const licensee = await this.licensees.findById(tx.licenseeId);
    const to = personId && (await this.people.emailOf(tx, personId));
    if (!licensee || !to || unread.length === 0) return;
    const { label, ...words } = awayMail(unread, { name: licensee.name, phone: licensee.brand.phone });
    const path =
      unread.length === 1 && unread[0] ? messagingPaths.conversation(unread[0].id) : messagingPaths.conversations;
    const action = { label, url: this.links.to(licensee, path) };
    await this.mailer.send({ licensee, to, ...words, action, isAboutAnother: true });
  }

  /** An event of its own, so that a text message that fails does not send the mail again. */
  private async text({ subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const personId = await this.alerts.findPerson(tx, subjectId);
    const licensee = await this.licensees.findById(tx.licenseeId);
    if (!personId || !licensee || !this.texts.isAvailable) return;
    const [to, unread] = [await this.people.telephoneOf(tx, personId), await this.unreadOf(tx, personId)];
    if (to && unread.length > 0) await this.texts.send({ licensee, to, text: awayText(licensee) });
  }

  /** Nobody hears of somebody from whom they are hidden by now. */
  private async unreadOf(tx: Transaction, personId: string): Promise<Unread[]> {
    const unread = await this.alerts.listUnread(tx, personId);
    if (unread.length === 0) return [];
    const hidden = await this.hides.listHiddenFromPerson(tx, personId);
    return unread.filter(({ side, employerId, paId }) => !hidden.includes((side === 'pa' ? employerId : paId) ?? ''));
  }
}
