import { Injectable, OnModuleInit } from '@nestjs/common';
import { localDay, PeopleReader, RegisterLinks } from '@pa/accounts';
import {
  Clock,
  LicenseeDirectory,
  Mailer,
  OutboxSubscribers,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { countWords } from '@pa/web';
import { contentEvents } from '../content.events';
import { contentPaths } from '../content.paths';
import { ContentDeskRepository } from '../desk/content-desk.repository';

/** Tells an editor that pages should be looked at again. */
@Injectable()
export class StaleContentMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly items: ContentDeskRepository,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(contentEvents.staleContent, (event, tx) => this.send(event, tx));
  }

  /** Where all was looked at meanwhile, nobody is told. */
  private async send({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const register = await this.licensees.findById(licenseeId);
    const stale = await this.items.countStale(tx, localDay(this.clock.now()));
    const to = stale > 0 ? await this.people.emailOf(tx, subjectId) : null;
    if (!register || !to) return;
    await this.mailer.send({
      licensee: register,
      to,
      subject: `${countWords(stale, 'page')} to look at again. ${register.name}`,
      paragraphs: [
        `${countWords(stale, 'page')} of the register should have been looked at again by now.`,
        'Read each one. Is it still right? Then say so, and say when you will look again. If not, change it first.',
        'We write every Monday until all of them are done.',
      ],
      action: { label: 'See what to look at', url: this.links.to(register, contentPaths.desk) },
    });
  }
}
