/**
 * What a column holds.
 *
 * - `key`: an id of ours, of the row, of another row or of somebody else. Says nothing by itself.
 * - `plain`: a state, a date, a count, a version: about the row, fit for the person to see.
 * - `personal`: about a person who can be told from it.
 * - `special`: personal, and of a special category (health, sex life, belief …) or close to it.
 * - `sealed`: personal or special, kept under a field key: text, or JSON as text.
 * - `index`: a blind index of a sealed value: can be matched, not read.
 * - `secret`: a hash, a token, a key: leaves the database for nobody.
 * - `derived`: made from other columns, for speed.
 */
export const COLUMN_CLASSES = ['key', 'plain', 'personal', 'special', 'sealed', 'index', 'secret', 'derived'] as const;
export type ColumnClass = (typeof COLUMN_CLASSES)[number];

/** The classes that a person's export must hold, or that need a stated exemption. */
export const EXPORTED_CLASSES: readonly ColumnClass[] = ['personal', 'special', 'sealed'];

/**
 * How a person gets their rows of a table. Columns that are personal, special or sealed go into the export, `plain` ones
 * beside them; sealed ones are opened.
 */
export interface TableExport {
  /** The heading in the export, such as "Your profile". */
  readonly title: string;
  /** SQL over the row `t` that gives the id of the person whose row it is; usually a column: "t.person_id". */
  readonly whose: string;
  /** Only these columns, where a row is about two people and each may have a part. Absent: all that are theirs. */
  readonly only?: readonly string[];
  /** Columns in words, where their name does not say it: { confirmed_at: 'You last said it is right' }. */
  readonly labels?: Readonly<Record<string, string>>;
  /** SQL over `t` by which rows stand in order; without it by id, which is the order in which they were made. */
  readonly order?: string;
}

/** One table: what stands in each column, how long it is kept, and how a person gets what is theirs. */
export interface MappedTable {
  /** What it holds, in plain words. */
  readonly holds: string;
  /** The key of the retention rule that ends its rows. Rows of a person also go with the account. */
  readonly retention: string;
  readonly columns: Readonly<Record<string, ColumnClass>>;
  /** Several where a row is about several people; absent where nobody's export has a part of it. */
  readonly exports?: readonly TableExport[];
  /** Why a personal, special or sealed column is not in the export; '*' for all of them. */
  readonly exempt?: Readonly<Record<string, string>>;
}

/** Tables of one lib by their full name, such as "public.people". */
export type DataMap = Readonly<Record<string, MappedTable>>;
