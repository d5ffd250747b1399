import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  ConflictError,
  hashOfToken,
  InvalidError,
  newToken,
  Outbox,
  Secrets,
  UnitOfWork,
  type Actor,
  type FieldProblem,
  type Transaction,
} from '@pa/platform';
import { isEmail } from 'class-validator';
import { v7 as newId } from 'uuid';
import { StaleLinkError } from '../accounts.errors';
import { normaliseEmail } from '../email-address';
import { isDay, localDay } from '../local-day';
import { PasswordRules } from '../password-rules/password-rules.service';
import { Passwords } from '../passwords';
import { isAddressTaken, PeopleRepository } from '../people.repository';
import { Consents } from '../privacy/consents/consents.service';
import { namedPerson } from '../representatives/new-person';
import { assistedEvents } from './assisted.events';
import { AssistedAccountsRepository, type AssistedAccount, type AssistedRole } from './assisted-accounts.repository';
import { CONSENT_HOW, CONSENT_WORDING } from './consent-wording';

/** The link by which somebody takes their account over lives so long. */
export const HAND_OVER_DAYS = 14;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}' ’.\-‑]*$/u;

/** What somebody whose account staff run can be. */
export const ASSISTED_ROLES: readonly AssistedRole[] = ['employer', 'pa'];

export interface GivenAssisted {
  /** One of ASSISTED_ROLES. */
  readonly role: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly consentHow: string;
  readonly consentedOn: string;
}

/**
 * Accounts of people who never go online. Staff make one with the person's consent on record, act in it with a reason, and
 * lose their hold in the moment in which the person takes it over.
 */
