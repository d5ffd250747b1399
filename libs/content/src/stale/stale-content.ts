import { Injectable } from '@nestjs/common';
import { localDay, PeopleReader } from '@pa/accounts';
import { Clock, LicenseeDirectory, Outbox, UnitOfWork, type Transaction } from '@pa/platform';
import { contentEvents } from '../content.events';
import { ContentDeskRepository } from '../desk/content-desk.repository';

/** Puts a mail to each editor into the outbox where something should have been looked at by now. */
@Injectable()
export class StaleContent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly items: ContentDeskRepository,
    private readonly people: PeopleReader,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async tell(): Promise<void> {
    for (const { id } of await this.licensees.list()) await this.unitOfWork.run(id, (tx) => this.tellEditors(tx));
  }

  /** A register without an editor has a manager. */
  private async tellEditors(tx: Transaction): Promise<void> {
    const stale = await this.items.countStale(tx, localDay(this.clock.now()));
    if (stale === 0) return;
    const editors = await this.people.listWithRole(tx, 'editor');
    const told = editors.length > 0 ? editors : await this.people.listWithRole(tx, 'manager');
    await this.outbox.addMany(tx, contentEvents.staleContent, told);
  }
}
