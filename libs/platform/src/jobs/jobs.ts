import { Inject, Injectable, Logger, OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { Config, CONFIG } from '../config/config';

/** Work that runs by the clock in the worker. Safe to repeat: a job may run again after a crash. */
export interface ScheduledJob {
  /** Kebab-case, unique. */
  readonly name: string;
  /** Five fields, Europe/London. */
  readonly cron: string;
  run(): Promise<void>;
}

/** The job queue. Only the worker starts it; it neither creates nor migrates its tables (a migration does). */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly logger = new Logger(Jobs.name);
  private boss: PgBoss | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Schedules a job over all workers: whoever gets it runs it, once a tick. */
  async schedule(job: ScheduledJob): Promise<void> {
    const boss = await this.start();
    await boss.createQueue(job.name, { policy: 'stately', retryLimit: 3 });
    await boss.schedule(job.name, job.cron, null, { tz: 'Europe/London' });
    await boss.work(job.name, async () => {
      const started = Date.now();
      await job.run();
      this.logger.log({ job: job.name, ms: Date.now() - started }, 'A job ran');
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 10_000 });
  }

  private async start(): Promise<PgBoss> {
    if (this.boss) return this.boss;
    this.boss = new PgBoss({ connectionString: this.config.databaseUrl, migrate: false, createSchema: false, max: 2 });
    this.boss.on('error', (error) => this.logger.error({ error: error.message }, 'The job queue reported a fault'));
    await this.boss.start();
    return this.boss;
  }
}
