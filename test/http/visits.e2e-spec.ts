import { formOf } from '../support/dial';
import { startPeopledApp, type PeopledApp, type PeopledRegister } from '../support/peopled';

/** Each page as those who work with it read it. */
describe('Visits, by page', () => {
  let app: PeopledApp;
  let north: PeopledRegister;

  beforeAll(async () => {
    app = await startPeopledApp();
    north = app.north;
  }, 120_000);
  afterAll(() => app?.close());

  async function page(role: 'assessor' | 'auditor' | 'manager' | 'pa', path: string): Promise<string> {
    const { cookie } = north.people[role].browser;
    const answer = await app.dial({ method: 'GET', host: north.host, path, headers: { cookie } });
    expect(answer.status).toBe(200);
    return answer.text;
  }

  it('stand on the page of the PA’s approval, and one at which something serious was seen leads there', async () => {
    const { heldVisitId, plannedVisitId, approvalId } = north.own;
    const approval = await page('assessor', `/staff/approvals/${approvalId}`);
    for (const id of [heldVisitId, plannedVisitId]) expect(approval).toContain(`href="/staff/visits/${id}"`);
    expect(approval).toContain('Something serious was seen');
    const visit = await page('assessor', `/staff/visits/${heldVisitId}`);
    expect(visit).toContain(`href="/staff/approvals/${approvalId}"`);
    expect(await page('auditor', `/staff/visits/${heldVisitId}`)).not.toContain('href="/staff/approvals');
  });

  it('are planned from the list of visits and from the page of a PA, whom nobody has approved yet', async () => {
    const { actor } = await app.people.add(north, ['pa'], 'Zebedee');
    const plan = `href="/staff/visits/for/${actor.personId}"`;
    expect(await page('manager', `/staff/people/${actor.personId}`)).toContain(plan);
    expect(await page('assessor', '/staff/visits')).toContain('href="/staff/visits/plan"');
    const { cookie, csrf } = north.people.assessor.browser;
    const form = formOf({ find: 'zebedee', _csrf: csrf });
    const headers = { ...form.headers, cookie };
    const found = await app.dial({ method: 'POST', host: north.host, path: '/staff/visits/plan', ...form, headers });
    expect(found.text).toContain(plan);
  });
});
