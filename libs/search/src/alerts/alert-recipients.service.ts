import { Injectable } from '@nestjs/common';
import { Acting, PeopleReader } from '@pa/accounts';
import { Clock, type Transaction } from '@pa/platform';
import type { OwnedSearch } from './saved-searches.repository';
import { SavedSearchesRepository } from './saved-searches.repository';

/** Who is told of what is new for a search: its owner, or whoever acts for them and said how often. */
@Injectable()
export class AlertRecipients {
  constructor(
    private readonly acting: Acting,
    private readonly people: PeopleReader,
    private readonly searches: SavedSearchesRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Whether somebody is there to be told. A search that was kept by somebody who does not act for its owner any more is
   * stopped, and what waits for it goes on waiting: the owner sees why, and may start it again.
   */
  async isThere(tx: Transaction, search: OwnedSearch): Promise<boolean> {
    const { keeper, personId } = search;
    if (keeper === null) return true;
    if (await this.acting.mayLookFor(tx, { doerId: keeper.personId, personId })) return true;
    await this.searches.stop(tx, search.id, this.clock.now());
    return false;
  }

  /** In clear; null when there is none, or the account cannot be used. */
  async emailOf(tx: Transaction, search: OwnedSearch): Promise<string | null> {
    return this.people.emailOf(tx, recipientId(search));
  }

  /** In clear; null when none was given, or the account cannot be used. */
  async telephoneOf(tx: Transaction, search: OwnedSearch): Promise<string | null> {
    return this.people.telephoneOf(tx, recipientId(search));
  }
}

function recipientId({ keeper, personId }: OwnedSearch): string {
  return keeper?.personId ?? personId;
}
