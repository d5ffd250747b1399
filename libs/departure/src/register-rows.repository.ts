import { NO_TENANT_TABLES, type DataMap } from '@pa/platform';
import { Client } from 'pg';
import { validate as isUuid } from 'uuid';
import { LEFT_BEHIND } from './left-behind';
import { inOrder, type TenantTable } from './tenant-table';

/** So many rows are in memory at once. */
const ROWS_AT_ONCE = 500;

/** A row as it is read: all but what is hidden, as the text of a JSON object; and what is hidden, by column. */
export interface ReadRow {
  /** Without blind indexes: what is compared. */
  readonly told: string;
  /** With them: what travels. */
  readonly row: string;
  readonly sealed: Readonly<Record<string, Buffer | null>>;
  /** JSON text. */
  readonly secret: Readonly<Record<string, string | null>>;
}

interface CatalogueRow {
  readonly name: string;
  readonly columns: string[];
  readonly generated: string[];
  readonly key: string[];
  readonly bytes: string[];
  readonly parents: string[];
}

const TABLES = `
  SELECT c.relname AS name,
    array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
    array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            AND a.attgenerated <> '') AS generated,
    array(SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
           WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY array_position(i.indkey::int2[], a.attnum)) AS key,
    array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            AND a.atttypid = 'bytea'::regtype) AS bytes,
    array(SELECT DISTINCT p.relname::text FROM pg_constraint k JOIN pg_class p ON p.oid = k.confrelid
           WHERE k.conrelid = c.oid AND k.contype = 'f' AND p.relname <> 'licensees') AS parents
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
     AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'licensee_id')
   ORDER BY 1`;

/** All rows of one register, whatever tables there are: the catalogue and the data map say what each column is. */
export class RegisterRowsRepository {
  /** One transaction for one register, in which nothing changes under it. It is committed when `work` resolves. */
  static async use<T>(url: string, licenseeId: string, work: (rows: RegisterRowsRepository) => Promise<T>): Promise<T> {
    if (!isUuid(licenseeId)) throw new TypeError('A register has a UUID.');
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      await client.query(`SET LOCAL timezone = 'UTC'`);
      await client.query(`SELECT set_config('app.licensee_id', $1, true)`, [licenseeId]);
      const result = await work(new RegisterRowsRepository(client, licenseeId));
      await client.query('COMMIT');
      return result;
    } finally {
      // What was not committed is undone with its connection.
      await client.end();
    }
  }

  private constructor(
    private readonly client: Client,
    private readonly licenseeId: string,
  ) {}

  /** Those that move, parents first. @throws Error naming a column that the data map does not know */
  async listTables(map: DataMap): Promise<TenantTable[]> {
    const { rows } = await this.client.query<CatalogueRow>(TABLES);
    const moving = rows.filter(({ name }) => !(`public.${name}` in NO_TENANT_TABLES) && !(name in LEFT_BEHIND));
    return inOrder(moving.map((row) => tableOf(row, map)));
  }

  /** The register itself and its hosts, as JSON texts. */
  async readRegister(): Promise<{ register: string; hosts: string } | null> {
    const { rows } = await this.client.query<{ register: string; hosts: string }>(
      `SELECT to_jsonb(l)::text AS register,
              (SELECT coalesce(jsonb_agg(to_jsonb(h) ORDER BY h.host), '[]')::text FROM licensee_hosts h
                WHERE h.licensee_id = l.id) AS hosts
         FROM licensees l WHERE l.id = $1`,
      [this.licenseeId],
    );
    return rows[0] ?? null;
  }

  /** Every row of a table in the order of its key, some hundred in memory at once. */
  async *read(table: TenantTable): AsyncIterable<ReadRow> {
    await this.client.query(
      `DECLARE moving NO SCROLL CURSOR FOR ${readStatement(table)}`.replace('$1', `'${this.licenseeId}'`),
    );
    for (;;) {
      const { rows } = await this.client.query<Record<string, unknown>>(`FETCH ${ROWS_AT_ONCE} FROM moving`);
      for (const row of rows) yield readRowOf(table, row);
      if (rows.length < ROWS_AT_ONCE) break;
    }
    await this.client.query('CLOSE moving');
  }

  /**
   * The same as long as no row of the table was added, changed or taken out: read without opening anything, so in a small
   * part of the time that the rows themselves take.
   */
  async markOf({ name }: TenantTable): Promise<string> {
    const { rows } = await this.client.query<{ mark: string }>(
      `SELECT count(*) || ':' || coalesce(sum(hashtextextended(t.ctid::text || ' ' || t.xmin::text, 0)::numeric), 0) AS mark
         FROM "${name}" AS t WHERE t.licensee_id = $1`,
      [this.licenseeId],
    );
    return rows[0]?.mark ?? '';
  }

  /** The register as it was, taking no changes until its new operator opens it. */
  async addRegister({ register, hosts }: { register: string; hosts: string }): Promise<void> {
    await this.client.query(
      `INSERT INTO licensees SELECT r.*
         FROM jsonb_populate_record(NULL::licensees, $1::jsonb || '{"licence_state": "suspended", "graced_until": null, "ended_at": null}' || jsonb_build_object('id', $2::text)) AS r`,
      [register, this.licenseeId],
    );
    await this.client.query(
      `INSERT INTO licensee_hosts SELECT r.* FROM jsonb_populate_recordset(NULL::licensee_hosts, $1::jsonb) AS r
        WHERE r.licensee_id = $2`,
      [hosts, this.licenseeId],
    );
  }

  /** `lines`: JSON objects as texts, each with its row; `hidden`: of each line what was opened, by column. */
  async add(table: TenantTable, lines: readonly string[], hidden: readonly object[]): Promise<void> {
    const columns = table.columns.map((column) => `"${column}"`);
    await this.client.query(
      `INSERT INTO "${table.name}" (${columns.join(', ')}) SELECT ${columns.map((column) => `r.${column}`).join(', ')}
         FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e (line, n)
         JOIN jsonb_array_elements($2::jsonb) WITH ORDINALITY AS h (hidden, n) USING (n),
         LATERAL jsonb_populate_record(NULL::"${table.name}", (e.line->'row') || h.hidden) AS r`,
      [`[${lines.join(',')}]`, JSON.stringify(hidden)],
    );
  }
}

