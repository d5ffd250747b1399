import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { runMigrations } from '../../../apps/cli/src/migrations';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../libs/platform/src/embedded/embedded-postgres';
import type { TestDatabase } from '../database/test-database';

const work = resolve(__dirname, '../../.work');

/** A PostgreSQL that promises to keep what was committed, as a real one does, and that a test may kill. */
export class KeptCluster {
  private constructor(
    private readonly folder: string,
    private postgres: EmbeddedPostgres,
  ) {}

  static async start(): Promise<KeptCluster> {
    mkdirSync(work, { recursive: true });
    // The name is that of a run's cluster: one that is left over is found and stopped by the next run.
    const folder = mkdtempSync(join(work, `postgres-${process.pid}-kept-`));
    chmodSync(folder, 0o755);
    const postgres = await startEmbeddedPostgres({ dataDirectory: folder, purpose: 'keep' });
    await runMigrations(postgres.ownerUrl);
    return new KeptCluster(folder, postgres);
  }

  get database(): TestDatabase {
    const { ownerUrl, appUrl, superUrl } = this.postgres;
    return { ownerUrl, appUrl, superUrl, drop: async () => undefined };
  }

  async asSuperuser(sql: string): Promise<Array<Record<string, unknown>>> {
    const client = new Client({ connectionString: this.postgres.superUrl });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(sql)).rows as Array<Record<string, unknown>>;
    } finally {
      await client.end();
    }
  }

  /** SIGKILL to the first process of PostgreSQL; its others end when they notice. It is started again on the same port. */
  async killAndStart(pid: number): Promise<void> {
    const { port } = this.postgres;
    process.kill(pid, 'SIGKILL');
    this.postgres = await startEmbeddedPostgres({ dataDirectory: this.folder, purpose: 'keep' });
    if (this.postgres.port !== port) throw new Error('PostgreSQL came back on another port.');
  }

  /** The first process, which `killAndStart` kills. Asked beforehand, so that the kill is not a query late. */
  async firstProcess(): Promise<number> {
    const [row] = await this.asSuperuser(`SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`);
    return row!['pid'] as number;
  }

  async stop(): Promise<void> {
    await this.postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
