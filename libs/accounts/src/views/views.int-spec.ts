import { TooManyError, UnitOfWork, type Actor, type Role } from '@pa/platform';
import { accountsBed, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { addPerson } from '../../../../test/support/accounts/add-person';
import { UNHURRIED } from './pace';
import { ViewAlerts } from './view-alerts.service';
import { viewerWords } from './view';
import { VIEWS_PAGE_SIZE, Views } from './views.service';

describe('who looked at you', () => {
  let bed: AccountsBed;
  let views: Views;
  let pa: Actor;
  let employer: Actor;

  beforeAll(async () => {
    bed = await accountsBed();
    views = bed.module.get(Views);
  });

  afterAll(() => bed?.close());

  beforeEach(async () => {
    for (const table of ['view_alerts', 'views', 'people']) await bed.behind(`DELETE FROM ${table}`);
    bed.clock.set(new Date('2026-03-18T12:00:00Z'));
    pa = await addPerson(bed, { name: 'Amira Khan', roles: ['pa'] });
    employer = await addPerson(bed, { name: 'Dave Smith', roles: ['employer'] });
  });

  const open = (viewer: Actor, viewed: Actor, near: string | null = 'M14') =>
    views.profileOpened(viewer.licenseeId, { viewer, viewedId: viewed.personId, near: async () => near });

  async function linesOf(actor: Actor): Promise<string[]> {
    return (await views.listOf(actor, 1)).views.map((view) => `${view.seenOn} ${viewerWords(view)}`);
  }

  it('tells a PA where an employer is and the day, and never who', async () => {
    await open(employer, pa);
    const page = await views.listOf(pa, 1);
    expect(await linesOf(pa)).toEqual(['2026-03-18 An employer near M14']);
    expect(JSON.stringify(page)).not.toMatch(new RegExp(`Dave|${employer.personId}|12:00`));
    expect(await linesOf(employer)).toEqual([]);
  });

  it('is one line a day however often one looks, and another the next day on the register’s wall', async () => {
    for (let time = 0; time < 3; time++) await open(employer, pa);
    bed.clock.set(new Date('2026-03-31T23:30:00Z'));
    await open(employer, pa, null);
    expect(await linesOf(pa)).toEqual(['2026-04-01 An employer', '2026-03-18 An employer near M14']);
  });

  it('says nothing of looking at oneself', async () => {
    await open(pa, pa);
    expect(await linesOf(pa)).toEqual([]);
  });

  it('tells a PA that staff looked, without a name', async () => {
    await open(await addPerson(bed, { name: 'Stella Moss', roles: ['assessor'] }), pa);
    expect(await linesOf(pa)).toEqual(['2026-03-18 An assessor of the register']);
  });

  it('tells an employer staff and representatives by role and name', async () => {
    const staff = await addPerson(bed, { name: 'Stella Moss', roles: ['co-ordinator'] });
    const helper = await addPerson(bed, { name: 'Rafi Noor', roles: ['representative'] });
    const by = {
      ...helper,
      as: 'representative' as const,
      representationId: helper.personId,
      scopes: ['look' as const],
    };
    const opened = (viewer: Actor) =>
      bed.module.get(UnitOfWork).run(pa.licenseeId, (tx) => views.accountOpened(tx, viewer, employer.personId));
    await opened(staff);
    await opened({ ...employer, by });
    await opened(employer);
    expect((await linesOf(employer)).toSorted()).toEqual([
      '2026-03-18 Rafi N., a representative',
      '2026-03-18 Stella M., a co-ordinator of the register',
    ]);
  });

  it('comes in pages, newest first, and a page beyond the end is the last', async () => {
    await seen(VIEWS_PAGE_SIZE + 5, (n) => ({ viewer: employer, viewed: pa, minutesAgo: n * 1440 }));
    const first = await views.listOf(pa, 1);
    const last = await views.listOf(pa, 99);
    expect([first.views.length, last.views.length, last.page, last.total]).toEqual([20, 5, 2, 25]);
    const days = [...first.views, ...last.views].map(({ seenOn }) => seenOn);
    expect(days).toEqual(days.toSorted().reverse());
  });

  describe('opened in haste', () => {
    const crowd = async (count: number, role: Role): Promise<Actor> => {
      const viewer = await addPerson(bed, { name: 'Hasty Reader', roles: [role] });
      await bed.behind(
        `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles)
         SELECT $1, gen_random_uuid(), 'P.', 'x', 'x', decode(md5(n::text), 'hex'), '-', '{pa}' FROM generate_series(1, $2::int) n`,
        [viewer.licenseeId, count],
      );
      await bed.behind(
        `INSERT INTO views (licensee_id, id, viewer_id, viewed_id, what, viewer_role, seen_on, seen_at)
         SELECT $1, gen_random_uuid(), $2, id, 'pa-profile', 'employer', '2026-03-18', '2026-03-18T11:59:59Z'
           FROM people WHERE display_name = 'P.'`,
        [viewer.licenseeId, viewer.personId],
      );
      return viewer;
    };
    const alerts = () => bed.module.get(ViewAlerts).list(pa);

    it('is slowed, a little at first, and staff are told', async () => {
      const viewer = await crowd(UNHURRIED.hour, 'employer');
      const refusal = await open(viewer, pa).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(TooManyError);
      expect((refusal as TooManyError).retryAfterSeconds).toBe(14);
      expect(await linesOf(pa)).toEqual([]);
      expect(await alerts()).toMatchObject([{ name: 'Hasty R.', profiles: UNHURRIED.hour, refusals: 1, seenAt: null }]);
      bed.clock.set(new Date('2026-03-18T12:00:20Z'));
      await open(viewer, pa);
      await open(viewer, pa);
      expect(await linesOf(pa)).toHaveLength(1);
      expect(await alerts()).toMatchObject([{ profiles: UNHURRIED.hour + 1, refusals: 1 }]);
    });

    it('is no more than noticed when it is somebody’s work', async () => {
      const viewer = await crowd(UNHURRIED.hour + 50, 'co-ordinator');
      await open(viewer, pa);
      expect(await alerts()).toMatchObject([{ profiles: UNHURRIED.hour + 51, refusals: 0 }]);
    });

    it('is nobody’s business below the line', async () => {
      const viewer = await crowd(UNHURRIED.hour - 1, 'employer');
      await open(viewer, pa);
      expect(await alerts()).toEqual([]);
    });

    it('is marked as seen once, by whom, with a line in the audit', async () => {
      const viewer = await crowd(UNHURRIED.hour, 'employer');
      await expect(open(viewer, pa)).rejects.toThrow(TooManyError);
      const staff = await addPerson(bed, { name: 'Stella Moss', roles: ['manager'] });
      const other = await addPerson(bed, { name: 'Otto Lang', roles: ['manager'] });
      const [{ id } = { id: '' }] = await alerts();
      await bed.module.get(ViewAlerts).markSeen(staff, id);
      await bed.module.get(ViewAlerts).markSeen(other, id);
      expect(await alerts()).toMatchObject([{ seenBy: 'Stella M.' }]);
      expect(
        await bed.behind(`SELECT 1 FROM audit_entries WHERE act = 'accounts.view-alert-seen' AND subject_id = $1`, [
          id,
        ]),
      ).toHaveLength(2);
      await expect(bed.module.get(ViewAlerts).markSeen(staff, staff.personId)).rejects.toMatchObject({
        code: 'alert-not-found',
      });
    });
  });

  async function seen(
    count: number,
    rowOf: (n: number) => { viewer: Actor; viewed: Actor; minutesAgo: number },
  ): Promise<void> {
    for (let n = 0; n < count; n++) {
      const { viewer, viewed, minutesAgo } = rowOf(n);
      bed.clock.set(new Date(Date.parse('2026-03-18T12:00:00Z') - minutesAgo * 60_000));
      await open(viewer, viewed);
    }
    bed.clock.set(new Date('2026-03-18T12:00:00Z'));
  }
});