@Injectable()
export class AssistedAccounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: AssistedAccountsRepository,
    private readonly people: PeopleRepository,
    private readonly passwords: Passwords,
    private readonly rules: PasswordRules,
    private readonly consents: Consents,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async list(staff: Actor): Promise<AssistedAccount[]> {
    return this.unitOfWork.run(staff.licenseeId, (tx) => this.repository.list(tx));
  }

  /** @throws NotFoundError */
  async get(staff: Actor, id: string): Promise<AssistedAccount> {
    return this.unitOfWork.run(staff.licenseeId, (tx) => this.repository.get(tx, id));
  }

  /**
   * Makes an account without an address. Nobody can sign in to it: its password is a secret that nobody was told.
   * @throws InvalidError with a problem for each field
   */
  async create(staff: Actor, given: GivenAssisted): Promise<string> {
    const at = this.clock.now();
    const role = ASSISTED_ROLES.find((one) => one === given.role);
    const problems = [...(role ? [] : [NO_ROLE]), ...nameProblems(given), ...consentProblems(given, localDay(at))];
    if (!role || problems.length > 0) throw InvalidError.of(problems);
    const passwordHash = await this.passwords.hash(newToken());
    const person = namedPerson(this.secrets, staff.licenseeId, { ...given, passwordHash, at, role });
    const id = newId();
    await this.unitOfWork.run(staff.licenseeId, async (tx) => {
      await this.people.addUnlessTaken(tx, person);
      const consent = { how: given.consentHow, on: given.consentedOn, wording: CONSENT_WORDING.version };
      await this.repository.add(tx, { id, personId: person.id, madeBy: staff.personId, at, ...consent });
      this.record(tx, staff, { act: 'accounts.assisted-account-made', personId: person.id, details: consent });
    });
    return id;
  }

  /**
   * Sends the person a link with which they prove the address and choose a password. Until then all stays as it is.
   * @throws InvalidError when the address is wrong or has an account, ConflictError when it was handed over already
   */
  async offer(staff: Actor, id: string, email: string): Promise<void> {
    const address = normaliseEmail(email);
    if (!isEmail(address) || address.length > 254)
      throw InvalidError.of([{ field: 'email', message: 'Write an email address like name@example.com.' }]);
    const index = this.secrets.blindIndex(staff.licenseeId, 'email', address);
    const until = new Date(this.clock.now().getTime() + HAND_OVER_DAYS * 86_400_000);
    await this.unitOfWork.run(staff.licenseeId, async (tx) => {
      const { personId } = await this.repository.get(tx, id);
      if (await this.people.findByEmailIndex(tx, index)) throw InvalidError.of([taken('email')]);
      const sealed = this.secrets.seal(tx.licenseeId, address);
      if (!(await this.repository.offer(tx, id, { sealed, index, until }))) throw over();
      await this.outbox.add(tx, { topic: assistedEvents.handOverOffered, subjectId: id });
      this.record(tx, staff, { act: 'accounts.assisted-hand-over-offered', personId });
    });
  }

  /** The consent is taken back: staff let go of the account, and nobody runs it. @throws ConflictError */
  async withdraw(staff: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(staff.licenseeId, async (tx) => {
      const { personId } = await this.repository.get(tx, id);
      if (!(await this.repository.end(tx, id, { how: 'withdrawn', at: this.clock.now() }))) throw over();
      this.record(tx, staff, { act: 'accounts.assisted-consent-withdrawn', personId });
    });
  }

  /** Makes the link's secret as its mail is written. */
  async issue(tx: Transaction, id: string): Promise<{ token: string; email: string } | null> {
    const { handOverSealed, endedAt } = await this.repository.get(tx, id);
    if (!handOverSealed || endedAt) return null;
    const token = newToken();
    await this.repository.putHandOverHash(tx, id, hashOfToken(token));
    return { token, email: this.secrets.open(tx.licenseeId, handOverSealed) };
  }

  /** Whose account a link hands over. @throws StaleLinkError */
  async read(licenseeId: string, token: string): Promise<AssistedAccount> {
    return this.unitOfWork.run(licenseeId, async (tx) => this.open(tx, token));
  }

  /**
   * The person takes the account over: the address is proved by the link, the password is theirs, staff's hold ends.
   * @throws StaleLinkError, GuessablePasswordError, ConflictError when the address got an account in the meantime
   */
  async takeOver(licenseeId: string, token: string, password: string): Promise<void> {
    const { personId } = await this.read(licenseeId, token);
    await this.rules.refuseWeakFor(licenseeId, personId, password);
    const passwordHash = await this.passwords.hash(password);
    try {
      await this.unitOfWork.run(licenseeId, (tx) => this.takeOverIn(tx, token, { personId, passwordHash }));
    } catch (error) {
      throw isAddressTaken(error) ? new ConflictError('taken', taken('').message) : error;
    }
  }

  private async takeOverIn(
    tx: Transaction,
    token: string,
    { personId, passwordHash }: { personId: string; passwordHash: string },
  ): Promise<void> {
    const { licenseeId } = tx;
    const at = this.clock.now();
    const { id, displayName, role, handOverSealed } = await this.open(tx, token);
    if (!handOverSealed) throw new StaleLinkError();
    const email = this.secrets.open(licenseeId, handOverSealed);
    const emailIndex = this.secrets.blindIndex(licenseeId, 'email', email);
    const emailSealed = this.secrets.seal(licenseeId, email);
    await this.people.giveWayIn(tx, personId, { emailSealed, emailIndex, passwordHash, at });
    await this.repository.end(tx, id, { how: 'handed-over', at });
    await this.consents.record(tx, { personId, keys: ['terms', 'privacy-notice'], by: personId, as: 'self' });
    const actor: Actor = { personId, licenseeId, displayName, roles: [role], via: 'session' };
    this.record(tx, actor, { act: 'accounts.assisted-account-taken-over', personId });
  }

  private async open(tx: Transaction, token: string): Promise<AssistedAccount> {
    const found = await this.repository.findByHandOver(tx, hashOfToken(token), this.clock.now());
    if (!found) throw new StaleLinkError();
    return found;
  }

  private record(
    tx: Transaction,
    actor: Actor,
    { act, personId, details }: { act: string; personId: string; details?: Readonly<Record<string, string>> },
  ): void {
    this.audit.record(tx, { actor, act, subject: { kind: 'person', id: personId }, ...(details && { details }) });
  }
}

const NO_ROLE = { field: 'role', message: 'Choose what they are: an employer or a PA.' };

function nameProblems({ firstName, lastName }: GivenAssisted): FieldProblem[] {
  const wrong = (name: string) => name.trim().length > 60 || !NAME.test(name.trim());
  return [
    ...(wrong(firstName) ? [{ field: 'firstName', message: 'Write the first name in letters.' }] : []),
    ...(wrong(lastName) ? [{ field: 'lastName', message: 'Write the last name in letters.' }] : []),
  ];
}

function consentProblems({ consentHow, consentedOn }: GivenAssisted, today: string): FieldProblem[] {
  return [
    ...(CONSENT_HOW.some(({ key }) => key === consentHow)
      ? []
      : [{ field: 'consentHow', message: 'Choose how the person said yes.' }]),
    ...(isDay(consentedOn) && consentedOn <= today
      ? []
      : [{ field: 'consentedOn', message: 'Write the day on which the person said yes.' }]),
  ];
}

function taken(field: string): FieldProblem {
  return { field, message: 'This email address has an account here already.' };
}

function over(): ConflictError {
  return new ConflictError('over', 'We no longer run this account.');
}
