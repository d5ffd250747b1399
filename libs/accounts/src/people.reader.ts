import { Injectable } from '@nestjs/common';
import { Secrets, type Transaction } from '@pa/platform';
import { PeopleRepository } from './people.repository';

/** What other libs may know of a person. */
@Injectable()
export class PeopleReader {
  constructor(
    private readonly people: PeopleRepository,
    private readonly secrets: Secrets,
  ) {}

  /** The address mail goes to, in clear; null when the person is gone, suspended or has none. */
  async emailOf(tx: Transaction, personId: string): Promise<string | null> {
    const person = await this.people.find(tx, personId);
    return person?.emailSealed && !person.suspendedAt ? this.secrets.open(tx.licenseeId, person.emailSealed) : null;
  }

  /** First name and initial. */
  async displayNameOf(tx: Transaction, personId: string): Promise<string | null> {
    return (await this.people.find(tx, personId))?.displayName ?? null;
  }

  /** Managers whose accounts can be used. Their rows stay locked until the transaction ends. */
  async managersOf(tx: Transaction): Promise<string[]> {
    return this.people.lockManagers(tx);
  }
}
