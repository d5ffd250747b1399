import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  InvalidError,
  Outbox,
  RateLimits,
  Secrets,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@pa/platform';
import { accountsLimits } from '../accounts.limits';
import { accountsEvents } from '../accounts.events';
import { StaleLinkError } from '../accounts.errors';
import { normaliseEmail } from '../email-address';
import { EmailTokensRepository } from '../email-tokens.repository';
import { isAddressTaken, PeopleRepository } from '../people.repository';
import { HalfSignIns } from '../sign-in/half-sign-ins.repository';
import { EmailChangesRepository, type EmailChange } from './email-changes.repository';

const NEW_PLACE = 'email_changes.new_email_sealed';
const OLD_PLACE = 'email_changes.old_email_sealed';
const LIVES_MS = 24 * 60 * 60_000;

/** Changing one's address: the new one is proved, the old one is told. */
@Injectable()
export class EmailChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: EmailChangesRepository,
    private readonly people: PeopleRepository,
    private readonly tokens: EmailTokensRepository,
    private readonly halves: HalfSignIns,
    private readonly secrets: Secrets,
    private readonly limits: RateLimits,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Asks for the link to the new address. Whether somebody has that address already is told only to its owner, by mail. */
  async ask(actor: Actor, newEmail: string): Promise<void> {
    const { licenseeId, personId } = actor;
    const email = normaliseEmail(newEmail);
    const from = this.clock.now();
    await this.limits.count(accountsLimits.emailChange, `${licenseeId}:${personId}`);
    await this.unitOfWork.run(licenseeId, async (tx) => {
      const person = await this.people.find(tx, personId);
      const newEmailIndex = this.secrets.blindIndex(licenseeId, 'email', email);
      if (!person?.emailSealed || person.emailIndex?.equals(newEmailIndex))
        throw new InvalidError('same-address', 'That is your address already.', [SAME]);
      const id = await this.changes.add(tx, {
        personId,
        newEmailSealed: this.secrets.seal(licenseeId, email, NEW_PLACE),
        newEmailIndex,
        oldEmailSealed: this.secrets.seal(licenseeId, this.secrets.open(licenseeId, person.emailSealed), OLD_PLACE),
        from,
        until: new Date(from.getTime() + LIVES_MS),
      });
      await this.outbox.add(tx, { topic: accountsEvents.emailChangeAsked, subjectId: id });
    });
  }

  /**
   * The button behind the link in the mail to the new address. Links that went to the old one stop.
   * @throws StaleLinkError also when somebody joined with that address meanwhile
   */
  async prove(licenseeId: string, token: string): Promise<void> {
    try {
      await this.unitOfWork.run(licenseeId, (tx) => this.proveIn(tx, token));
    } catch (error) {
      throw isAddressTaken(error) ? new StaleLinkError() : error;
    }
  }

  newAddressOf({ licenseeId }: Transaction, { newEmailSealed }: EmailChange): string {
    return this.secrets.open(licenseeId, newEmailSealed, NEW_PLACE);
  }

  oldAddressOf({ licenseeId }: Transaction, { oldEmailSealed }: EmailChange): string {
    return this.secrets.open(licenseeId, oldEmailSealed, OLD_PLACE);
  }

  private async proveIn(tx: Transaction, token: string): Promise<void> {
    const at = this.clock.now();
    const change = await this.changes.use(tx, token, at);
    if (!change) throw new StaleLinkError();
    const email = this.newAddressOf(tx, change);
    await this.people.changeEmail(tx, change.personId, {
      emailSealed: this.secrets.seal(tx.licenseeId, email),
      emailIndex: change.newEmailIndex,
      at,
    });
    await this.tokens.endAllOf(tx, change.personId);
    await this.halves.endAllOf(tx, change.personId);
    const subject = { kind: 'person', id: change.personId };
    this.audit.record(tx, { actor: null, act: 'accounts.email-changed', subject });
    await this.outbox.add(tx, { topic: accountsEvents.emailChanged, subjectId: change.id });
  }
}

const SAME = { field: 'email', message: 'That is your email address already. Enter the new one.' };