function tableOf(row: CatalogueRow, map: DataMap): TenantTable {
  const { name, columns, generated, key, bytes, parents } = row;
  const classes = map[`public.${name}`]?.columns ?? {};
  const unknown = columns.filter((column) => !(column in classes));
  if (unknown.length > 0) throw new Error(`The data map does not know ${name}: ${unknown.join(', ')}.`);
  const sealed = bytes.filter((column) => column.endsWith('_sealed'));
  const of = (kind: string) => columns.filter((column) => classes[column] === kind && !sealed.includes(column));
  return { name, columns, generated, key, sealed, secret: of('secret'), index: of('index'), parents };
}

function readStatement({ name, key, generated, sealed, secret, index }: TenantTable): string {
  const without = (hidden: readonly string[]) =>
    `(to_jsonb(t) - ARRAY[${hidden.map((column) => `'${column}'`).join(', ')}]::text[])::text`;
  const hidden = [...generated, ...sealed, ...secret];
  const parts = [
    `${without([...hidden, ...index])} AS told`,
    `${without(hidden)} AS row`,
    ...sealed.map((column) => `t."${column}"`),
    ...secret.map((column) => `(to_jsonb(t)->'${column}')::text AS "${column}"`),
  ];
  const order = key.map((column) => `t."${column}"`).join(', ');
  return `SELECT ${parts.join(', ')} FROM "${name}" AS t WHERE t.licensee_id = $1 ORDER BY ${order}`;
}

function readRowOf({ sealed, secret }: TenantTable, row: Record<string, unknown>): ReadRow {
  const pick = <T>(columns: readonly string[]) =>
    Object.fromEntries(columns.map((column) => [column, row[column] as T]));
  return {
    told: String(row['told']),
    row: String(row['row']),
    sealed: pick<Buffer | null>(sealed),
    secret: pick<string | null>(secret),
  };
}
