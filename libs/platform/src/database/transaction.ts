import type { EntityManager } from 'typeorm';

/**
 * One transaction of one licensee. Repositories take it and have no other way to the database, so nothing can be read
 * or written outside it; row-level security holds it to `licenseeId`.
 */
export class Transaction {
  constructor(
    readonly licenseeId: string,
    readonly manager: EntityManager,
  ) {}

  /** Rows of a query with bound parameters ($1, $2, …). */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.manager.query(sql, [...parameters]);
    return rowsOf<Row>(result);
  }
}

/** TypeORM answers UPDATE and DELETE with [rows, count] and everything else with rows. */
function rowsOf<Row>(result: unknown): Row[] {
  if (!Array.isArray(result)) return [];
  const [first, second] = result as unknown[];
  const isCounted = result.length === 2 && Array.isArray(first) && typeof second === 'number';
  return (isCounted ? first : result) as Row[];
}
