import { Logger } from '@nestjs/common';
import { Client, Pool } from 'pg';

const CONNECTIONS = 2;
const LISTENING_WITHIN_MS = 1_000;

/**
 * The connections of the sockets' adapter, apart from those of requests. The adapter takes one connection for listening and
 * never gives it back, also when it broke: from a pool that would use up its places, so each is made for itself here.
 */
export class ListeningPool {
  private readonly logger = new Logger(ListeningPool.name);
  private readonly pool: Pool;
  private readonly listening = new Set<Client>();
  private connections = 0;
  private timer: NodeJS.Timeout | undefined;

  /** `regained` is called when listening was interrupted and is taken up again. */
  constructor(
    private readonly connectionString: string,
    private readonly regained: () => void,
  ) {
    this.pool = new Pool({ connectionString, max: CONNECTIONS });
    this.pool.on('error', (error) => this.warn(error));
  }

  /** For listening. */
  async connect(): Promise<Client & { release(): void }> {
    const client = new Client({ connectionString: this.connectionString });
    client.on('error', (error) => this.warn(error));
    client.on('end', () => this.listening.delete(client));
    await client.connect();
    this.listening.add(client);
    this.connections++;
    // By then it listens, and what comes from now on is heard.
    if (this.connections > 1) this.timer = setTimeout(this.regained, LISTENING_WITHIN_MS);
    return Object.assign(client, { release: () => void this.end(client) });
  }

  query(text: string, values?: unknown[]): Promise<unknown> {
    return this.pool.query(text, values);
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    await Promise.all([...this.listening].map((client) => this.end(client)));
    await this.pool.end();
  }

  private async end(client: Client): Promise<void> {
    this.listening.delete(client);
    try {
      await client.end();
    } catch (error) {
      this.warn(error);
    }
  }

  private warn(error: unknown): void {
    this.logger.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'The sockets lost the database');
  }
}
