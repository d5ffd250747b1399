import { Inject, Injectable, Logger, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { Config, CONFIG } from '../config/config';

const RECONNECT_MS = 1_000;

/** Somebody who wants to hear what other processes say over the database. */
export interface NotificationListener {
  /** What was said: ids, never content. */
  heard(payload: string): void;
  /** Listening was interrupted and is taken up again: something may have been missed. */
  regained(): void;
}

/**
 * Hears what the database tells on named channels, from whatever process, on one connection of its own. Nobody listens: no
 * connection. A lib that listens says so while it starts.
 */
@Injectable()
export class Notifications implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Notifications.name);
  private readonly listeners = new Map<string, NotificationListener[]>();
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private listening = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** `channel` is lower-case letters and underscores. */
  listen(channel: string, listener: NotificationListener): void {
    if (!/^[a-z_]+$/.test(channel)) throw new TypeError('A channel is lower-case letters and underscores.');
    this.listeners.set(channel, [...(this.listeners.get(channel) ?? []), listener]);
  }

  /** Whether everything that is said is heard just now. While it is not, who wants to know must look for themselves. */
  get isListening(): boolean {
    return this.listening;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.listeners.size > 0) await this.connect(() => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.listening = false;
    clearTimeout(this.timer);
    await this.client?.end();
  }

  private async connect(connected: () => void): Promise<void> {
    const client = new Client({ connectionString: this.config.databaseUrl });
    this.client = client;
    client.on('notification', ({ channel, payload = '' }) => {
      for (const listener of this.listeners.get(channel) ?? []) listener.heard(payload);
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('The connection ended.')));
    try {
      await client.connect();
      await client.query([...this.listeners.keys()].map((channel) => `LISTEN ${channel}`).join('; '));
      this.listening = true;
      connected();
    } catch (error) {
      this.lost(client, error);
    }
  }

  /** One loss is told several times over; only the first counts. */
  private lost(client: Client, error: unknown): void {
    if (this.stopped || this.client !== client) return;
    this.client = undefined;
    this.listening = false;
    this.logger.warn({ error: messageOf(error) }, 'Listening to the database was interrupted');
    client.end().catch((refusal: unknown) => this.logger.debug({ error: messageOf(refusal) }, 'It was closed'));
    this.timer = setTimeout(() => void this.connect(() => this.regained()), RECONNECT_MS);
  }

  private regained(): void {
    for (const listener of [...this.listeners.values()].flat()) listener.regained();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
