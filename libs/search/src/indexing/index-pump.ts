import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '@pa/platform';
import { Client } from 'pg';
import { Meili } from '../engines/meilisearch/meili';
import { IndexKeeper } from './index-keeper.service';
import { IndexStatesRepository } from './index-states.repository';

const SWEEP_MS = 5_000;
const RECONNECT_MS = 1_000;

/**
 * Keeps the indexes of an engine beside PostgreSQL up to date: a NOTIFY wakes it as soon as a change is committed, a sweep finds
 * what was missed or waits for another try. Without such an engine it notes that nothing is written, once, and rests.
 */
@Injectable()
export class IndexPump implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(IndexPump.name);
  private readonly timers = new Set<NodeJS.Timeout>();
  private client: Client | undefined;
  private running: Promise<void> | undefined;
  private isWanted = false;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly meili: Meili,
    private readonly keeper: IndexKeeper,
    private readonly states: IndexStatesRepository,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.meili.isSet) return this.states.forget(null);
    await this.listen();
    this.sweep();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    await this.running;
    await this.keeper.stop();
    await this.client?.end();
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.config.databaseUrl });
    this.client = client;
    client.on('notification', () => this.wake());
    client.on('error', (error) => this.lost(client, error));
    try {
      await client.connect();
      await client.query('LISTEN search_index');
    } catch (error) {
      this.lost(client, error);
    }
  }

  /** One loss is told several times over; only the first counts. The sweep carries on meanwhile. */
  private lost(client: Client, error: unknown): void {
    if (this.stopped || this.client !== client) return;
    this.client = undefined;
    this.logger.warn({ error: messageOf(error) }, 'Listening for changes to the index was interrupted');
    void client.end().catch((refusal: unknown) => this.logger.debug({ error: messageOf(refusal) }, 'It was closed'));
    this.later(() => void this.listen(), RECONNECT_MS);
  }

  private sweep(): void {
    this.wake();
    if (!this.stopped) this.later(() => this.sweep(), SWEEP_MS);
  }

  /** Whoever wakes it while it works gets another round after this one: many changes in a moment are one round. */
  private wake(): void {
    this.isWanted = true;
    this.running ??= this.work().finally(() => (this.running = undefined));
  }

  private async work(): Promise<void> {
    while (this.isWanted && !this.stopped) {
      this.isWanted = false;
      await this.keeper.round();
    }
  }

  private later(deed: () => void, ms: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      deed();
    }, ms);
    this.timers.add(timer);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
