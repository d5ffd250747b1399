import { Injectable, Logger } from '@nestjs/common';
import type { Pool, PoolClient, QueryResult } from 'pg';
import { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { LicenseeStatement, type Purpose, type Statement } from './licensee-statement';
import { writeOut, type BoundStatement } from './literal';
import { assertNoUnitRuns, asUnit, findRunning } from './running-unit';
import { Transaction } from './transaction';

/** Rows of one statement inside a read-only transaction. */
export type Reader = <Row>(statement: Statement) => Promise<Row[]>;

/** Opens transactions, each for one licensee. There is no other way from a service to the database. */
@Injectable()
export class UnitOfWork {
  private readonly logger = new Logger(UnitOfWork.name);

  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction; commits when it resolves, rolls everything back when it throws. */
  async run<T>(licenseeId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    assertLicensee(licenseeId);
    assertNoUnitRuns();
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT set_config('app.licensee_id', $1, true)`, [licenseeId]);
      const tx = new Transaction(licenseeId, manager);
      return asUnit(tx, async () => {
        const result = await work(tx);
        await tx.end();
        return result;
      });
    });
  }

  /**
   * In the transaction that runs already, else in one of its own: for what may be called from within a unit of work that
   * cannot hand its transaction on, as a mail is on its way out.
   */
  async join<T>(licenseeId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const tx = findRunning(licenseeId);
    return tx ? work(tx) : this.run(licenseeId, work);
  }

  /**
   * A read-only transaction in fewer round trips, for the hot paths: beginning and naming the licensee is one message.
   * The id is put into the text, which is safe because it has been checked to be a UUID.
   */
  async read<T>(licenseeId: string, work: (query: Reader) => Promise<T>): Promise<T> {
    assertLicensee(licenseeId);
    assertNoUnitRuns();
    const client = await this.pool().connect();
    /** A connection can break between two statements. Its statements then fail; unheard, the news would end the process. */
    const broke = (error: Error) => this.logger.warn({ error: error.message }, 'A connection broke while it was used');
    client.on('error', broke);
    try {
      await client.query(`BEGIN READ ONLY; SELECT set_config('app.licensee_id', '${licenseeId}', true)`);
      const result = await asUnit(null, () => work(readerOf(client)));
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      await rollBack(client);
      throw error;
    } finally {
      client.off('error', broke);
    }
  }

  /**
   * One statement in a transaction of its own, sent as one message: for what every request must ask before anything else.
   * The message holds two statements, so the database takes it as one transaction and the licensee is named in it alone.
   */
  async once<Row>(licenseeId: string, statement: BoundStatement): Promise<Row[]> {
    assertLicensee(licenseeId);
    assertNoUnitRuns();
    const named = `SELECT set_config('app.licensee_id', '${licenseeId}', true)`;
    const results = (await this.pool().query(`${named}; ${writeOut(statement)}`)) as unknown as readonly QueryResult[];
    return results.at(-1)?.rows as Row[];
  }

  /**
   * For the hottest paths: each statement in a read-only transaction of its own, there and back in one message. A
   * connection on which a statement failed is thrown away.
   */
  reader(licenseeId: string): Reader {
    return this.each(licenseeId, 'read');
  }

  /** The same for statements that write: with a name, PostgreSQL keeps the plan, which `once` has made anew each time. */
  writer(licenseeId: string): Reader {
    return this.each(licenseeId, 'write');
  }

  private each(licenseeId: string, purpose: Purpose): Reader {
    assertLicensee(licenseeId);
    return async <Row>(statement: Statement) => {
      assertNoUnitRuns();
      const asked = new LicenseeStatement(licenseeId, statement, purpose);
      return (await (this.pool() as StatementPool).query<Row>(asked)).rows;
    };
  }

  private pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}

/** What a pool can do and its types do not say: take a connection for a statement of one's own making. */
interface StatementPool {
  query<Row>(statement: LicenseeStatement): Promise<{ rows: Row[] }>;
}

function readerOf(client: PoolClient): Reader {
  return async <Row>(statement: Statement) => {
    const { rows } = await client.query({ ...statement, values: [...(statement.values ?? [])] });
    return rows as Row[];
  };
}

/** Gives the connection back clean, or throws it away when even that fails. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
    client.release();
  } catch (error) {
    client.release(error instanceof Error ? error : true);
  }
}

function assertLicensee(licenseeId: string): void {
  if (!isUuid(licenseeId)) throw new TypeError('A transaction needs the id of a licensee.');
}
