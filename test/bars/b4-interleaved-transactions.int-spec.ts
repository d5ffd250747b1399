import { setImmediate } from 'node:timers/promises';
import { appDataSourceOptions, Transaction, UnitOfWork } from '@pa/platform';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { sizeOf } from '../support/bars';
import { createTestDatabase, TestDatabase } from '../support/database/test-database';
import { fillLicensee } from '../support/tenant-rows';

const CONNECTIONS = 20;
const AT_ONCE = 60;
const LICENSEES = [newId(), newId(), newId()];
/** The pool hands out connections in turn, so all of them serve all three. */
const TRANSACTIONS = sizeOf({ short: 2_000, full: 10_000 });

class Planned extends Error {}

/** What one transaction saw and how it ended. */
interface Seen {
  readonly licenseeId: string;
  readonly licensees: readonly string[];
  readonly ended: 'well' | 'by an error' | 'cancelled';
}

/** Six ways through a transaction, in turn: what a server meets in a day. */
const KINDS = ['run', 'read', 'run that throws', 'read that throws', 'run with an SQL error', 'cancelled'] as const;

/** UnitOfWork as it would be with SET for SET LOCAL: the setting outlives the transaction. Only this test has it. */
class ForgetfulUnitOfWork extends UnitOfWork {
  constructor(private readonly source: DataSource) {
    super(source);
  }

  override async run<T>(licenseeId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.source.transaction(async (manager) => {
      await manager.query(`SELECT set_config('app.licensee_id', $1, false)`, [licenseeId]);
      return work(new Transaction(licenseeId, manager));
    });
  }
}

/** B4. Many transactions of three registers at once over few connections, with errors and cancels among them. */
describe('B4: interleaved transactions', () => {
  let database: TestDatabase;
  let superuser: Client;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    superuser = new Client({ connectionString: database.superUrl });
    await superuser.connect();
    for (const licenseeId of LICENSEES) await fillLicensee(superuser, licenseeId, newId());
    dataSource = await new DataSource(appDataSourceOptions(database.appUrl, [], CONNECTIONS)).initialize();
  });

  afterAll(async () => {
    await dataSource?.destroy();
    await superuser?.end();
    await database?.drop();
  });

  /** Runs that many, AT_ONCE at a time, each for the next register in the next way. */
  async function runMany(unitOfWork: UnitOfWork, count: number): Promise<Seen[]> {
    const seen: Seen[] = [];
    let next = 0;
    const lane = async (): Promise<void> => {
      for (let turn = next++; turn < count; turn = next++) seen.push(await runOne(unitOfWork, turn));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return seen;
  }

  async function runOne(unitOfWork: UnitOfWork, turn: number): Promise<Seen> {
    const licenseeId = LICENSEES[turn % LICENSEES.length]!;
    const kind = KINDS[Math.floor(turn / LICENSEES.length) % KINDS.length]!;
    const licensees: string[] = [];
    const look = async (query: (sql: string) => Promise<Array<{ licensee_id: string }>>): Promise<void> => {
      licensees.push(...(await query('SELECT licensee_id FROM people')).map((row) => row.licensee_id));
      if (turn % 2 === 0) await setImmediate();
      licensees.push(...(await query('SELECT licensee_id FROM pa_profiles')).map((row) => row.licensee_id));
    };
    try {
      if (kind.startsWith('read'))
        await unitOfWork.read(licenseeId, (query) => readAs(kind, (text) => look(text), query));
      else await unitOfWork.run(licenseeId, (tx) => runAs(kind, look, tx));
      return { licenseeId, licensees, ended: 'well' };
    } catch (error) {
      return { licenseeId, licensees, ended: endOf(error) };
    }
  }

  type Look = (query: (sql: string) => Promise<Array<{ licensee_id: string }>>) => Promise<void>;

  async function readAs(kind: string, look: Look, query: <Row>(statement: { text: string }) => Promise<Row[]>) {
    await look((text) => query({ text }));
    if (kind === 'read that throws') throw new Planned();
  }

  async function runAs(kind: string, look: Look, tx: Transaction): Promise<void> {
    await look((sql) => tx.query(sql));
    await tx.query('UPDATE people SET display_name = display_name');
    if (kind === 'run that throws') throw new Planned();
    if (kind === 'run with an SQL error') await tx.query('SELECT 1 / 0');
    if (kind === 'cancelled') await tx.query('SELECT pg_cancel_backend(pg_backend_pid())');
  }

  function endOf(error: unknown): Seen['ended'] {
    const code = (error as { code?: string }).code;
    if (code === '57014') return 'cancelled';
    if (code === '22012' || error instanceof Planned) return 'by an error';
    throw error;
  }

  /** Reads of rows that belong to another register than the transaction's. */
  const wrongReads = (seen: readonly Seen[]): number =>
    seen.flatMap(({ licenseeId, licensees }) => licensees.filter((found) => found !== licenseeId)).length;

  /** What a connection shows that comes back to the pool and names no licensee. */
  async function leftBehind(): Promise<number> {
    const looks = Array.from({ length: CONNECTIONS * 3 }, async () => {
      const rows: unknown[] = await dataSource.query('SELECT licensee_id FROM people, pg_sleep(0.01)');
      return rows.length;
    });
    return (await Promise.all(looks)).reduce((sum, rows) => sum + rows, 0);
  }

  it(`reads nothing of another register in ${TRANSACTIONS} transactions over ${CONNECTIONS} connections`, async () => {
    const seen = await runMany(new UnitOfWork(dataSource), TRANSACTIONS);
    expect(seen).toHaveLength(TRANSACTIONS);
    expect(wrongReads(seen)).toBe(0);
    expect(seen.every(({ licensees }) => licensees.length === 2)).toBe(true);
    expect(await leftBehind()).toBe(0);
    for (const ended of ['well', 'by an error', 'cancelled'])
      expect(seen.filter((one) => one.ended === ended).length).toBeGreaterThan(TRANSACTIONS / 10);
  }, 240_000);

  it('refuses to begin a transaction without the id of a licensee', async () => {
    const unitOfWork = new UnitOfWork(dataSource);
    for (const licenseeId of ['', 'north-west', `${LICENSEES[0]}' OR true --`]) {
      await expect(unitOfWork.run(licenseeId, async () => 'ran')).rejects.toThrow(TypeError);
      await expect(unitOfWork.read(licenseeId, async () => 'ran')).rejects.toThrow(TypeError);
    }
  });

  // Seen red: with SET for SET LOCAL a connection keeps the last register, and whoever gets it next without naming one
  // reads that register's people.
  it('goes red with SET for SET LOCAL', async () => {
    const other = await new DataSource(appDataSourceOptions(database.appUrl, [], CONNECTIONS)).initialize();
    const kept = dataSource;
    dataSource = other;
    try {
      await runMany(new ForgetfulUnitOfWork(other), 120);
      expect(await leftBehind()).toBeGreaterThan(0);
    } finally {
      dataSource = kept;
      await other.destroy();
    }
  });
});
