import type { Race, StartedRace } from './race';

/** What a race needs of its bed: rows as the superuser sees them. */
export interface RaceBed {
  readonly licenseeId: string;
  behind<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

/** A race over rows that were made once and are put back before every turn. */
export interface KeptRace extends Pick<Race, 'name' | 'allowed'> {
  /** Tables whose rows the race may change. */
  readonly tables: readonly string[];
  contenders(): StartedRace['contenders'] | Promise<StartedRace['contenders']>;
  /** How it stands, without the acts: those are added. */
  end(): Promise<string>;
}

/**
 * Keeps what is in the tables now, and begins every turn from there. The end of a turn is how it stands and, after a colon,
 * the lines that were added to the audit: a deed that is written down twice was done twice.
 */
export async function keptRace(bed: RaceBed, race: KeptRace): Promise<Race> {
  const putBack = await statementThatPutsBack(bed, race.tables);
  const acts = new Acts(bed);
  return {
    name: race.name,
    allowed: race.allowed,
    start: async () => {
      await bed.behind(putBack);
      await acts.begin();
      return {
        contenders: await race.contenders(),
        end: async () => `${await race.end()}: ${await acts.added()}`,
      };
    },
  };
}

/** One message that empties the tables and fills them again. Keys are not looked at meanwhile, so the order is free. */
async function statementThatPutsBack(bed: RaceBed, tables: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const table of tables) {
    const columns = await bed.behind<{ name: string }>(
      `SELECT quote_ident(column_name) AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
      [table],
    );
    const names = columns.map(({ name }) => name).join(', ');
    const [kept] = await bed.behind<{ rows: string }>(
      `SELECT quote_literal(coalesce(jsonb_agg(to_jsonb(t)), '[]')::text) AS rows FROM ${table} t`,
    );
    parts.push(
      `DELETE FROM ${table}`,
      `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, ${kept?.rows})`,
    );
  }
  const free = ['DELETE FROM outbox', 'DELETE FROM rate_limits'];
  return ['BEGIN', 'SET LOCAL session_replication_role = replica', ...free, ...parts, 'COMMIT'].join('; ');
}

/** Lines that are added to the audit of one register. */
class Acts {
  private seen: string | null = null;

  constructor(private readonly bed: RaceBed) {}

  async begin(): Promise<void> {
    const [row] = await this.bed.behind<{ last: string }>(
      'SELECT coalesce(max(number), 0)::text AS last FROM audit_entries WHERE licensee_id = $1',
      [this.bed.licenseeId],
    );
    this.seen = row?.last ?? null;
  }

  /** In the order of the alphabet. */
  async added(): Promise<string> {
    const rows = await this.bed.behind<{ act: string }>(
      'SELECT act FROM audit_entries WHERE licensee_id = $1 AND number > $2 ORDER BY act',
      [this.bed.licenseeId, this.seen],
    );
    return rows.map(({ act }) => act.replace(/^[a-z]+\./, '')).join(', ') || 'nothing';
  }
}
