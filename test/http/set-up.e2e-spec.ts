import { CachedLicenseeDirectory, DnsTexts } from '@pa/licensing';
import { Client } from 'pg';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, formOf, type Dial } from '../support/dial';
import { TestPeople, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const OWN = 'register.example.org';

describe('Setting a register up', () => {
  let server: TestApp;
  let dial: Dial;
  let hangUp: () => void;
  let north: TestRegister;
  let manager: TestPerson;
  let superuser: Client;

  beforeAll(async () => {
    const prepare = async (database: TestApp['database']) => void ([north] = await addTwoRegisters(database));
    server = await startTestApp({ prepare });
    ({ dial, hangUp } = dialler(server.port));
    superuser = new Client({ connectionString: server.database.superUrl });
    await superuser.connect();
    manager = await new TestPeople(server, dial).add(north, ['manager']);
    await superuser.query(`UPDATE licensees SET opened_at = NULL, brand = brand || '{"phone": ""}' WHERE id = $1`, [
      north.id,
    ]);
    server.app.get(CachedLicenseeDirectory).forget();
  }, 120_000);

  afterAll(async () => {
    hangUp?.();
    await superuser?.end();
    await server?.close();
  });
  afterEach(() => jest.restoreAllMocks());

  const get = async (path: string) =>
    (await dial({ method: 'GET', host: north.host, path, headers: { cookie: manager.browser.cookie } })).text;
  const post = (path: string, fields: Record<string, string> = {}) => {
    const form = formOf({ ...fields, _csrf: manager.browser.csrf });
    const headers = { ...form.headers, cookie: manager.browser.cookie };
    return dial({ method: 'POST', host: north.host, path, ...form, headers });
  };
  const valuesOf = (page: string): Record<string, string> =>
    Object.fromEntries(
      [...page.matchAll(/<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
  const LOOK = {
    region: 'North West',
    shortName: 'PA Register',
    strapline: 'Find someone who fits your life',
    welcome: 'Welcome',
    openingHours: 'Monday to Friday',
    email: 'help@example.com',
    footerLine: 'Run by disabled people.',
  };
  const RULES = { moderation: 'before', coverWaveMinutes: '20', terms: '2027-09-03 to 2027-10-22' };
  const visit = async () => (await dial({ method: 'GET', host: north.host, path: '/' })).text;

  it('tells its managers what is left, on every page, and opens nothing before', async () => {
    expect(await get('/account')).toContain('href="/staff/set-up"');
    const page = await get('/staff/set-up');
    expect([...page.matchAll(/To do/g)]).toHaveLength(4);
    expect(page).not.toContain('Open the register</button>');
    const early = await post('/staff/set-up/open');
    expect([early.status, early.text.includes('Finish each step first')]).toEqual([422, true]);
    expect((await post('/staff/set-up/done', { step: 'look' })).status).toBe(422);
  });

  it('tells the second of two managers who change the look at once', async () => {
    const seen = valuesOf(await get('/staff/brand'));
    const colours = Object.fromEntries(
      ['accent', 'deep', 'soft', 'mist', 'tint', 'paper'].map((name) => [name, seen[name] ?? '']),
    );
    const version = seen['version'] ?? '';
    const first = { ...LOOK, ...colours, version, phone: '0151 496 0142' };
    expect((await post('/staff/brand', first)).status).toBe(200);
    const second = await post('/staff/brand', { ...first, phone: '0151 496 0199' });
    expect([second.status, second.text.includes('Somebody else changed this')]).toEqual([422, true]);
    expect(second.text).toContain('value="0151 496 0199"');
    expect((await post('/staff/brand', first)).status).toBe(200);
    expect(await get('/')).toContain('0151 496 0142');
  });

  it('takes rules that it understands, and tells the second of two here as well', async () => {
    const wrong = await post('/staff/policies', { ...RULES, coverWaveMinutes: '1', terms: 'soon' });
    expect([wrong.status, wrong.text.includes('href="#terms"')]).toEqual([422, true]);
    const version = valuesOf(await get('/staff/policies'))['version'] ?? '';
    expect((await post('/staff/policies', { ...RULES, version })).status).toBe(303);
    expect((await post('/staff/policies', { ...RULES, version })).status).toBe(303);
    const second = await post('/staff/policies', { ...RULES, moderation: 'after', version });
    expect([second.status, second.text.includes('Somebody else changed this')]).toEqual([422, true]);
    const { rows } = await superuser.query('SELECT policies FROM licensees WHERE id = $1', [north.id]);
    expect(rows[0]).toEqual({
      policies: { moderation: 'before', coverWaveMinutes: 20, terms: [{ from: '2027-09-03', to: '2027-10-22' }] },
    });
  });

  it.each([
    ['no address', 'Enter a web address'],
    ['localhost', 'Enter a web address'],
    ['south-west.localhost', 'Another register answers at this address already'],
  ])('does not take %s for its address', async (host, words) => {
    const { status, text } = await post('/staff/address/new', { host });
    expect([status, text.includes(words)]).toEqual([422, true]);
  });

  it('answers at an address of its own once its managers have proved that it is theirs', async () => {
    expect((await post('/staff/address/new', { host: OWN.toUpperCase() })).status).toBe(303);
    const [, text = ''] = /(pa-register-verify=[0-9a-f]{32})/.exec(await get('/staff/address')) ?? [];
    const find = jest.spyOn(server.app.get(DnsTexts), 'find').mockResolvedValue(['v=spf1 -all']);
    const early = await post('/staff/address/prove', { host: OWN });
    expect([early.status, early.text.includes('We do not find the record')]).toEqual([422, true]);
    find.mockRejectedValue(new Error('no name server'));
    expect((await post('/staff/address/prove', { host: OWN })).text).toContain('We could not look just now');
    find.mockResolvedValue(['v=spf1 -all', text]);
    expect((await post('/staff/address/prove', { host: OWN })).status).toBe(303);
    expect(find).toHaveBeenLastCalledWith(`_pa-register.${OWN}`);
    expect((await dial({ method: 'GET', host: OWN, path: '/' })).status).toBe(200);
    expect((await post('/staff/address/prove', { host: OWN })).status).toBe(422);
  });

  it('gives an address up, but neither the main one nor the one it had first', async () => {
    expect((await post('/staff/address/new', { host: 'waits.example.org' })).status).toBe(303);
    expect((await post('/staff/address/remove', { host: 'waits.example.org' })).status).toBe(303);
    expect(await get('/staff/address')).not.toContain('waits.example.org: prove');
    for (const [host, words] of [
      [north.host, 'This address always works'],
      ['south-west.localhost', 'does not answer at this address'],
    ] as const) {
      const refused = await post('/staff/address/remove', { host });
      expect({ host, isRefused: refused.status >= 400, isTold: refused.text.includes(words) }).toEqual({
        host,
        isRefused: true,
        isTold: true,
      });
    }
    const main = (host: string) =>
      superuser
        .query('UPDATE licensee_hosts SET is_primary = false WHERE licensee_id = $1', [north.id])
        .then(() => superuser.query('UPDATE licensee_hosts SET is_primary = true WHERE host = $1', [host]))
        .then(() => server.app.get(CachedLicenseeDirectory).forget());
    await main(OWN);
    const early = await post('/staff/address/remove', { host: OWN });
    expect([early.status, early.text.includes('This is the main address')]).toEqual([422, true]);
    await main(north.host);
    expect(await get('/staff/address')).toContain('Take this address away');
    expect((await post('/staff/address/remove', { host: OWN })).status).toBe(303);
    expect((await dial({ method: 'GET', host: OWN, path: '/' })).status).toBe(421);
    expect((await dial({ method: 'GET', host: north.host, path: '/sign-in' })).status).toBe(200);
  });

  it('opens when each step is done, and everybody sees it from then on', async () => {
    expect(await visit()).toContain('opens soon');
    for (const step of ['address', 'staff']) expect((await post('/staff/set-up/done', { step })).status).toBe(303);
    expect(await get('/staff/set-up')).toContain('Open the register');
    expect((await post('/staff/set-up/open')).status).toBe(303);
    expect((await post('/staff/set-up/open')).status).toBe(303);
    expect(await visit()).not.toContain('opens soon');
    expect(await get('/staff/set-up')).toContain('is open. You can change each of these at any time.');
    const { rows } = await superuser.query('SELECT act FROM audit_entries WHERE licensee_id = $1 ORDER BY number', [
      north.id,
    ]);
    expect(rows.map(({ act }: { act: string }) => act)).toEqual([
      'licensing.brand-changed',
      'licensing.brand-changed',
      'licensing.policies-changed',
      'licensing.host-added',
      'licensing.host-removed',
      'licensing.register-opened',
    ]);
  });
});
