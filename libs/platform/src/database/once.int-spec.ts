import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { accountsBed, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { UnitOfWork } from './unit-of-work';

describe('one statement in one message', () => {
  let bed: AccountsBed;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    bed = await accountsBed();
    unitOfWork = bed.module.get(UnitOfWork);
  });

  afterAll(() => bed?.close());

  const add = (licenseeId: string, rowOf: string) =>
    unitOfWork.once<{ topic: string }>(licenseeId, {
      text: `INSERT INTO outbox (licensee_id, id, topic, subject_id) VALUES ($1, $2, $3, $2) RETURNING topic`,
      values: [rowOf, newId(), 'test.once'],
    });

  it('works for its licensee alone, and names nobody afterwards', async () => {
    await bed.behind('DELETE FROM outbox');
    expect(await add(bed.here.id, bed.here.id)).toEqual([{ topic: 'test.once' }]);
    await expect(add(bed.here.id, bed.elsewhere.id)).rejects.toThrow('row-level security');
    const count = { text: 'SELECT count(*)::int AS rows FROM outbox', values: [] };
    expect(await unitOfWork.once(bed.here.id, count)).toEqual([{ rows: 1 }]);
    expect(await unitOfWork.once(bed.elsewhere.id, count)).toEqual([{ rows: 0 }]);
    await expect(unitOfWork.once("' OR true", count)).rejects.toThrow(TypeError);
  });

  it('takes any text as a value and never as SQL', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\u0000') && text.isWellFormed()),
        async (text) => {
          const statement = { text: 'SELECT $1::text AS said, $2::text[] AS list', values: [text, [text, "';--"]] };
          expect(await unitOfWork.once(bed.here.id, statement)).toEqual([{ said: text, list: [text, "';--"] }]);
        },
      ),
      { numRuns: 200, examples: [["'; DROP TABLE people; --"], ['\\'], ["\\'"], ['$1'], ['']] },
    );
  });

  it('gives back dates, bytes, numbers, truth and nothing as they went in', async () => {
    const values = [new Date('2026-03-18T12:00:00.123Z'), Buffer.from([0, 39, 92, 255]), 1.5, true, null];
    const text = 'SELECT $1::timestamptz AS a, $2::bytea AS b, $3::float8 AS c, $4::boolean AS d, $5::text AS e';
    const [row] = await unitOfWork.once<Record<string, unknown>>(bed.here.id, { text, values });
    expect(Object.values(row ?? {})).toEqual(values);
    await expect(unitOfWork.once(bed.here.id, { text: 'SELECT $2', values: ['a'] })).rejects.toThrow(TypeError);
  });
});
