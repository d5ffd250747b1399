import { Client } from 'pg';
import type { DemonstrationRegister } from '../registers';

/** What has statistics to gain after the load, and whose it is. */
const FILLED = ['people', 'pa_profiles', 'pa_profile_dates', 'pa_profile_moderations', 'employer_profiles'];

/** Longer than a real one has, so that a demonstration that is kept does not stop one day. */
const GRACE = '1 year';

/** The registers themselves, which only the owner of the database may make. */
export class RegistersRepository {
  private constructor(private readonly client: Client) {}

  /** Connects as the owner for as long as `work` takes. */
  static async use<T>(ownerUrl: string, work: (registers: RegistersRepository) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      return await work(new RegistersRepository(client));
    } finally {
      await client.end();
    }
  }

  /** Whether every one of these host names leads to a register. */
  async haveHosts(hosts: readonly string[]): Promise<boolean> {
    const { rowCount } = await this.client.query('SELECT FROM licensee_hosts WHERE host = ANY ($1)', [hosts]);
    return rowCount === hosts.length;
  }

  /** Those that were closed to be erased: they do not come back. */
  async listClosed(): Promise<string[]> {
    const { rows } = await this.client.query<{ id: string }>('SELECT id FROM licensees WHERE closed_at IS NOT NULL');
    return rows.map(({ id }) => id);
  }

  /** Makes the register unless it is there: what has been changed since stays. */
  async addMissing(register: DemonstrationRegister): Promise<void> {
    const { id, slug, name, brand, policies, licence = 'active', isBeingSetUp = false } = register;
    await this.client.query(
      `INSERT INTO licensees (id, slug, name, brand, policies, licence_state, graced_until, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $6 = 'past-due' THEN now() + interval '${GRACE}' END,
               CASE WHEN $7 THEN NULL ELSE now() END)
       ON CONFLICT DO NOTHING`,
      [id, slug, name, JSON.stringify(brand), JSON.stringify(policies), licence, isBeingSetUp],
    );
  }

  /** Opens the register's door: from now on it answers at this host name, and links in mail lead there. */
  async openAt(host: string, id: string): Promise<void> {
    await this.client.query('UPDATE licensee_hosts SET is_primary = false WHERE licensee_id = $1 AND is_primary', [id]);
    await this.client.query(
      `INSERT INTO licensee_hosts (host, licensee_id, is_primary) VALUES ($1, $2, true)
       ON CONFLICT (host) DO UPDATE SET licensee_id = EXCLUDED.licensee_id, is_primary = true`,
      [host, id],
    );
  }

  /** Lets PostgreSQL count what it has got, so that the first searches are planned well. */
  async analyse(): Promise<void> {
    await this.client.query(`ANALYZE ${FILLED.join(', ')}`);
    await this.client.query('SET ROLE search_reader');
    await this.client.query('ANALYZE search.search_pas');
    await this.client.query('RESET ROLE');
  }
}
