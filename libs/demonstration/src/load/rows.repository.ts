import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

type EntityClass<Row> = new () => Row;

const ROWS_AT_ONCE = 300;

/** Adds many rows of one entity with few statements, within one licensee's transaction: row-level security holds. */
@Injectable()
export class RowsRepository {
  /** Until this transaction ends nobody else loads this register. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('demonstration'), hashtext($1))`, [tx.licenseeId]);
  }

  async hasPeople(tx: Transaction): Promise<boolean> {
    const rows = await tx.query('SELECT FROM people WHERE licensee_id = $1 LIMIT 1', [tx.licenseeId]);
    return rows.length > 0;
  }

  /** The same for a table without an entity: rows are columns. All must name the same ones. */
  async insertInto(tx: Transaction, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const list = Object.keys(first).join(', ');
    const plain = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, inJson(value)])),
    );
    await tx.query(
      `INSERT INTO ${table} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${table}, $1::json)`,
      [JSON.stringify(plain)],
    );
  }

  /** All rows must name the same properties; what they leave out gets the column's default. */
  async insert<Row extends object>(
    tx: Transaction,
    entity: EntityClass<Row>,
    rows: readonly Partial<Row>[],
  ): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const { tableName, columns } = tx.manager.connection.getMetadata(entity);
    const named = columns.filter(({ propertyName }) => propertyName in first);
    const list = named.map(({ databaseName }) => databaseName).join(', ');
    const sql = `INSERT INTO ${tableName} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${tableName}, $1::json)`;
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const batch = rows.slice(from, from + ROWS_AT_ONCE).map((row) => {
        const values = row as Readonly<Record<string, unknown>>;
        return Object.fromEntries(
          named.map(({ databaseName, propertyName }) => [databaseName, inJson(values[propertyName])]),
        );
      });
      await tx.query(sql, [JSON.stringify(batch)]);
    }
  }
}

/** The columns of a person, whose entity is TypeORM's. */
export function columnsOf(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}

/** JSON has no bytes: PostgreSQL reads them from their hexadecimal form. */
function inJson(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
}
