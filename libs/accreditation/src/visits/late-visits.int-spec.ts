import { Outbox, UnitOfWork } from '@pa/platform';
import { VisitsBed } from '../../../../test/support/visits-bed';
import { visitsRetention } from './visits.retention';

describe('a visit that nobody has said anything about', () => {
  let visits: VisitsBed;

  beforeAll(async () => {
    visits = await VisitsBed.start();
  });
  afterAll(() => visits.bed.stop());
  beforeEach(() => visits.fresh());

  const board = (who = visits.assessor) => visits.desk.list(who, { list: 'planned', page: 1 });

  it('is late a week after its time, for those who see it', async () => {
    const id = await visits.planned();
    visits.later(16);
    expect((await board()).late).toBe(0);
    visits.later(2);
    expect([(await board()).late, (await board(visits.auditor)).late]).toEqual([1, 1]);
    expect((await board(await visits.bed.person(visits.bed.after, 'auditor'))).late).toBe(0);
    await visits.misses.miss(visits.auditor, { id, version: 1 }, 'other');
    expect((await board()).late).toBe(0);
  });

  it('is asked of who goes, once and of nobody else, three days after its time', async () => {
    await visits.planned();
    await visits.mails();
    visits.later(11);
    await visits.reminders.send();
    expect(await visits.mails()).toEqual([]);
    visits.later(3);
    for (const _ of [1, 2]) await visits.reminders.send();
    expect(await visits.mails()).toMatchObject([
      { to: `${visits.auditor.personId}@example.com`, subject: 'Please write up a visit' },
    ]);
  });

  it('goes three years after its time, as one that was held goes after that', async () => {
    const id = await visits.planned();
    const { clear } = visitsRetention[0]!;
    const goneBefore = (before: Date) =>
      visits.bed
        .get(UnitOfWork)
        .run(visits.bed.after, (tx) => clear!(tx, { before, limit: 10, held: [], outbox: visits.bed.get(Outbox) }));
    const { startsAt } = await visits.desk.open(visits.assessor, id);
    expect(await goneBefore(startsAt)).toBe(0);
    expect(await goneBefore(new Date(startsAt.getTime() + 1000))).toBe(1);
  });
});

describe('whom to visit', () => {
  let visits: VisitsBed;

  beforeAll(async () => {
    visits = await VisitsBed.start();
  });
  afterAll(() => visits.bed.stop());
  beforeEach(() => visits.fresh());

  it('is found by name, approved or not, and is nobody but PAs and never oneself', async () => {
    const both = await visits.bed.person(visits.bed.after, 'pa', 'assessor');
    const found = await visits.choice.find(both, 'amira');
    expect(found).toMatchObject({ pas: [{ personId: visits.pa.personId, name: 'Amira K.' }], total: 1 });
    await visits.bed.superuser.query('UPDATE people SET suspended_at = now() WHERE id = $1', [visits.pa.personId]);
    expect((await visits.choice.find(visits.assessor, 'amira')).pas).toHaveLength(1);
    expect(await visits.choice.find(visits.assessor, 'Zoltan')).toEqual({ pas: [], total: 0 });
    await expect(visits.choice.find(visits.assessor, ' ')).rejects.toMatchObject({ fields: [{ field: 'find' }] });
  });

  it('comes with the visits so far', async () => {
    const id = await visits.planned();
    expect((await visits.desk.planning(visits.assessor, visits.pa.personId)).visits).toMatchObject([{ id }]);
  });
});
