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
});
