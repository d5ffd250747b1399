import { Injectable } from '@nestjs/common';
import { localDay, PeopleReader } from '@pa/accounts';
import { Audit, Clock, doerOf, InvalidError, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { validate as isUuid } from 'uuid';
import { FunderNotFoundError } from '../billing.errors';
import { poundsOf } from '../money/pounds';
import type { Agreement, BudgetChange } from './funder';
import { agreementFaults, budgetFaults, reasonFaults } from './funder-rules';
import { FundersRepository, type FunderAccount, type FunderSort } from './funders.repository';

export interface FundersPage {
  readonly funders: readonly FunderAccount[];
  readonly total: number;
  readonly sort: FunderSort;
  readonly page: number;
  readonly today: string;
}

/** A change of a budget with the name of who made it. */
export interface NamedChange extends BudgetChange {
  readonly changedByName: string;
}

export interface OpenedFunder {
  readonly funder: FunderAccount;
  readonly changes: readonly NamedChange[];
  readonly today: string;
}

const AGAIN = { field: '', message: 'Open this page again, then send the form' };

/** Managers write down who pays for passes of others, and with what budget. */
@Injectable()
export class Funders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly funders: FundersRepository,
    private readonly people: PeopleReader,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list({ licenseeId }: Actor, { sort, page }: { sort: FunderSort; page: number }): Promise<FundersPage> {
    return this.unitOfWork.run(licenseeId, async (tx) => ({
      funders: await this.funders.list(tx, { sort, page }),
      total: await this.funders.count(tx),
      today: localDay(this.clock.now()),
      sort,
      page,
    }));
  }

  /** @throws FunderNotFoundError */
  async open({ licenseeId }: Actor, id: string): Promise<OpenedFunder> {
    return this.unitOfWork.run(licenseeId, async (tx) => ({
      funder: await this.get(tx, id),
      changes: await this.named(tx, await this.funders.listBudgetChanges(tx, id)),
      today: localDay(this.clock.now()),
    }));
  }

  /** Sent twice with one id, it is added once. @throws InvalidError that names each field */
  async add(actor: Actor, agreed: Agreement & { id: string; budgetPence: number | null }): Promise<void> {
    const { id, budgetPence } = agreed;
    const faults = [...(isUuid(id) ? [] : [AGAIN]), ...agreementFaults(agreed), ...budgetFaults(budgetPence)];
    if (faults.length > 0 || budgetPence === null) throw InvalidError.of(faults);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if (!(await this.funders.add(tx, { ...agreed, budgetPence }, this.clock.now()))) return;
      this.record(tx, actor, { act: 'billing.funder-added', id, details: { budgetPence } });
    });
  }

  /** All but the budget. @throws InvalidError that names each field, FunderNotFoundError */
  async change(actor: Actor, id: string, agreed: Agreement): Promise<void> {
    const faults = agreementFaults(agreed);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.get(tx, id);
      if (faults.length > 0) throw InvalidError.of(faults);
      if (!(await this.funders.change(tx, id, agreed))) return;
      const { startsOn, endsOn } = agreed;
      this.record(tx, actor, { act: 'billing.funder-changed', id, details: { startsOn, endsOn } });
    });
  }

  /** Another budget, with the reason; never below what is spent. @throws InvalidError, FunderNotFoundError */
  async changeBudget(
    actor: Actor,
    funderId: string,
    { id, budgetPence, reason }: { id: string; budgetPence: number | null; reason: string },
  ): Promise<void> {
    const faults = [...(isUuid(id) ? [] : [AGAIN]), ...budgetFaults(budgetPence), ...reasonFaults(reason)];
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if (!(await this.funders.lock(tx, funderId))) throw new FunderNotFoundError();
      const { budgetPence: beforePence, spentPence } = await this.get(tx, funderId);
      if (budgetPence !== null && budgetPence < spentPence && faults.length === 0)
        faults.push({ field: 'budget', message: `${poundsOf(spentPence)} is spent already. Enter that or more` });
      if (faults.length > 0 || budgetPence === null) throw InvalidError.of(faults);
      const change = { id, at: this.clock.now(), beforePence, afterPence: budgetPence, reason };
      if (!(await this.funders.changeBudget(tx, funderId, { ...change, changedBy: doerOf(actor).personId }))) return;
      const details = { from: beforePence, to: budgetPence };
      this.record(tx, actor, { act: 'billing.funder-budget-changed', id: funderId, details });
    });
  }

  private async get(tx: Transaction, id: string): Promise<FunderAccount> {
    const funder = await this.funders.find(tx, id);
    if (!funder) throw new FunderNotFoundError();
    return funder;
  }

  private async named(tx: Transaction, changes: readonly BudgetChange[]): Promise<NamedChange[]> {
    const named: NamedChange[] = [];
    for (const change of changes) {
      const name = change.changedBy && (await this.people.displayNameOf(tx, change.changedBy));
      named.push({ ...change, changedByName: name || 'Somebody who left' });
    }
    return named;
  }

  private record(
    tx: Transaction,
    actor: Actor,
    { act, id, details }: { act: string; id: string; details: Record<string, string | number> },
  ): void {
    this.audit.record(tx, { actor, act, subject: { kind: 'funder', id }, details });
  }
}
