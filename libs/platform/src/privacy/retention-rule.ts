import type { Outbox } from '../outbox/outbox';
import type { Transaction } from '../database/transaction';

/** How long something is kept: calendar time, so a month is a month. */
export interface Span {
  readonly hours?: number;
  readonly days?: number;
  readonly months?: number;
  readonly years?: number;
}

/** One stretch of a rule's work, in one transaction of one licensee. */
export interface ClearingStretch {
  /** What began to count before this goes. */
  readonly before: Date;
  /** At most so many rows, so that no transaction is long. */
  readonly limit: number;
  /** People under a legal hold: nothing of theirs goes. */
  readonly held: readonly string[];
  /** For telling whoever keeps a copy, such as the search index. */
  readonly outbox: Outbox;
}

/** Takes out what is due and says how many rows went; it is called again while it fills the limit. */
export interface Clear {
  (tx: Transaction, stretch: ClearingStretch): Promise<number>;
  /** Which rows it deletes, where it deletes rows of one table; so that a test can make some that are due. */
  readonly due?: DueRows;
}

/** One line of the retention schedule. */
export interface RetentionRule {
  /** "<lib>.<what>", unique. */
  readonly key: string;
  /** What is kept, in plain words, as the start of a sentence: "Links we sent by email". */
  readonly what: string;
  readonly keep: Span | 'while it is used';
  /** From when it counts, in plain words: "after the link stops working". */
  readonly from: string;
  readonly then: 'deleted' | 'made nameless';
  readonly why: string;
  /** Law or guidance, where there is one. */
  readonly source?: string;
  /** Absent where the rows end with something else, or never. */
  readonly clear?: Clear;
}

/** The moment before which things are due, a span back from `at`. Months end on their last day where they are shorter. */
export function spanBefore(at: Date, { hours = 0, days = 0, months = 0, years = 0 }: Span): Date {
  const back = new Date(at);
  const day = back.getUTCDate();
  back.setUTCDate(1);
  back.setUTCMonth(back.getUTCMonth() - months - 12 * years);
  const lastOfMonth = new Date(Date.UTC(back.getUTCFullYear(), back.getUTCMonth() + 1, 0)).getUTCDate();
  back.setUTCDate(Math.min(day, lastOfMonth));
  return new Date(back.getTime() - (days * 24 + hours) * 3_600_000);
}

/** Rows of one table that go when their time is over. */
export interface DueRows {
  readonly table: string;
  /** SQL over the row `t`: the moment from which the span counts; where it is null the row stays. */
  readonly since: string;
  /** SQL over `t`: the person whose row it is, so that a legal hold keeps it. Null where it is nobody's. */
  readonly whose: string | null;
  /** SQL over `t`: a further condition. */
  readonly where?: string;
}

/** Deletes rows of one table that are due, skipping those that another transaction holds at the moment. */
export function deleteRows(due: DueRows): Clear {
  const { table, since, whose, where } = due;
  const spared = whose ? `AND NOT coalesce(${whose} = ANY ($4::uuid[]), false)` : 'AND $4::uuid[] IS NOT NULL';
  const sql = `
    DELETE FROM ${table} d WHERE d.licensee_id = $1 AND d.ctid = ANY (ARRAY(
      SELECT t.ctid FROM ${table} t
       WHERE t.licensee_id = $1 AND ${since} < $2 ${where ? `AND ${where}` : ''} ${spared}
       LIMIT $3 FOR UPDATE OF t SKIP LOCKED))
    RETURNING 1`;
  const clear: Clear = async (tx, { before, limit, held }) =>
    (await tx.query(sql, [tx.licenseeId, before, limit, [...held]])).length;
  return Object.assign(clear, { due });
}
