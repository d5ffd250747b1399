import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  ConflictError,
  ForbiddenError,
  InvalidError,
  NotFoundError,
  Outbox,
  PLATFORM_ID,
  Secrets,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@pa/platform';
import { AccountStanding } from '../account-standing';
import { accountsEvents } from '../accounts.events';
import { StaleLinkError } from '../accounts.errors';
import { normaliseEmail } from '../email-address';
import { EmailTokensRepository } from '../email-tokens.repository';
import { SecondFactors } from '../factors/second-factors.service';
import { localDay } from '../local-day';
import { PeopleRepository } from '../people.repository';
import { SecondStep } from '../sign-in/second-step.service';
import { RecoveriesRepository } from './recoveries.repository';
import { refusalToDecide, type IdentityCheck, type Recovery } from './recovery';

const MOST_SHOWN = 100;

/**
 * "I have lost my phone": staff make sure who it is, and a link by mail then takes the second factors away. The password
 * stays, so neither the mailbox alone nor staff alone open the account.
 */
@Injectable()
export class AccountRecoveries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recoveries: RecoveriesRepository,
    private readonly people: PeopleRepository,
    private readonly tokens: EmailTokensRepository,
    private readonly factors: SecondFactors,
    private readonly secondStep: SecondStep,
    private readonly standing: AccountStanding,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Asked by somebody who gave the right password and cannot take the second step. @throws StaleSignInError */
  async askWithTicket(licenseeId: string, ticket: string): Promise<void> {
    const { id: personId } = await this.secondStep.personOf(licenseeId, ticket);
    const at = this.clock.now();
    await this.unitOfWork.run(licenseeId, (tx) => this.recoveries.open(tx, { personId, askedBy: null, at }));
  }

  /** Begun by staff for somebody who called. Answers the case's id. */
  async begin(actor: Actor, email: string): Promise<string> {
    const emailIndex = this.secrets.blindIndex(actor.licenseeId, 'email', normaliseEmail(email));
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const person = await this.people.findByEmailIndex(tx, emailIndex);
      if (!person) throw new InvalidError('no-such-person', 'Nobody here has that email address.', [NOBODY]);
      const id = await this.recoveries.open(tx, {
        personId: person.id,
        askedBy: actor.personId,
        at: this.clock.now(),
      });
      this.note(tx, { actor, act: 'recovery-begun', personId: person.id });
      return id;
    });
  }

  async list({ licenseeId }: Actor): Promise<Recovery[]> {
    return this.unitOfWork.run(licenseeId, (tx) => this.recoveries.list(tx, MOST_SHOWN));
  }

  async get({ licenseeId }: Actor, id: string): Promise<Recovery> {
    return this.unitOfWork.run(licenseeId, (tx) => this.getIn(tx, id));
  }

  /** Records the check and sends the link. @throws ForbiddenError, ConflictError when somebody decided already */
  async grant(actor: Actor, id: string, check: { how: IdentityCheck; on: string }): Promise<void> {
    const at = this.clock.now();
    if (check.on > localDay(at)) throw new InvalidError('future-check', 'The check cannot be in the future.', [FUTURE]);
    await this.decide(actor, id, async (tx, { personId }) => {
      const isDone = await this.recoveries.grant(tx, id, { ...check, by: actor.personId, at });
      this.note(tx, { actor, act: 'recovery-granted', personId, how: check.how });
      await this.outbox.add(tx, { topic: accountsEvents.recoveryGranted, subjectId: personId });
      return isDone;
    });
  }

  /**
   * For an operator, by whoever runs the installation: no page of any register does it. The way in which they made sure who it
   * is stands in the platform's own audit.
   * @throws InvalidError when no operator has this address
   */
  async grantOperator(email: string, how: IdentityCheck): Promise<void> {
    const emailIndex = this.secrets.blindIndex(PLATFORM_ID, 'email', normaliseEmail(email));
    const at = this.clock.now();
    await this.unitOfWork.run(PLATFORM_ID, async (tx) => {
      const person = await this.people.findByEmailIndex(tx, emailIndex);
      if (!person) throw new InvalidError('no-such-person', `No operator has the address ${email}.`, []);
      const { id: personId } = person;
      const id = await this.recoveries.open(tx, { personId, askedBy: null, at });
      await this.recoveries.grant(tx, id, { how, on: localDay(at), by: null, at });
      this.note(tx, { actor: null, act: 'recovery-granted', personId, how });
      await this.outbox.add(tx, { topic: accountsEvents.recoveryGranted, subjectId: personId });
    });
  }

  async turnDown(actor: Actor, id: string): Promise<void> {
    await this.decide(actor, id, async (tx, { personId }) => {
      this.note(tx, { actor, act: 'recovery-turned-down', personId });
      return this.recoveries.turnDown(tx, id, { by: actor.personId, at: this.clock.now() });
    });
  }

  /** The button behind the link: second factors, sessions and tokens end. @throws StaleLinkError */
  async use(licenseeId: string, token: string): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.run(licenseeId, async (tx) => {
      const personId = await this.tokens.use(tx, { token, purpose: 'recover', at });
      if (!personId || !(await this.recoveries.use(tx, personId))) throw new StaleLinkError();
      await this.factors.removeAllOf(tx, personId);
      await this.standing.endWaysIn(tx, personId);
      this.note(tx, { actor: null, act: 'recovered', personId });
      await this.outbox.add(tx, { topic: accountsEvents.recovered, subjectId: personId });
    });
  }

  private async decide(
    actor: Actor,
    id: string,
    deed: (tx: Transaction, recovery: Recovery) => Promise<boolean>,
  ): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const recovery = await this.getIn(tx, id);
      const refusal = refusalToDecide(actor, recovery);
      if (refusal) throw new ForbiddenError('not-yours-to-decide', refusal);
      if (!(await deed(tx, recovery))) throw new ConflictError('decided-already', 'Somebody decided this already.');
    });
  }

  private async getIn(tx: Transaction, id: string): Promise<Recovery> {
    const recovery = await this.recoveries.find(tx, id);
    if (!recovery) throw new NotFoundError('no-such-recovery', 'There is no such request.');
    return recovery;
  }

  private note(tx: Transaction, note: { actor: Actor | null; act: string; personId: string; how?: string }): void {
    const { actor, act, personId, how } = note;
    const subject = { kind: 'person', id: personId };
    this.audit.record(tx, { actor, act: `accounts.${act}`, subject, ...(how && { details: { how } }) });
  }
}

const NOBODY = { field: 'email', message: 'Nobody here has that email address. Check it with the person.' };
const FUTURE = { field: 'checkedOn', message: 'Enter today or a day before' };
