import { Injectable } from '@nestjs/common';
import { PeopleReader } from '@pa/accounts';
import {
  Audit,
  Clock,
  LicenseeDirectory,
  NotFoundError,
  Outbox,
  UnitOfWork,
  type Actor,
  type Licensee,
} from '@pa/platform';
import type { OperatorPanel } from '../operator/operator-panels';
import { OperatorRecord } from '../operator/operator-record.service';
import type { SupportArea } from './support-area';
import type { SupportGrant } from './support-grant';
import { SupportGrantsRepository } from './support-grants.repository';
import { refuseUnlessAsked, SupportNotAllowedError, type SupportRequest } from './support-rules';
import { SupportSources } from './support-sources';
import { supportEvents } from './support.events';

/** What was asked of a register and how it answered. */
export interface AskedOfRegister {
  readonly register: Licensee;
  readonly grants: readonly SupportGrant[];
  readonly now: Date;
}

/** One area, as it is shown to an operator. */
export interface SupportView {
  readonly register: Licensee;
  readonly grant: SupportGrant;
  readonly area: SupportArea;
  readonly panels: readonly OperatorPanel[];
}

/**
 * Operators ask a register to let them look at parts of it, and look while it does. Whether it does is asked of the database
 * each time, so that what a manager ended is over on every process at once.
 */
@Injectable()
export class SupportRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: LicenseeDirectory,
    private readonly grants: SupportGrantsRepository,
    private readonly sources: SupportSources,
    private readonly people: PeopleReader,
    private readonly record: OperatorRecord,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError */
  async list(registerId: string): Promise<AskedOfRegister> {
    const register = await this.getRegister(registerId);
    const grants = await this.unitOfWork.run(register.id, (tx) => this.grants.list(tx));
    return { register, grants, now: this.clock.now() };
  }

  /** The same request again changes nothing. @throws NotFoundError, InvalidError naming each answer to look at again */
  async ask(operator: Actor, registerId: string, { id, reason, areas: asked }: SupportRequest): Promise<void> {
    const register = await this.getRegister(registerId);
    const areas = refuseUnlessAsked({ id, reason, areas: asked });
    const askedBy = operator.personId;
    const isNew = await this.unitOfWork.run(register.id, async (tx) => {
      const grant = { id, askedBy, reason, areas, madeAt: this.clock.now(), until: null };
      if (!(await this.grants.add(tx, grant))) return false;
      await this.outbox.addMany(tx, supportEvents.asked, await this.people.listWithRole(tx, 'manager'));
      const details = { operator: askedBy, areas: areas.join(' ') };
      this.audit.record(tx, { actor: null, act: 'licensing.support-asked', subject: { kind: 'support', id }, details });
      return true;
    });
    if (isNew)
      await this.record.note(operator, { act: 'operator.support-asked', registerId, details: { support: id } });
  }

  /**
   * Each look is a line of the register's record before anything is read.
   * @throws NotFoundError, SupportNotAllowedError
   */
  async look(operator: Actor, registerId: string, area: SupportArea): Promise<SupportView> {
    const register = await this.getRegister(registerId);
    const grant = await this.unitOfWork.run(register.id, async (tx) => {
      const live = await this.grants.findLive(tx, area, this.clock.now());
      if (!live) throw new SupportNotAllowedError();
      const details = { operator: operator.personId, area };
      const subject = { kind: 'support', id: live.id };
      this.audit.record(tx, { actor: null, act: 'licensing.support-looked', subject, details });
      return live;
    });
    const details = { support: grant.id, area };
    await this.record.note(operator, { act: 'operator.support-looked', registerId, details });
    return { register, grant, area, panels: await this.sources.of(area, register) };
  }

  private async getRegister(id: string): Promise<Licensee> {
    const register = (await this.directory.list()).find((one) => one.id === id);
    if (!register) throw new NotFoundError('no-register', 'There is no such register.');
    return register;
  }
}
