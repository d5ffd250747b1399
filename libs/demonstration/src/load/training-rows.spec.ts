import { trainingRows } from './training-rows';

const GIVEN = {
  licenseeId: '01890000-0000-7000-8000-000000000001',
  now: new Date('2026-03-03T09:00:00Z'),
  today: '2026-03-03',
  assessor: '01890000-0000-7000-8000-000000000002',
};

describe('made-up training', () => {
  const rows = Array.from({ length: 15 }, (_, place) => trainingRows(`person-${place}`, place, GIVEN)).flat();

  it('is there in every state, whole where it was seen', () => {
    expect([...new Set(rows.map(({ state }) => state))].toSorted()).toEqual([
      'not-accepted',
      'seen',
      'told',
      'withdrawn',
    ]);
    for (const row of rows.filter(({ state }) => state === 'seen'))
      expect(row).toMatchObject({
        seen_by: GIVEN.assessor,
        seen_on: expect.any(String),
        decided_at: expect.any(String),
      });
    for (const row of rows) {
      const { done_on: done, valid_until: until } = row as { done_on: string; valid_until: string | null };
      expect(until === null || until > done).toBe(true);
    }
  });

  it('has for whoever tries it one that counts and one that has ended, each load the same', () => {
    const own = trainingRows('person-0', 0, GIVEN);
    const ends = own.filter(({ state }) => state === 'seen').map((row) => String(row['valid_until']) >= GIVEN.today);
    expect(ends).toEqual([true, false]);
    expect(trainingRows('person-0', 0, GIVEN)).toEqual(own);
  });
});
