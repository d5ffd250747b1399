import { Injectable } from '@nestjs/common';
import { Secrets, type Transaction } from '@pa/platform';
import { KEPT_DAYS, MOST_TRIES, SILENT_SECONDS, type Copy, type CopyKeys, type CopyState } from './copy';

const KEYS_PLACE = 'departures.keys_sealed';
const COLUMNS = 'id, state, recipient, asked_at, tables_done, tables_all, rows_done, ready_at, tries';

interface Row {
  readonly id: string;
  readonly state: CopyState;
  readonly recipient: string;
  readonly asked_at: Date;
  readonly tables_done: number;
  readonly tables_all: number;
  readonly rows_done: string;
  readonly ready_at: Date | null;
  readonly tries: number;
}

interface KeysRow extends Row {
  readonly keys_sealed: Buffer;
}

export interface NewCopy {
  readonly id: string;
  readonly recipient: string;
  readonly by: string;
  readonly at: Date;
  readonly keys: CopyKeys;
}

/** What is known of a copy once it is whole. */
export interface MadeCopy {
  readonly rest: Buffer;
  readonly at: Date;
  /** In hexadecimal digits: who has the file can tell that it is this one. */
  readonly manifestSha256: string;
}

export interface CopyWithKeys {
  readonly copy: Copy;
  readonly keys: CopyKeys;
}

export interface CopyStep {
  readonly tablesDone: number;
  readonly tablesAll: number;
  readonly rowsDone: number;
}

/** Copies of the whole register, within its own transaction. The database lets one be made at a time. */
@Injectable()
export class CopiesRepository {
  constructor(private readonly secrets: Secrets) {}

  async findNewest(tx: Transaction): Promise<Copy | null> {
    const [row] = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM departures WHERE licensee_id = $1 ORDER BY asked_at DESC, id DESC LIMIT 1`,
      [tx.licenseeId],
    );
    return row ? copyOf(row) : null;
  }

  /** Answers whether it was added: not while another is being made. */
  async add(tx: Transaction, { id, recipient, by, at, keys }: NewCopy): Promise<boolean> {
    const added = await tx.query(
      `INSERT INTO departures (licensee_id, id, recipient, asked_by, asked_at, keys_sealed) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING RETURNING id`,
      [tx.licenseeId, id, recipient, by, at, this.seal(tx, keys)],
    );
    return added.length > 0;
  }

  /** Takes what nobody writes, or the one who wrote has fallen silent over. */
  async claim(tx: Transaction, at: Date): Promise<CopyWithKeys | null> {
    const [row] = await tx.query<KeysRow>(
      `UPDATE departures SET state = 'writing', beat_at = $2, tries = tries + 1
        WHERE licensee_id = $1 AND tries < $3
          AND (state = 'asked' OR (state = 'writing' AND beat_at < $2::timestamptz - make_interval(secs => $4)))
        RETURNING ${COLUMNS}, keys_sealed`,
      [tx.licenseeId, at, MOST_TRIES, SILENT_SECONDS],
    );
    return row ? { copy: copyOf(row), keys: this.open(tx, row.keys_sealed) } : null;
  }

  /** Gives up what was tried too often. Answers whether there was one. */
  async giveUp(tx: Transaction, at: Date): Promise<boolean> {
    const failed = await tx.query(
      `UPDATE departures SET state = 'failed', keys_sealed = NULL
        WHERE licensee_id = $1 AND state = 'writing' AND tries >= $3
          AND beat_at < $2::timestamptz - make_interval(secs => $4) RETURNING id`,
      [tx.licenseeId, at, MOST_TRIES, SILENT_SECONDS],
    );
    return failed.length > 0;
  }

  /** Says that it is still being written, and how far it is. Answers whether it is ours still. */
  async beat(tx: Transaction, { id, tries }: Copy, step: CopyStep & { readonly at: Date }): Promise<boolean> {
    const beaten = await tx.query(
      `UPDATE departures SET beat_at = $3, tables_done = $4, tables_all = $5, rows_done = $6
        WHERE licensee_id = $1 AND id = $2 AND state = 'writing' AND tries = $7 RETURNING id`,
      [tx.licenseeId, id, step.at, step.tablesDone, step.tablesAll, step.rowsDone, tries],
    );
    return beaten.length > 0;
  }

  /** Ready: the private half of its pair is forgotten, and nobody here can open what was sealed for the other. */
  async finish(tx: Transaction, { id, tries }: Copy, made: MadeCopy): Promise<boolean> {
    const finished = await tx.query(
      `UPDATE departures SET state = 'ready', ready_at = $3, keys_sealed = $4, manifest_sha256 = $6
        WHERE licensee_id = $1 AND id = $2 AND state = 'writing' AND tries = $5 RETURNING id`,
      [tx.licenseeId, id, made.at, this.seal(tx, { rest: made.rest, sender: null }), tries, made.manifestSha256],
    );
    return finished.length > 0;
  }

  async findReady(tx: Transaction): Promise<CopyWithKeys | null> {
    const [row] = await tx.query<KeysRow>(
      `SELECT ${COLUMNS}, keys_sealed FROM departures WHERE licensee_id = $1 AND state = 'ready'
        ORDER BY asked_at DESC, id DESC LIMIT 1`,
      [tx.licenseeId],
    );
    return row ? { copy: copyOf(row), keys: this.open(tx, row.keys_sealed) } : null;
  }

  /** When its bytes last left for whoever asked. */
  async noteTaken(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query('UPDATE departures SET taken_at = $3 WHERE licensee_id = $1 AND id = $2', [tx.licenseeId, id, at]);
  }

  /** Without its key a copy tells nobody anything; its bytes go next. `before` null: all that are ready. */
  async forgetReady(tx: Transaction, before: Date | null): Promise<void> {
    await tx.query(
      `UPDATE departures SET state = 'gone', keys_sealed = NULL
        WHERE licensee_id = $1 AND state = 'ready'
          AND ($2::timestamptz IS NULL OR ready_at < $2::timestamptz - make_interval(days => $3))`,
      [tx.licenseeId, before, KEPT_DAYS],
    );
  }

  /** Those whose bytes stay. */
  async listKeptIds(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM departures WHERE licensee_id = $1 AND state IN ('asked', 'writing', 'ready')`,
      [tx.licenseeId],
    );
    return rows.map(({ id }) => id);
  }

  private seal(tx: Transaction, { rest, sender }: CopyKeys): Buffer {
    const text = JSON.stringify({ rest: rest.toString('base64'), sender: sender?.toString('base64') ?? null });
    return this.secrets.seal(tx.licenseeId, text, KEYS_PLACE);
  }

  private open(tx: Transaction, sealed: Buffer): CopyKeys {
    const text = this.secrets.open(tx.licenseeId, sealed, KEYS_PLACE);
    const { rest, sender } = JSON.parse(text) as { rest: string; sender: string | null };
    return { rest: Buffer.from(rest, 'base64'), sender: sender === null ? null : Buffer.from(sender, 'base64') };
  }
}

function copyOf(row: Row): Copy {
  return {
    id: row.id,
    state: row.state,
    recipient: row.recipient,
    askedAt: row.asked_at,
    tablesDone: row.tables_done,
    tablesAll: row.tables_all,
    rowsDone: Number(row.rows_done),
    readyAt: row.ready_at,
    tries: row.tries,
  };
}
