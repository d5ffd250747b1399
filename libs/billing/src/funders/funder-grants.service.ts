import { Injectable } from '@nestjs/common';
import { localDay, PeopleReader } from '@pa/accounts';
import { Audit, Clock, doerOf, InvalidError, Outbox, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { validate as isUuid } from 'uuid';
import {
  EmployerNotFoundError,
  PassChangedError,
  PassNotFoundError,
  PassNotNeededError,
  PassWaitsError,
} from '../billing.errors';
import { billingEvents } from '../billing.events';
import { newPass } from '../passes/new-pass';
import type { Pass } from '../passes/pass';
import { PassesRepository } from '../passes/passes.repository';
import { plansOf, type PassPlan } from '../terms/pass-terms';
import { TermsRepository } from '../terms/terms.repository';
import { FunderBooks } from './funder-books.service';
import { FundersRepository, type FunderAccount } from './funders.repository';

/** What staff see before they give an employer a pass. */
export interface GrantPage {
  readonly personId: string;
  readonly name: string;
  readonly needsPass: boolean;
  readonly plans: readonly PassPlan[];
  /** Funders who can be charged today. */
  readonly payers: readonly FunderAccount[];
  /** The pass that the employer has asked for and that waits for its payment. */
  readonly askedId: string | null;
}

export interface NewGrant {
  /** Made by the form: what is sent twice gives one pass. */
  readonly id: string;
  readonly personId: string;
  readonly months: number;
  readonly funderId: string;
}

/** Staff give an employer a pass that a funder pays for: one that was asked for, or a new one. */
@Injectable()
export class FunderGrants {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passes: PassesRepository,
    private readonly terms: TermsRepository,
    private readonly funders: FundersRepository,
    private readonly books: FunderBooks,
    private readonly people: PeopleReader,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws EmployerNotFoundError */
  async look({ licenseeId }: Actor, personId: string): Promise<GrantPage> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const name = await this.nameOf(tx, personId);
      const terms = await this.terms.get(tx);
      const asked = (await this.passes.listOf(tx, personId)).find(({ state }) => state === 'asked');
      return {
        personId,
        name,
        needsPass: terms.needsPass,
        plans: plansOf(terms),
        payers: await this.funders.listOpen(tx, localDay(this.clock.now())),
        askedId: asked?.id ?? null,
      };
    });
  }

  /**
   * A funder pays for a pass that waits: it starts, and the funder owes its price.
   * @throws InvalidError where the budget does not hold it, PassNotFoundError, PassChangedError
   */
  async grant(actor: Actor, passId: string, funderId: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const pass = await this.passes.find(tx, passId);
      if (!pass) throw new PassNotFoundError();
      await this.passes.lockPerson(tx, pass.personId);
      await this.start(tx, actor, { pass, funderId });
    });
  }

  /**
   * The same for an employer who has asked for none.
   * @throws InvalidError that names each field, EmployerNotFoundError, PassNotNeededError, PassWaitsError
   */
  async give(actor: Actor, { id, personId, months, funderId }: NewGrant): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.nameOf(tx, personId);
      const terms = await this.terms.get(tx);
      if (!terms.needsPass) throw new PassNotNeededError();
      const plan = plansOf(terms).find((one) => one.months === months);
      if (!plan) throw InvalidError.of([{ field: 'months', message: 'Choose how long the pass is' }]);
      if (!isUuid(id)) throw InvalidError.of([{ field: '', message: 'Open this page again, then send the form' }]);
      await this.passes.lockPerson(tx, personId);
      if ((await this.passes.find(tx, id))?.personId === personId) return;
      const { vatBasisPoints } = terms;
      const asked = { ...plan, personId, source: 'funder', vatBasisPoints, wording: null } as const;
      const pass = newPass({ ...asked, askedAt: this.clock.now() }, id);
      if (!(await this.passes.add(tx, pass))) throw new PassWaitsError();
      await this.start(tx, actor, { pass, funderId });
    });
  }

  private async start(
    tx: Transaction,
    actor: Actor,
    { pass, funderId }: { pass: Pass; funderId: string },
  ): Promise<void> {
    const at = this.clock.now();
    if (!isUuid(funderId)) throw InvalidError.of([{ field: 'funder', message: 'Choose who pays' }]);
    if (!(await this.passes.start(tx, pass, at))) throw new PassChangedError();
    await this.books.charge(tx, pass, { funderId, at, by: doerOf(actor).personId });
    await this.passes.markFunded(tx, pass.id, funderId);
    const subject = { kind: 'pass', id: pass.id };
    this.audit.record(tx, { actor, act: 'billing.pass-funded', subject, details: { funder: funderId } });
    await this.outbox.add(tx, { topic: billingEvents.passStarted, subjectId: pass.id });
  }

  private async nameOf(tx: Transaction, personId: string): Promise<string> {
    const person = await this.people.findInUse(tx, personId);
    if (!person?.roles.includes('employer')) throw new EmployerNotFoundError();
    return person.displayName;
  }
}
