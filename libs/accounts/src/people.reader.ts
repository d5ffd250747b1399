import { Injectable } from '@nestjs/common';
import { Secrets, type Transaction } from '@pa/platform';
import { ContactDetailsRepository } from './contact-details/contact-details.repository';
import { PeopleRepository } from './people.repository';

const TELEPHONE_PLACE = 'contact_details.telephone_sealed';

/** What other libs may know of a person. */
@Injectable()
export class PeopleReader {
  constructor(
    private readonly people: PeopleRepository,
    private readonly details: ContactDetailsRepository,
    private readonly secrets: Secrets,
  ) {}

  /** The address mail goes to, in clear; null when the person is gone, suspended or has none. */
  async emailOf(tx: Transaction, personId: string): Promise<string | null> {
    const person = await this.people.find(tx, personId);
    return person?.emailSealed && !person.suspendedAt ? this.secrets.open(tx.licenseeId, person.emailSealed) : null;
  }

  /** The number text messages go to, in clear; null when the person is gone, suspended or gave none. */
  async telephoneOf(tx: Transaction, personId: string): Promise<string | null> {
    const person = await this.people.find(tx, personId);
    const row = person && !person.suspendedAt ? await this.details.find(tx, personId) : null;
    const sealed = row?.telephone_sealed ?? null;
    return sealed && (this.secrets.open(tx.licenseeId, sealed, TELEPHONE_PLACE) || null);
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
