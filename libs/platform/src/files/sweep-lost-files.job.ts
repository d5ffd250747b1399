import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { UnitOfWork } from '../database/unit-of-work';
import { Jobs, type ScheduledJob } from '../jobs/jobs';
import { LicenseeDirectory } from '../tenancy/licensee-directory';
import { FileStore } from './file-store';
import { FileUses } from './files-gone';

const DAY_MS = 86_400_000;
const AT_ONCE = 200;

/** Every night: files that were put away a day ago or longer and have no row, because a server was killed between the two. */
@Injectable()
export class SweepLostFilesJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'sweep-lost-files';
  readonly cron = '40 3 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly licensees: LicenseeDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FileStore,
    private readonly uses: FileUses,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    for (const { id } of await this.licensees.list()) await this.sweep(id);
  }

  /** Answers how many were lost. */
  async sweep(licenseeId: string): Promise<number> {
    let [lost, waiting]: [number, string[]] = [0, []];
    const before = new Date(this.clock.now().getTime() - DAY_MS);
    for await (const fileId of this.store.listBefore(licenseeId, before)) {
      waiting.push(fileId);
      if (waiting.length < AT_ONCE) continue;
      lost += await this.removeLost(licenseeId, waiting);
      waiting = [];
    }
    return lost + (await this.removeLost(licenseeId, waiting));
  }

  private async removeLost(licenseeId: string, fileIds: readonly string[]): Promise<number> {
    if (fileIds.length === 0) return 0;
    const used = await this.unitOfWork.run(licenseeId, (tx) => this.uses.inUse(tx, fileIds));
    const lost = fileIds.filter((id) => !used.has(id));
    for (const fileId of lost) await this.store.remove({ licenseeId, fileId });
    return lost.length;
  }
}
