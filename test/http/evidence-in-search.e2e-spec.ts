import { jsonOf } from '../support/dial';
import { decide as decideProfile, startPeopledApp, type PeopledApp } from '../support/peopled';

describe('Evidence in the search', () => {
  let app: PeopledApp;

  beforeAll(async () => {
    app = await startPeopledApp();
    const { people, own } = app.north;
    await decideProfile(app.server, people.manager.actor, { profileId: own.profileId, decision: 'approved' });
    await app.relay();
  }, 120_000);

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

  it('finds PAs by checks that staff saw, and nobody by one that has ended', async () => {
    const { profileId, permittedCheckId } = app.north.own;
    for (const level of ['basic', 'standard', 'enhanced'])
      expect(await found(`checks=dbs-${level}`)).toContain(profileId);
    expect(await found('checks=dbs-enhanced-barred')).not.toContain(profileId);
    expect(await found('checks=references')).not.toContain(profileId);

    await app.superuser.query(`UPDATE checks SET next_due = current_date - 1 WHERE id = $1`, [permittedCheckId]);
    expect(await found('checks=dbs-enhanced')).not.toContain(profileId);
  });
});
