import { Injectable, Logger, OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { besideUnits, LicenseeDirectory, OutboxSubscribers } from '@pa/platform';
import { privacyEvents } from '../privacy.events';
import { ExportMaker } from './export-maker.service';

/**
 * Has copies made when somebody asks for one. An event only wakes it: a copy takes longer than a relay may hold its
 * transaction. What an ended worker left is taken up by `wakeAll`, which a job calls.
 */
@Injectable()
export class ExportWorker implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(ExportWorker.name);
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly maker: ExportMaker,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(privacyEvents.exportAsked, ({ licenseeId }) => {
      this.wake(licenseeId);
      return Promise.resolve();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  async wakeAll(): Promise<void> {
    for (const { id } of await this.licensees.list()) this.wake(id);
    await this.settled();
  }

  /** When nothing is being made any more. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running.values());
  }

  /** One maker a register; woken while it works, it looks again when it is done. */
  private wake(licenseeId: string): void {
    const before = this.running.get(licenseeId) ?? Promise.resolve();
    const work = besideUnits(() => before.then(() => this.make(licenseeId)));
    this.running.set(licenseeId, work);
    void work.then(() => {
      if (this.running.get(licenseeId) === work) this.running.delete(licenseeId);
    });
  }

  private async make(licenseeId: string): Promise<void> {
    try {
      await this.maker.makeWaiting(licenseeId);
    } catch (error) {
      const message = error instanceof Error ? error.message : 'unknown';
      this.logger.error(
        { licenseeId, error: message },
        'A copy of somebody’s data could not be made; it will be tried again',
      );
    }
  }
}
