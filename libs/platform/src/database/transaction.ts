import type { EntityManager } from 'typeorm';

/**
 * One transaction of one licensee. Repositories take it and have no other way to the database, so nothing can be read
 * or written outside it; row-level security holds it to `licenseeId`.
 */
export class Transaction {
  private endings: Array<() => Promise<void>> = [];

  constructor(
    readonly licenseeId: string,
    readonly manager: EntityManager,
  ) {}

  /** Rows of a query with bound parameters ($1, $2, …). */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.manager.query(sql, [...parameters]);
    return rowsOf<Row>(result);
  }

  /** Puts something last in the transaction, after all other work of it: locks that many wait for are held shortest so. */
  beforeCommit(ending: () => Promise<void>): void {
    this.endings.push(ending);
  }

  /** Where the endings stand, for whoever rolls back a part: `forgetEndingsSince` drops those of that part. */
  markEndings(): number {
    return this.endings.length;
  }

  forgetEndingsSince(mark: number): void {
    this.endings.length = mark;
  }

  /** Called once by the unit of work, when all is done and before the commit. */
  async end(): Promise<void> {
    for (const ending of this.endings) await ending();
    this.endings = [];
  }
}

/** TypeORM answers UPDATE and DELETE with [rows, count] and everything else with rows. */
function rowsOf<Row>(result: unknown): Row[] {
  if (!Array.isArray(result)) return [];
  const [first, second] = result as unknown[];
  const isCounted = result.length === 2 && Array.isArray(first) && typeof second === 'number';
  return (isCounted ? first : result) as Row[];
}
