import { Inject, Injectable, Logger, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { Config, CONFIG } from '../config/config';
import { LicenseeDirectory } from '../tenancy/licensee-directory';
import { OutboxRelay } from './outbox-relay';

const SWEEP_MS = 5_000;
const RECONNECT_MS = 1_000;

/**
 * Keeps the relay going: a NOTIFY wakes it for one licensee at once; a sweep over all licensees finds what a lost
 * notification or a postponed attempt left behind.
 */
@Injectable()
export class OutboxPump implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(OutboxPump.name);
  private readonly waiting = new Set<string>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private client: Client | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly relay: OutboxRelay,
    private readonly licensees: LicenseeDirectory,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
    await this.sweep();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    await this.running;
    await this.client?.end();
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.config.databaseUrl });
    this.client = client;
    client.on('notification', ({ payload }) => payload && this.wake(payload));
    client.on('error', (error) => this.lost(client, error));
    try {
      await client.connect();
      await client.query('LISTEN outbox');
    } catch (error) {
      this.lost(client, error);
    }
  }

  /**
   * The connection went away: the sweep carries on meanwhile, and listening is taken up again. One loss is told several
   * times over (the server's farewell, the closed socket, the refused statement); only the first counts.
   */
  private lost(client: Client, error: unknown): void {
    if (this.stopped || this.client !== client) return;
    this.client = undefined;
    this.logger.warn({ error: messageOf(error) }, 'Listening for events was interrupted');
    void client.end().catch((refusal: unknown) => this.logger.debug({ error: messageOf(refusal) }, 'It was closed'));
    this.later(() => void this.listen(), RECONNECT_MS);
  }

  private async sweep(): Promise<void> {
    try {
      for (const { id } of await this.licensees.listHomes()) this.wake(id);
    } catch (error) {
      this.logger.error({ error: messageOf(error) }, 'The sweep for events failed');
    }
    if (!this.stopped) this.later(() => void this.sweep(), SWEEP_MS);
  }

  private wake(licenseeId: string): void {
    this.waiting.add(licenseeId);
    this.running ??= this.drain().finally(() => (this.running = undefined));
  }

  private async drain(): Promise<void> {
    for (const licenseeId of this.waiting) {
      this.waiting.delete(licenseeId);
      if (this.stopped) return;
      try {
        await this.relay.relay(licenseeId);
      } catch (error) {
        this.logger.error({ licenseeId, error: messageOf(error) }, 'Events could not be taken');
      }
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
