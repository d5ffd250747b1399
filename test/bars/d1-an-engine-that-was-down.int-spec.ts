import { sizeOf } from '../support/bars';
import { EQUAL, IndexBed } from '../support/search/index-bed';

const WRITES = sizeOf({ short: 500, full: 5_000 });
const DELETED = WRITES / 10;
const SUSPENDED = WRITES / 25;

/** Far more than it takes on a quiet machine. */
const CEILING_MS = 600_000;

/**
 * D1. The engine goes away while people write, delete and are suspended; when it comes back the index is as the database. It is a
 * fake of Meilisearch. The planted defect tells of changes outside their transaction, where a crash comes between the two.
 */
describe('D1: an engine that was down catches up alone', () => {
  let bed: IndexBed;
  let ids: string[];

  beforeAll(async () => {
    bed = await IndexBed.start();
    ids = await bed.addPas(WRITES);
    await bed.settle();
  }, CEILING_MS);

  afterAll(() => bed?.close());

  it(
    `misses, keeps and adds nothing after ${WRITES} writes, ${DELETED} deletions and ${SUSPENDED} suspensions`,
    async () => {
      expect(await bed.distance()).toEqual(EQUAL);
      bed.fake.isDown = true;
      for (const [at, id] of ids.entries()) {
        await bed.change(id, 'UPDATE pa_profiles SET headline = $2 WHERE id = $1', [
          `Written while it was down: ${at}`,
        ]);
        if (at % 10 === 0) await bed.change(id, 'DELETE FROM pa_profiles WHERE id = $1');
        if (at % 25 === 1) await bed.change(id, `UPDATE pa_profiles SET hidden = true WHERE id = $1`);
      }
      await bed.relay();
      await bed.keeper.round();
      const behind = await bed.distance();
      expect(behind.extra).toBe(DELETED + SUSPENDED);
      expect(behind.stale).toBe(WRITES - DELETED - SUSPENDED);
      expect(await state()).toMatchObject({ error: 'unreachable' });

      bed.fake.isDown = false;
      await bed.settle();
      expect(await bed.distance()).toEqual(EQUAL);
      expect(await state()).toMatchObject({ waiting: 0, aside: 0, error: null });
    },
    CEILING_MS,
  );

  it('is built anew by itself when the engine comes back without its data', async () => {
    bed.fake.forget();
    await bed.settle();
    expect(await bed.distance()).toEqual(EQUAL);
  });

  it('would be seen: told outside the transaction, a change is lost in a crash between the two', async () => {
    const [id] = ids.slice(2) as [string];
    await bed.unitOfWork.run(bed.register.id, (tx) =>
      tx.query(`UPDATE pa_profiles SET headline = 'Nobody was told' WHERE id = $1`, [id]),
    );
    const crashed = bed.unitOfWork.run(bed.register.id, async (tx) => {
      await bed.tell(tx, id);
      throw new Error('killed');
    });
    await expect(crashed).rejects.toThrow('killed');
    await bed.settle();
    expect(await bed.distance()).toEqual({ ...EQUAL, stale: 1 });
  });

  async function state() {
    const { rows } = await bed.superuser.query<Record<string, unknown>>(
      `SELECT waiting, aside, error FROM search_indexes WHERE name = 'register-pas'`,
    );
    return rows[0];
  }
});
