import { CachedLicenseeDirectory, HealthSources, RegistersHealth } from '@pa/licensing';
import { MessagingFigures } from '@pa/messaging';
import { MailboxMailer, Outbox, OutboxRelay, PLATFORM_ID } from '@pa/platform';
import { RecruitmentFigures } from '@pa/recruitment';
import { PaFigures } from '@pa/register';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { RegisterHealthCounts } from '../../libs/reports/src/health/register-health';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, formOf, type Dial } from '../support/dial';
import { TestPeople, type TestPerson } from '../support/people';
import { WORKER_WITHOUT_CLOCK } from '../support/peopled';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const PLATFORM = { id: PLATFORM_ID, host: 'localhost', canary: 'Platformcanary' };
const countsOfTests = () =>
  new RegisterHealthCounts(new PaFigures(), new RecruitmentFigures(), new MessagingFigures(), new Outbox());
const NEW_HOST = 'east-anglia.localhost';

describe('The operator', () => {
  let server: TestApp;
  let dial: Dial;
  let hangUp: () => void;
  let people: TestPeople;
  let north: TestRegister;
  let operator: TestPerson;
  let superuser: Client;
  const id = newId();

  beforeAll(async () => {
    const prepare = async (database: TestApp['database']) => void ([north] = await addTwoRegisters(database));
    server = await startTestApp({ prepare, beside: WORKER_WITHOUT_CLOCK });
    ({ dial, hangUp } = dialler(server.port));
    people = new TestPeople(server, dial);
    superuser = new Client({ connectionString: server.database.superUrl });
    await superuser.connect();
    operator = await people.add(PLATFORM, ['operator']);
  }, 120_000);

  afterAll(async () => {
    hangUp?.();
    await superuser?.end();
    await server?.close();
  });

  const get = (path: string, as = operator, host = PLATFORM.host) =>
    dial({ method: 'GET', host, path, headers: { cookie: as.browser.cookie } });
  const visit = (host: string, path: string) => dial({ method: 'GET', host, path });
  const post = (path: string, fields: Record<string, string>) => {
    const form = formOf({ ...fields, _csrf: operator.browser.csrf });
    const headers = { ...form.headers, cookie: operator.browser.cookie };
    return dial({ method: 'POST', host: PLATFORM.host, path, ...form, headers });
  };
  const GRANT = {
    id,
    region: 'East Anglia',
    slug: 'east-anglia',
    organisation: 'Norwich Centre for Independent Living',
    legalForm: 'cio',
    plan: 'small',
    'beginsOn-day': '1',
    'beginsOn-month': 'April',
    'beginsOn-year': '2027',
    'endsOn-day': '31',
    'endsOn-month': '3',
    'endsOn-year': '2030',
    councils: 'Norfolk\nSuffolk',
    outwardCodes: 'nr1, NR2 IP1',
    price: '249.50',
    vat: '2000',
    manager: 'manager@east-anglia.example',
  };

  it('signs in on the platform’s own host and finds the registers there, not their people', async () => {
    const { status, text } = await get('/operator');
    expect(status).toBe(200);
    expect(text).toContain('North West PA Register');
    expect(text).not.toContain('Find a PA');
    expect(text).toContain('Searches run on the database');
    expect((await get('/account')).text).toContain('href="/operator"');
    for (const path of ['/find', '/staff/people', '/staff/audit', '/messages', '/join'])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });

  it('is not on a register, where nobody has a console either', async () => {
    expect((await get('/operator', operator, north.host)).status).toBe(404);
    const manager = await people.add(north, ['manager']);
    expect((await get('/operator', manager, north.host)).status).toBe(404);
    await expect(people.join(north, ['operator'])).rejects.toThrow('people_roles_known');
    await expect(people.join(PLATFORM, ['manager'])).rejects.toThrow('people_roles_known');
  });

  it('is told each answer of a licence that needs another look, and keeps what was written', async () => {
    const { status, text } = await post('/operator/new-licence', { ...GRANT, slug: 'North West', price: 'much' });
    expect(status).toBe(422);
    expect(text).toContain('href="#slug"');
    expect(text).toContain('href="#price"');
    expect(text).toContain('value="Norwich Centre for Independent Living"');
    expect((await post('/operator/new-licence', { ...GRANT, id: 'x' })).text).toContain('Open this page anew');
    const taken = await post('/operator/new-licence', { ...GRANT, slug: 'north-west' });
    expect([taken.status, taken.text.includes('Another register has this address')]).toEqual([422, true]);
  });

  it('grants a licence: the register is there, for its staff alone, and its manager is invited', async () => {
    const answer = await post('/operator/new-licence', GRANT);
    expect([answer.status, answer.headers['location']]).toEqual([303, `/operator/registers/${id}`]);
    const { text } = await get(`/operator/registers/${id}`);
    for (const words of ['Norwich Centre for Independent Living', '£249.50 a month', 'Norfolk and Suffolk', 'NR1'])
      expect(text).toContain(words);
    await server.app.get(OutboxRelay).relay(id);
    const [mail] = await server.app.get(MailboxMailer).list(id);
    expect(mail).toMatchObject({ to: GRANT.manager, subject: 'Join the staff of East Anglia PA Register' });
    expect(mail?.actionUrl).toContain(`http://${NEW_HOST}`);
    expect((await visit(NEW_HOST, new URL(mail!.actionUrl!).pathname)).status).toBe(200);
  });

  it('grants it once, however often the form is sent', async () => {
    expect((await post('/operator/new-licence', GRANT)).status).toBe(303);
    const { rows } = await superuser.query('SELECT act FROM audit_entries WHERE licensee_id = $1', [id]);
    expect(rows.map(({ act }: { act: string }) => act).toSorted()).toEqual([
      'accounts.staff-invited',
      'licensing.licence-granted',
    ]);
    const own = await superuser.query('SELECT act, doer_id FROM audit_entries WHERE licensee_id = $1 AND act LIKE $2', [
      PLATFORM_ID,
      'operator.%',
    ]);
    expect(own.rows).toEqual([{ act: 'operator.licence-granted', doer_id: operator.actor.personId }]);
  });

  it('leaves visitors of the new register outside until it opens', async () => {
    const start = await visit(NEW_HOST, '/');
    expect([start.status, start.text.includes('opens soon')]).toEqual([200, true]);
    for (const path of ['/find', '/join', '/api/v1/pas/count'])
      expect([path, (await visit(NEW_HOST, path)).status]).toEqual([path, 503]);
    for (const path of ['/sign-in', '/brand.css', '/privacy'])
      expect([path, (await visit(NEW_HOST, path)).status]).toEqual([path, 200]);
    expect((await visit(PLATFORM.host, '/')).text).not.toContain('East Anglia');
    const manager = await people.add({ id, host: NEW_HOST, canary: 'Eastcanary' }, ['manager']);
    expect((await get('/', manager, NEW_HOST)).text).toContain('Find a personal assistant');
    expect((await get('/find', manager, NEW_HOST)).status).toBe(200);
  });

  it('reads how each register fares: numbers that the worker counted, and nobody in them', async () => {
    expect((await get(`/operator/registers/${north.id}`)).text).toContain('This register was not counted yet');
    await people.add(north, ['pa']);
    await superuser.query(
      `INSERT INTO outbox (licensee_id, id, topic, subject_id, set_aside_at) VALUES ($1, $2, 'tests.lost', $2, now())`,
      [north.id, newId()],
    );
    const { app } = server;
    app.get(HealthSources).add((tx, now) => countsOfTests().count(tx, now));
    app.get(HealthSources).add(() => Promise.resolve({ adverts: Number.NaN }));
    await app.get(RegistersHealth).countAll();
    await app.get(RegistersHealth).countAll();
    const { rows } = await superuser.query('SELECT licensee_id, figures FROM register_health WHERE register_id = $1', [
      north.id,
    ]);
    expect(rows).toEqual([
      {
        licensee_id: PLATFORM_ID,
        figures: {
          pas: 0,
          adverts: null,
          answered: null,
          filled: null,
          waiting: expect.any(Number) as number,
          givenUp: 1,
        },
      },
    ]);
    const page = (await get('/operator?sort=givenUp')).text;
    expect(page).toContain('aria-sort="descending"');
    expect((await get('/operator?sort=nothing')).status).toBe(200);
    const one = (await get(`/operator/registers/${north.id}`)).text;
    expect(one).toContain('Mails and updates that could not be sent');
    expect(one).not.toContain(north.canary);
    await superuser.query(`DELETE FROM outbox WHERE topic = 'tests.lost'`);
  });

  it('moves a licence as far as it may, and no further', async () => {
    const path = `/operator/registers/${id}/licence`;
    expect((await get(path)).text).toContain('Make it active');
    expect((await post(path, { to: 'nothing' })).text).toContain('Choose what the licence becomes');
    expect((await post(path, { to: 'active' })).status).toBe(303);
    const refused = await post(path, { to: 'suspended' });
    expect([refused.status, refused.text.includes('cannot become suspended')]).toEqual([422, true]);
    expect((await server.app.get(CachedLicenseeDirectory).findById(id))?.licence?.state).toBe('active');
    expect((await post(path, { to: 'ended' })).status).toBe(303);
    expect((await get(path)).text).toContain('That is for good');
    for (const lost of [newId(), PLATFORM_ID, 'x']) expect((await get(`/operator/registers/${lost}`)).status).toBe(404);
  });
});
