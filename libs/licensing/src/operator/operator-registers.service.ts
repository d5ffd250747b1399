import { Injectable } from '@nestjs/common';
import { LicenseeDirectory, NotFoundError, type Actor, type LicenceState, type Licensee } from '@pa/platform';
import { LicencesReader } from '../agreements/licences.reader';
import { Licences } from '../licences/licences.service';
import type { RegisterHealth } from '../health/health.repository';
import { RegistersHealth } from '../health/registers-health.service';
import { OperatorPanels, type OperatorNotice } from './operator-panels';
import { OperatorRecord } from './operator-record.service';
import type { RegisterFacts } from './operator.presenter';

/** The registers, how each fares, and how stands what they share. */
export interface ListedRegisters {
  readonly registers: readonly Licensee[];
  readonly health: ReadonlyMap<string, RegisterHealth>;
  readonly notices: readonly OperatorNotice[];
}

/** What operators see of registers and do with their licences. Nothing of a register's people is in reach here. */
@Injectable()
export class OperatorRegisters {
  constructor(
    private readonly directory: LicenseeDirectory,
    private readonly agreements: LicencesReader,
    private readonly licences: Licences,
    private readonly panels: OperatorPanels,
    private readonly health: RegistersHealth,
    private readonly record: OperatorRecord,
  ) {}

  async list(): Promise<ListedRegisters> {
    const [registers, health] = [await this.directory.list(), await this.health.byRegister()];
    return { registers, health, notices: await this.panels.ofAll() };
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<RegisterFacts> {
    const register = (await this.directory.list()).find((one) => one.id === id);
    if (!register) throw new NotFoundError('no-register', 'There is no such register.');
    const [agreement, panels] = [await this.agreements.findNewest(id), await this.panels.of(id)];
    const health = (await this.health.byRegister()).get(id) ?? null;
    return { register, agreement, panels, health };
  }

  /** @throws NotFoundError, ConflictError when the step may not follow */
  async moveLicence(operator: Actor, id: string, to: LicenceState): Promise<void> {
    await this.get(id);
    await this.licences.move(id, { to, by: 'operator' });
    await this.record.note(operator, { act: 'operator.licence-moved', registerId: id, details: { to } });
  }
}
