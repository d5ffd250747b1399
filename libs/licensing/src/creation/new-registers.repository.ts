import { ConflictError } from '@pa/platform';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import type { RegisterFile } from './register-file';

/** What making a register came to. */
export interface MadeRegister {
  readonly id: string;
  readonly isNew: boolean;
  readonly newHosts: readonly string[];
}

/** Makes registers, which only the owner of the database may. */
export class NewRegistersRepository {
  /**
   * Makes the register with its hosts, all or nothing, as the owner. One that is there keeps all that its managers have
   * changed since, and gets the hosts it lacks. @throws ConflictError when a host is another register's
   */
  static async make(ownerUrl: string, file: RegisterFile): Promise<MadeRegister> {
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      const made = await new NewRegistersRepository(client).make(file);
      await client.query('COMMIT');
      return made;
    } finally {
      // What was not committed is undone with its connection.
      await client.end();
    }
  }

  private constructor(private readonly client: Client) {}

  private async make(file: RegisterFile): Promise<MadeRegister> {
    await this.client.query(`SELECT pg_advisory_xact_lock(hashtextextended('new-register', 0))`);
    const added = await this.client.query<{ id: string }>(
      `INSERT INTO licensees (id, slug, name, brand, policies, licence_state) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (slug) DO NOTHING RETURNING id`,
      [newId(), file.slug, file.name, JSON.stringify(file.brand), JSON.stringify(file.policies), file.licence],
    );
    const id = added.rows[0]?.id ?? (await this.idOf(file.slug));
    return { id, isNew: added.rows.length > 0, newHosts: await this.addHosts(id, file.hosts) };
  }

  private async idOf(slug: string): Promise<string> {
    const { rows } = await this.client.query<{ id: string }>('SELECT id FROM licensees WHERE slug = $1', [slug]);
    return rows[0]!.id;
  }

  private async addHosts(id: string, hosts: readonly string[]): Promise<string[]> {
    const { rows: taken } = await this.client.query<{ host: string }>(
      'SELECT host FROM licensee_hosts WHERE host = ANY ($1) AND licensee_id <> $2 ORDER BY host',
      [hosts, id],
    );
    if (taken[0]) throw new ConflictError('host-taken', `Another register answers at ${taken[0].host} already.`);
    const { rows: own } = await this.client.query<{ host: string }>(
      'SELECT host FROM licensee_hosts WHERE licensee_id = $1',
      [id],
    );
    const missing = hosts.filter((host) => !own.some((known) => known.host === host));
    for (const [index, host] of missing.entries())
      await this.client.query('INSERT INTO licensee_hosts (host, licensee_id, is_primary) VALUES ($1, $2, $3)', [
        host,
        id,
        own.length === 0 && index === 0,
      ]);
    return missing;
  }
}
