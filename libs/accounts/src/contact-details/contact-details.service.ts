import { Injectable } from '@nestjs/common';
import { Audit, Clock, NotFoundError, Secrets, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { displayNameOf } from '../sign-up.service';
import { Views } from '../views/views.service';
import {
  keptContactDetails,
  type ContactDetails,
  type ContactDetailsAnswers,
  type OpeningReason,
} from './contact-details';
import { ContactDetailsRepository, type ContactDetailsRow } from './contact-details.repository';
import { normaliseTelephone } from './normalise';
import { nameIndexesOf } from './person-indexes';

const PLACES = { telephone: 'contact_details.telephone_sealed', address: 'contact_details.address_sealed' } as const;

export class PersonNotFoundError extends NotFoundError {
  constructor() {
    super('person-not-found', 'There is no such person on this register.');
  }
}

/** How to reach people, sealed. Each opening by somebody else is on record: for the person, and in the audit. */
@Injectable()
export class ContactDetailsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly details: ContactDetailsRepository,
    private readonly views: Views,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async getOwn(actor: Actor): Promise<ContactDetails> {
    return this.unitOfWork.run(actor.licenseeId, (tx) => this.get(tx, actor.personId));
  }

  /** @throws InvalidError with a problem for each field */
  async save(actor: Actor, given: ContactDetailsAnswers): Promise<ContactDetails> {
    const kept = keptContactDetails(given);
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.details.put(tx, actor.personId, this.sealed(tx, kept));
      const subject = { kind: 'person', id: actor.personId };
      this.audit.record(tx, { actor, act: 'accounts.contact-details-changed', subject });
      return this.get(tx, actor.personId);
    });
  }

  /** Staff open somebody's details, for a reason. @throws PersonNotFoundError */
  async openFor(actor: Actor, personId: string, reason: OpeningReason): Promise<ContactDetails> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const details = await this.get(tx, personId);
      await this.views.accountOpened(tx, actor, personId);
      const subject = { kind: 'person', id: personId };
      this.audit.record(tx, { actor, act: 'accounts.contact-details-opened', subject, details: { reason } });
      return details;
    });
  }

  /** For those with whom the person agreed to share something. Whoever asks makes sure of that and keeps the record. */
  async ofPerson(tx: Transaction, personId: string): Promise<ContactDetails> {
    return this.get(tx, personId);
  }

  /** What others see of the name, so that staff know whose details they are about to open. @throws PersonNotFoundError */
  async getDisplayName(actor: Actor, personId: string): Promise<string> {
    const row = await this.unitOfWork.run(actor.licenseeId, (tx) => this.details.find(tx, personId));
    if (!row) throw new PersonNotFoundError();
    return row.display_name;
  }

  private async get(tx: Transaction, personId: string): Promise<ContactDetails> {
    const row = await this.details.find(tx, personId);
    if (!row) throw new PersonNotFoundError();
    return this.opened(tx, row);
  }

  private opened({ licenseeId }: Transaction, row: ContactDetailsRow): ContactDetails {
    const open = (sealed: Buffer | null, place?: string) =>
      sealed ? this.secrets.open(licenseeId, sealed, place) : '';
    return {
      fullName: open(row.name_sealed),
      email: open(row.email_sealed),
      telephone: open(row.telephone_sealed, PLACES.telephone),
      address: open(row.address_sealed, PLACES.address),
    };
  }

  private sealed({ licenseeId }: Transaction, { firstName, lastName, telephone, address }: ContactDetailsAnswers) {
    const fullName = `${firstName} ${lastName}`;
    const number = normaliseTelephone(telephone);
    const seal = (text: string, place: string) => (text === '' ? null : this.secrets.seal(licenseeId, text, place));
    return {
      displayName: displayNameOf(firstName, lastName),
      nameSealed: this.secrets.seal(licenseeId, fullName),
      ...nameIndexesOf(this.secrets, licenseeId, fullName),
      telephoneSealed: seal(telephone, PLACES.telephone),
      telephoneIndex: number === null ? null : this.secrets.blindIndex(licenseeId, 'telephone', number),
      addressSealed: seal(address, PLACES.address),
      at: this.clock.now(),
    };
  }
}
