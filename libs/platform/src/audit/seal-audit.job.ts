import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '../jobs/jobs';
import { LicenseeDirectory } from '../tenancy/licensee-directory';
import { AuditSeals } from './audit-seals';

/** Every hour: the head of each register's audit chain is sealed outside the database. */
@Injectable()
export class SealAuditJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'seal-audit';
  readonly cron = '7 * * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly licensees: LicenseeDirectory,
    private readonly seals: AuditSeals,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    for (const { id } of await this.licensees.listHomes()) await this.seals.seal(id);
  }
}
