import { jsonOf } from '../support/dial';
import { decide as decideProfile, startPeopledApp, type PeopledApp } from '../support/peopled';

describe('Evidence in the search', () => {
  let app: PeopledApp;

  beforeAll(async () => {
    app = await startPeopledApp();
    const { people, own } = app.north;
    await decideProfile(app.server, people.manager.actor, { profileId: own.profileId, decision: 'approved' });
    await app.relay();
  }, 300_000);

  afterAll(() => app?.close());

  async function get<T>(path: string): Promise<T> {
    const headers = { authorization: `Bearer ${app.north.people.employer.token}` };
    const { status, text } = await app.dial({ method: 'GET', host: app.north.host, path, headers });
    if (status !== 200) throw new Error(`${path} was answered ${status}: ${text}`);
    return JSON.parse(text) as T;
  }

  const found = async (query: string) =>
    (await get<{ items: { id: string }[] }>(`/api/v1/pas?${query}&pageSize=50`)).items.map(({ id }) => id);
  const approved = () => found('accredited=true');
  const view = async (id: string) => get<{ approvedUntil: string | null }>(`/api/v1/pas/${id}`);

  async function decide(decision: object): Promise<number> {
    const { status } = await app.dial({
      method: 'POST',
      host: app.north.host,
      path: `/api/v1/approvals/${app.north.own.approvalId}/decisions`,
      ...jsonOf(decision),
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${app.north.people.assessor.token}`,
      },
    });
    return status;
  }

  it('finds who is approved when staff have decided, until staff stop it', async () => {
    const { profileId } = app.north.own;
    expect(await approved()).not.toContain(profileId);
    expect(await view(profileId)).toMatchObject({ approvedUntil: null });

    expect(await decide({ deed: 'approve', version: 2 })).toBe(204);
    await app.relay();
    expect(await approved()).toContain(profileId);
    expect(await view(profileId)).toMatchObject({
      approvedUntil: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    });

    expect(await decide({ deed: 'suspend', version: 3, why: 'concern', words: 'We look into it.' })).toBe(204);
    expect(await view(profileId)).toMatchObject({ approvedUntil: null });
    await app.relay();
    expect(await approved()).not.toContain(profileId);
  });

  it('finds nobody as approved from the day after the last, though nothing has brought the copy up to date', async () => {
    const { profileId, approvalId } = app.north.own;
    expect(await decide({ deed: 'reinstate', version: 4, why: 'put-right' })).toBe(204);
    await app.relay();
    expect(await approved()).toContain(profileId);

    await app.superuser.query(`UPDATE standings SET approved_until = current_date - 1 WHERE id = $1`, [approvalId]);
    expect(await approved()).not.toContain(profileId);
    expect(await get('/api/v1/pas/count?accredited=true')).toMatchObject({ total: 0 });
    expect(await view(profileId)).toMatchObject({ approvedUntil: null });
  });

  describe('where the register', () => {
    const choose = async (directory: string): Promise<void> => {
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${app.north.people.manager.token}`,
      };
      const path = '/api/v1/directory';
      const { status } = await app.dial({
        method: 'PUT',
        host: app.north.host,
        path,
        ...jsonOf({ directory }),
        headers,
      });
      expect(status).toBe(204);
    };
    const endsOn = (day: string) =>
      app.superuser.query(`UPDATE standings SET approved_until = ${day} WHERE id = $1`, [app.north.own.approvalId]);
    const total = async (path: string) => (await get<{ total: number }>(path)).total;
    const page = async () => {
      const { text } = await app.dial({ method: 'GET', host: app.north.host, path: '/find' });
      return text;
    };

    afterAll(() => choose('information'));

    it('shows approved PAs alone, employers find nobody else by search, count or address', async () => {
      const { profileId } = app.north.own;
      const all = await found('');
      const other = all.find((id) => id !== profileId) ?? '';
      await endsOn('current_date + 20');
      await app.relay();
      await choose('approved-only');
      expect(await found('')).toEqual([profileId]);
      expect(await total('/api/v1/pas/count')).toBe(1);
      expect(await view(profileId)).toMatchObject({ approvedUntil: expect.any(String) as string });
      await expect(view(other)).rejects.toThrow('404');
      expect(await page()).toContain('You see PAs whom we have approved.');

      await endsOn('current_date - 1');
      expect(await found('')).toEqual([]);
      expect(await total('/api/v1/pas/count')).toBe(0);
      await expect(view(profileId)).rejects.toThrow('404');
    });

    it('shows approved PAs first, they stand before those who fit better, as they are approved today', async () => {
      await choose('information');
      const usual = await found('sort=newest');
      const last = usual.at(-1) ?? '';
      expect(usual.length).toBeGreaterThan(1);
      const { rows } = await app.superuser.query<{ id: string }>(
        `INSERT INTO standings (licensee_id, id, person_id, state, since, term_until, approved_until, scheme_number)
         SELECT licensee_id, id, person_id, 'approved', current_date, current_date + 20, current_date + 20, 1
           FROM pa_profiles WHERE id = $1
         ON CONFLICT ON CONSTRAINT standings_person_key DO UPDATE
           SET state = 'approved', since = current_date, term_until = current_date + 20, approved_until = current_date + 20
         RETURNING id`,
        [last],
      );
      await choose('approved-first');
      expect(await found('sort=newest')).toEqual([last, ...usual.filter((id) => id !== last)]);
      expect(await page()).toContain('PAs whom we have approved come first.');
      await app.superuser.query('UPDATE standings SET approved_until = current_date - 1 WHERE id = $1', [rows[0]?.id]);
      expect(await found('sort=newest')).toEqual(usual);
    });
  });

  it('finds PAs by checks that staff saw, and nobody by one that has ended', async () => {
    const { profileId, permittedCheckId } = app.north.own;
    for (const level of ['basic', 'standard', 'enhanced'])
      expect(await found(`checks=dbs-${level}`)).toContain(profileId);
    expect(await found('checks=dbs-enhanced-barred')).not.toContain(profileId);
    expect(await found('checks=references')).toContain(profileId);

    await app.superuser.query(`UPDATE checks SET next_due = current_date - 1 WHERE id = $1`, [permittedCheckId]);
    expect(await found('checks=dbs-enhanced')).not.toContain(profileId);
    await app.superuser.query(`UPDATE pa_references SET state = 'received' WHERE state = 'accepted'`);
    expect(await found('checks=references')).not.toContain(profileId);
  });
});
