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
  private boss: Promise<PgBoss> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Schedules a job over all workers: whoever gets it runs it, once a tick. */
  async schedule(job: ScheduledJob): Promise<void> {
    const boss = await this.start();
    await boss.createQueue(job.name, { policy: 'stately', retryLimit: 3 });
    await boss.schedule(job.name, job.cron, null, { tz: 'Europe/London' });
    await boss.work(job.name, () => this.run(job));
  }

  /** Once more, as soon as a worker is free, for what a fresh start would show nothing of until its hour comes. */
  async runSoon({ name }: Pick<ScheduledJob, 'name'>): Promise<void> {
    const boss = await this.start();
    await boss.send(name);
  }

  async onApplicationShutdown(): Promise<void> {
    const boss = await this.boss;
    await boss?.stop({ graceful: true, timeout: 10_000 });
  }

  /** The queue tries a failed job again without a word, so the word is said here. */
  private async run(job: ScheduledJob): Promise<void> {
    const started = Date.now();
    try {
      await job.run();
      this.logger.log({ job: job.name, ms: Date.now() - started }, 'A job ran');
    } catch (error) {
      this.logger.error({ job: job.name, error: error instanceof Error ? error.message : 'unknown' }, 'A job failed');
      throw error;
    }
  }

  /** Several modules schedule at once as they start: they share one queue that has been started. */
  private async start(): Promise<PgBoss> {
    this.boss ??= this.open();
    return this.boss;
  }

  private async open(): Promise<PgBoss> {
    const boss = new PgBoss({ connectionString: this.config.databaseUrl, migrate: false, createSchema: false, max: 2 });
    boss.on('error', (error) => this.logger.error({ error: error.message }, 'The job queue reported a fault'));
    await boss.start();
    return boss;
  }
}
