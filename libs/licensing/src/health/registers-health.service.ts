import { Injectable, OnModuleInit } from '@nestjs/common';
import {
  Clock,
  LicenseeDirectory,
  PLATFORM_ID,
  RegisterRemains,
  UnitOfWork,
  type RegisterRemainsSource,
} from '@pa/platform';
import { HealthSources } from './health-figures';
import { HealthRepository, type RegisterHealth } from './health.repository';

/** How the registers fare: counted by the worker inside each, and read by operators from the platform alone. */
@Injectable()
export class RegistersHealth implements OnModuleInit, RegisterRemainsSource {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: LicenseeDirectory,
    private readonly sources: HealthSources,
    private readonly health: HealthRepository,
    private readonly clock: Clock,
    private readonly remains: RegisterRemains,
  ) {}

  onModuleInit(): void {
    this.remains.add(this);
  }

  /** One register after the other, so that counting never takes more than one connection. */
  async countAll(): Promise<void> {
    for (const { id: registerId } of await this.directory.list()) {
      const countedAt = this.clock.now();
      const figures = await this.unitOfWork.run(registerId, (tx) => this.sources.count(tx, countedAt));
      await this.unitOfWork.run(PLATFORM_ID, (tx) => this.health.put(tx, { registerId, figures, countedAt }));
    }
  }

  /** What was counted last, by register. One that was not counted yet is missing. */
  async byRegister(): Promise<ReadonlyMap<string, RegisterHealth>> {
    const rows = await this.unitOfWork.run(PLATFORM_ID, (tx) => this.health.list(tx));
    return new Map(rows.map((row) => [row.registerId, row]));
  }

  /** What was counted of a register goes when it is erased. */
  async forget(registerId: string): Promise<void> {
    await this.unitOfWork.run(PLATFORM_ID, (tx) => this.health.remove(tx, registerId));
  }
}
