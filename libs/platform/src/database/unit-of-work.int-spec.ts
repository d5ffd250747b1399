import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { accountsBed, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { besideUnits, NestedUnitError, refuseNestedUnits } from './running-unit';
import { UnitOfWork } from './unit-of-work';

const ADD = `INSERT INTO outbox (licensee_id, id, topic, subject_id) VALUES ($1, $2, 'test.row', $2) RETURNING id`;
const ROWS = 'SELECT id FROM outbox';

describe('a unit of work', () => {
  let bed: AccountsBed;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    bed = await accountsBed();
    unitOfWork = bed.module.get(UnitOfWork);
  });

  afterAll(() => bed?.close());
  beforeEach(() => bed.behind('DELETE FROM outbox'));

  it('keeps everything when it ends well and nothing when it does not', async () => {
    await unitOfWork.run(bed.here.id, (tx) => tx.query(ADD, [tx.licenseeId, newId()]));
    const failing = unitOfWork.run(bed.here.id, async (tx) => {
      await tx.query(ADD, [tx.licenseeId, newId()]);
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect(await bed.behind(ROWS)).toHaveLength(1);
  });

  it('gives rows of every kind of statement', async () => {
    await unitOfWork.run(bed.here.id, async (tx) => {
      const id = newId();
      expect(await tx.query(ADD, [tx.licenseeId, id])).toEqual([{ id }]);
      expect(await tx.query('UPDATE outbox SET attempts = 1 RETURNING attempts')).toEqual([{ attempts: 1 }]);
      expect(await tx.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
      expect(await tx.query('DELETE FROM outbox')).toEqual([]);
      expect(await tx.query('SET LOCAL lock_timeout = 1000')).toEqual([]);
    });
  });

  it('sees and changes only its own register', async () => {
    await unitOfWork.run(bed.elsewhere.id, (tx) => tx.query(ADD, [tx.licenseeId, newId()]));
    await unitOfWork.run(bed.here.id, async (tx) => {
      expect(await tx.query(ROWS)).toEqual([]);
      expect(await tx.query('DELETE FROM outbox RETURNING id')).toEqual([]);
    });
    const smuggling = unitOfWork.run(bed.here.id, (tx) => tx.query(ADD, [bed.elsewhere.id, newId()]));
    await expect(smuggling).rejects.toThrow('row-level security');
    expect(await unitOfWork.read(bed.here.id, (query) => query({ text: ROWS }))).toEqual([]);
    expect(await unitOfWork.read(bed.elsewhere.id, (query) => query({ text: ROWS }))).toHaveLength(1);
  });

  it('joins the one that runs, and begins its own where none does, it has ended, or it is another register’s', async () => {
    const number = async (): Promise<string> => {
      const [row] = await unitOfWork.join(bed.here.id, (tx) =>
        tx.query<{ xid: string }>('SELECT pg_current_xact_id() AS xid'),
      );
      return row!.xid;
    };
    let after: Promise<string> | undefined;
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const [outside, inside] = await unitOfWork.run(bed.here.id, async (tx) => {
      const [row] = await tx.query<{ xid: string }>('SELECT pg_current_xact_id() AS xid');
      after = ended.then(number);
      expect(await besideUnits(number)).not.toBe(row!.xid);
      return [row!.xid, await number()];
    });
    end();
    expect(inside).toBe(outside);
    expect(await after).not.toBe(outside);
    expect(await number()).not.toBe(outside);
  });

  it('fails in tests when a second connection is asked for inside it', async () => {
    refuseNestedUnits();
    const { id } = bed.here;
    const nested: Array<() => Promise<unknown>> = [
      () => unitOfWork.run(id, async () => undefined),
      () => unitOfWork.read(id, async () => undefined),
      () => unitOfWork.once(id, { text: 'SELECT 1', values: [] }),
      () => unitOfWork.reader(id)({ text: 'SELECT 1' }),
      () => unitOfWork.join(bed.elsewhere.id, async () => undefined),
    ];
    for (const deed of nested) {
      await expect(unitOfWork.run(id, deed)).rejects.toThrow(NestedUnitError);
      await expect(unitOfWork.read(id, deed)).rejects.toThrow(NestedUnitError);
    }
  });

  it('cannot write where it only reads, and gives the connection back clean', async () => {
    const writing = unitOfWork.read(bed.here.id, (query) => query({ text: ADD, values: [bed.here.id, newId()] }));
    await expect(writing).rejects.toThrow('read-only transaction');
    const named = { name: 'one', text: 'SELECT $1::int AS one', values: [1] };
    for (let time = 0; time < 8; time++)
      expect(await unitOfWork.read(bed.here.id, (query) => query(named))).toEqual([{ one: 1 }]);
  });

  it('throws a connection away that broke, and goes on with another', async () => {
    const broken = unitOfWork.read(bed.here.id, async (query) => {
      const [{ pid } = { pid: 0 }] = await query<{ pid: number }>({ text: 'SELECT pg_backend_pid() AS pid' });
      await bed.behind('SELECT pg_terminate_backend($1)', [pid]);
      return query({ text: 'SELECT 1' });
    });
    await expect(broken).rejects.toThrow();
    expect(await unitOfWork.read(bed.here.id, (query) => query({ text: 'SELECT 1 AS one' }))).toEqual([{ one: 1 }]);
  });

  it('asks one statement in one message: its own register only, nothing written, nothing left behind', async () => {
    await unitOfWork.run(bed.elsewhere.id, (tx) => tx.query(ADD, [tx.licenseeId, newId()]));
    const rows = { name: 'rows', text: `${ROWS} WHERE $1`, values: [true] };
    for (let time = 0; time < 8; time++) {
      expect(await unitOfWork.reader(bed.here.id)(rows)).toEqual([]);
      expect(await unitOfWork.reader(bed.elsewhere.id)(rows)).toHaveLength(1);
    }
    expect(await unitOfWork.reader(bed.elsewhere.id)({ text: `${ROWS} WHERE false` })).toEqual([]);
    const left = await bed.module.get(DataSource).query<unknown[]>(ROWS);
    expect(left).toEqual([]);
    const writing = unitOfWork.reader(bed.here.id)({ text: ADD, values: [bed.here.id, newId()] });
    await expect(writing).rejects.toThrow('read-only transaction');
  });

  it('goes on asking after a statement that failed, at first sight or later', async () => {
    const query = unitOfWork.reader(bed.here.id);
    const share = (of: number) => ({ name: 'share', text: 'SELECT 10 / $1::integer AS share', values: [of] });
    await expect(query({ name: 'broken', text: 'SELECT nothing' })).rejects.toThrow('does not exist');
    await expect(query(share(0))).rejects.toThrow('division by zero');
    expect(await Promise.all([query(share(2)), query(share(5))])).toEqual([[{ share: 5 }], [{ share: 2 }]]);
    await expect(query(share(0))).rejects.toThrow('division by zero');
    expect(await query(share(10))).toEqual([{ share: 1 }]);
  });

  it.each(['', 'north-west', `'; DROP TABLE outbox; --`])('does not begin for %j, which is no licensee', async (id) => {
    const work = jest.fn();
    await expect(unitOfWork.run(id, work)).rejects.toThrow(TypeError);
    await expect(unitOfWork.read(id, work)).rejects.toThrow(TypeError);
    expect(() => unitOfWork.reader(id)).toThrow(TypeError);
    expect(work).not.toHaveBeenCalled();
  });
});
