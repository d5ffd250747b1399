import { Injectable } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import { Clock, InvalidError, Outbox, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import type { Check } from './check';
import { CheckPermissionsRepository } from './check-permissions.repository';
import { declaredOf, faultsOf, type CheckInput } from './check-faults';
import { CheckChangedError, CheckKnownError, CheckNotFoundError } from './checks.errors';
import { ChecksRepository } from './checks.repository';

/** What PAs tell of their own checks. Nobody else may, and representatives of employers have no part in it. */
@Injectable()
export class OwnChecks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly checks: ChecksRepository,
    private readonly permissions: CheckPermissionsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** By kind; with what the Update Service ended, which counts no more. */
  async list({ licenseeId, personId }: Actor): Promise<Check[]> {
    return this.unitOfWork.run(licenseeId, (tx) => this.checks.listForThem(tx, personId));
  }

  /** @throws CheckNotFoundError */
  async get(actor: Actor, id: string): Promise<Check> {
    return this.unitOfWork.run(actor.licenseeId, (tx) => this.own(tx, actor, id));
  }

  /** @throws InvalidError that names each field, CheckKnownError */
  async declare({ licenseeId, personId }: Actor, input: CheckInput): Promise<string> {
    const at = this.clock.now();
    assertRight(input, localDay(at));
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const id = await this.checks.add(tx, declaredOf(input), { personId, at });
      if (id === null) throw new CheckKnownError();
      return this.told(tx, id);
    });
  }

  /** What stands on it, before staff have seen it. @throws InvalidError, CheckNotFoundError, CheckChangedError */
  async change(actor: Actor, id: string, { input, version }: { input: CheckInput; version: number }): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { kind, level } = await this.own(tx, actor, id);
      const whole = { ...input, kind, level };
      assertRight(whole, localDay(at));
      if (!(await this.checks.change(tx, { id, version }, { declared: declaredOf(whole), at })))
        throw new CheckChangedError();
      await this.told(tx, id);
    });
  }

  /** A yes to one look at the Update Service. @throws CheckNotFoundError, CheckChangedError */
  async permit(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { permissionAt } = await this.own(tx, actor, id);
      if (permissionAt !== null) return;
      const given = { personId: actor.personId, at: this.clock.now() };
      if (!(await this.permissions.permit(tx, id, given))) throw new CheckChangedError();
    });
  }

  /** Takes that yes back, as long as nobody has looked; done twice it is as good as once. @throws CheckNotFoundError */
  async forbid(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.own(tx, actor, id);
      await this.permissions.forbid(tx, id, actor.personId);
    });
  }

  /** It is shown to nobody from now on, and what was kept of its number goes. @throws CheckNotFoundError, CheckChangedError */
  async withdraw(actor: Actor, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.own(tx, actor, id);
      if (!(await this.checks.withdraw(tx, { id, version }, this.clock.now()))) throw new CheckChangedError();
      await this.told(tx, id);
    });
  }

  private async own(tx: Transaction, { personId }: Actor, id: string): Promise<Check> {
    const check = await this.checks.find(tx, id);
    if (!check || check.personId !== personId || check.state === 'withdrawn') throw new CheckNotFoundError();
    return check;
  }

  private async told(tx: Transaction, id: string): Promise<string> {
    await this.outbox.add(tx, { topic: accreditationEvents.checkChanged, subjectId: id });
    return id;
  }
}

function assertRight(input: CheckInput, today: string): void {
  const faults = faultsOf(input, today);
  if (faults.length > 0) throw InvalidError.of(faults);
}
