import { Injectable } from '@nestjs/common';
import { Secrets, type Role, type Transaction } from '@pa/platform';
import { isGood } from './account-standing';
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

  /** Whether the account is there and neither suspended nor closed. */
  async isInUse(tx: Transaction, personId: string): Promise<boolean> {
    const person = await this.people.find(tx, personId);
    return person !== null && isGood(person);
  }

  /** Who they are here, while the account can be used. */
  async findInUse(tx: Transaction, personId: string): Promise<{ displayName: string; roles: readonly Role[] } | null> {
    const person = await this.people.find(tx, personId);
    return person && isGood(person) ? { displayName: person.displayName, roles: person.roles } : null;
  }

  /** The same, where the person has proved that it is theirs. */
  async provenEmailOf(tx: Transaction, personId: string): Promise<string | null> {
    const person = await this.people.find(tx, personId);
    return person?.emailVerifiedAt ? this.emailOf(tx, personId) : null;
  }

  /** First name and initial. */
  async displayNameOf(tx: Transaction, personId: string): Promise<string | null> {
    return (await this.people.find(tx, personId))?.displayName ?? null;
  }

  /** Managers whose accounts can be used. Their rows stay locked until the transaction ends. */
  async managersOf(tx: Transaction): Promise<string[]> {
    return this.people.lockManagers(tx);
  }

  /** People with this role whose accounts can be used. */
  async listWithRole(tx: Transaction, role: Role): Promise<string[]> {
    return this.people.listWithRole(tx, role);
  }
}
