import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '@pa/platform';
import { Client } from 'pg';

/** Who is told of changes, and of the loss of the connection by which they are told. */
export interface NewsListener {
  heard(): void;
  lost(): void;
}

/** Hears from the database that something waits to be indexed, as soon as it is committed. */
@Injectable()
export class IndexNewsRepository {
  private readonly logger = new Logger(IndexNewsRepository.name);
  private client: Client | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async listen(listener: NewsListener): Promise<void> {
    const client = new Client({ connectionString: this.config.databaseUrl });
    this.client = client;
    client.on('notification', () => listener.heard());
    client.on('error', (error) => this.lost(client, error, listener));
    try {
      await client.connect();
      await client.query('LISTEN search_index');
    } catch (error) {
      this.lost(client, error, listener);
    }
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end();
  }

  /** One loss is told several times over (the farewell, the closed socket); only the first counts. */
  private lost(client: Client, error: unknown, listener: NewsListener): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.logger.warn({ error: messageOf(error) }, 'Listening for changes to the index was interrupted');
    void client.end().catch((refusal: unknown) => this.logger.debug({ error: messageOf(refusal) }, 'It was closed'));
    listener.lost();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
