import { EXPORTED_CLASSES, type MappedTable, type Secrets, type TableExport, type Transaction } from '@pa/platform';
import type { ExportPart } from './export-part';

/** Rows fetched at a time. */
const STRETCH = 200;

/** A part of a copy made from the data map alone: what is personal, sealed or plain in a person's own rows. */
export function mappedTablePart(
  [name, table]: readonly [string, MappedTable],
  part: TableExport,
  secrets: Pick<Secrets, 'open'>,
): ExportPart {
  const columns = exportedColumns(table, part);
  return {
    title: part.title,
    labels: labelsOf(columns, part),
    read: (tx, personId) => readRows(tx, { name, table, part, columns, personId, secrets }),
  };
}

/** What a person gets of a table: never keys, secrets, indexes or what is made from other columns. */
export function exportedColumns({ columns, exempt = {} }: MappedTable, { only }: TableExport): string[] {
  return Object.entries(columns)
    .filter(([, kind]) => kind === 'plain' || EXPORTED_CLASSES.includes(kind))
    .map(([column]) => column)
    .filter((column) => (!only || only.includes(column)) && !(column in exempt));
}

/** The name of a column in the copy: what was sealed is open there. */
export function exportedName(column: string): string {
  return column.replace(/_sealed$/, '');
}

function labelsOf(columns: readonly string[], { labels = {} }: TableExport): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap((column) => (labels[column] ? [[exportedName(column), labels[column]]] : [])),
  );
}

interface Reading {
  readonly name: string;
  readonly table: MappedTable;
  readonly part: TableExport;
  readonly columns: readonly string[];
  readonly personId: string;
  readonly secrets: Pick<Secrets, 'open'>;
}

/** Values come as JSON writes them, so that a date is the day it says and not a moment somewhere. */
async function* readRows(tx: Transaction, reading: Reading): AsyncIterable<Record<string, unknown>> {
  const { name, table, part, columns, personId } = reading;
  const list = columns
    .map((column) => (isSealed(table, column) ? `t.${column}` : `to_jsonb(t.${column}) AS ${column}`))
    .join(', ');
  await tx.query(
    `DECLARE copied NO SCROLL CURSOR FOR SELECT ${list} FROM ${name} t
      WHERE t.licensee_id = $1 AND ${part.whose} = $2 ORDER BY ${part.order ?? 't.id'}`,
    [tx.licenseeId, personId],
  );
  try {
    for (let count = STRETCH; count === STRETCH;) {
      const rows = await tx.query<Record<string, unknown>>(`FETCH ${STRETCH} FROM copied`);
      for (const row of rows) yield recordOf(tx, row, reading);
      count = rows.length;
    }
  } finally {
    await tx.query('CLOSE copied');
  }
}

function recordOf(tx: Transaction, row: Record<string, unknown>, { table, secrets }: Reading): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      exportedName(column),
      isSealed(table, column) && Buffer.isBuffer(value) ? structured(secrets.open(tx.licenseeId, value)) : value,
    ]),
  );
}

function isSealed({ columns }: MappedTable, column: string): boolean {
  return columns[column] === 'sealed';
}

/** Answers that were sealed together are told one by one. */
function structured(text: string): unknown {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
