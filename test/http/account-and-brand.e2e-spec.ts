import { REGISTER_ROLES, type RegisterRole } from '@pa/platform';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, formOf, jsonOf, type Answer, type Dial } from '../support/dial';
import { problemsOn } from '../support/page-forms';
import { TestPeople, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const HERE = 'north-west.localhost';
const ELSEWHERE = 'south-west.localhost';
const BRAND = '/staff/brand';

/** Colours that everyone can read, and others than the register has. */
const LOOK = {
  region: 'Mersey',
  shortName: 'Help at Home',
  strapline: 'People who fit your day',
  welcome: 'Hello and welcome.',
  phone: '0151 496 0999',
  openingHours: 'Every day, 08:00 to 20:00.',
  textRelay: '',
  email: 'hello@mersey.example',
  address: '',
  footerLine: 'Run by the people who use it.',
  accent: '#1f3f6d',
  deep: '#10213a',
  soft: '#5f7fa8',
  mist: '#dbe6f3',
  tint: '#eef3f9',
  paper: '#fbfcfe',
};

describe('On their own register', () => {
  let server: TestApp;
  let dial: Dial;
  let hangUp: () => void;
  let register: TestRegister;
  let people: Record<RegisterRole, TestPerson>;

  beforeAll(async () => {
    server = await startTestApp({ prepare: async (database) => void ([register] = await addTwoRegisters(database)) });
    ({ dial, hangUp } = dialler(server.port));
    people = await new TestPeople(server, dial).ofEveryRole(register);
  });

  afterAll(async () => {
    hangUp?.();
    await server?.close();
  });

  const look = (role: RegisterRole, path: string) =>
    dial({ method: 'GET', host: HERE, path, headers: { cookie: people[role].browser.cookie } });

  function save(role: RegisterRole, fields: object): Promise<Answer> {
    const { cookie, csrf } = people[role].browser;
    const form = formOf({ ...(fields as Record<string, string>), _csrf: csrf });
    return dial({ method: 'POST', host: HERE, path: BRAND, ...form, headers: { ...form.headers, cookie } });
  }

  function put(role: RegisterRole, body: object): Promise<Answer> {
    const json = jsonOf(body);
    const headers = { ...json.headers, authorization: `Bearer ${people[role].token}` };
    return dial({ method: 'PUT', host: HERE, path: '/api/v1/register/brand', ...json, headers });
  }

  describe('the account page', () => {
    const ROLES = '/account/roles';
    const RECOVERIES = '/staff/recoveries';
    const ACTING = '/staff/representatives';
    const OVERSIGHT = ['/staff/invitations', '/staff/audit', '/staff/permissions'];
    const CONTENT = '/staff/content';
    const SEARCHES = '/saved-searches';
    const LOOKS = ['/staff/moderation', '/staff/adverts', '/staff/cover'];
    const RULES = '/staff/rules';
    const MONEY = ['/staff/money', '/staff/funders'];
    const FIGURES = '/staff/figures';
    const SAFETY = ['/staff/reports', '/staff/complaints', '/staff/alerts', RULES, ACTING];
    const HELPING = ['/staff/assisted', '/staff/notes', '/staff/needs'];
    const places: Record<RegisterRole, string[]> = {
      pa: [
        '/jobs',
        '/jobs/saved',
        SEARCHES,
        '/pa/profile',
        '/pa/week',
        '/pa/applications',
        '/pa/checks',
        '/pa/cover',
        '/messages',
        '/pa/check-places',
        '/pa/approval',
        '/pa/card',
        '/pa/passport',
        '/pa/print',
        '/pa/references',
        '/pa/training',
        '/pa/courses',
        '/pa/visits',
        ROLES,
      ],
      employer: [
        '/find',
        SEARCHES,
        '/messages',
        '/employer/adverts',
        '/employer/cover',
        '/references',
        '/employer/profile',
        '/employer/pass',
        ROLES,
      ],
      representative: ['/acting', ROLES],
      'co-ordinator': [
        '/find',
        ...LOOKS,
        ...SAFETY,
        ...HELPING,
        '/staff/references',
        '/staff/training',
        '/staff/courses',
        ROLES,
        RECOVERIES,
        ...MONEY,
      ],
      assessor: [
        '/find',
        '/staff/evidence',
        '/staff/checks',
        '/staff/check-sessions',
        '/staff/approvals',
        '/staff/visits',
        '/staff/needs',
        '/staff/references',
        '/staff/training',
        ROLES,
      ],
      editor: ['/find', CONTENT, '/staff/courses', ROLES],
      manager: [
        '/find',
        ...OVERSIGHT,
        CONTENT,
        ...LOOKS,
        ...SAFETY,
        '/staff/legal-holds',
        '/staff/approvals',
        '/staff/visits',
        '/staff/directory',
        '/staff/checks-and-introductions',
        '/staff/other-registers',
        ...HELPING,
        '/staff/courses',
        ROLES,
        RECOVERIES,
        '/staff/set-up',
        '/staff/policies',
        BRAND,
        '/staff/address',
        '/staff/announcements',
        '/staff/support',
        ...MONEY,
        '/staff/pass-prices',
        '/staff/vouchers',
        '/staff/card-payments',
        '/staff/licence',
        FIGURES,
        '/staff/webhooks',
        '/staff/leaving',
      ],
      auditor: [
        '/find',
        ...OVERSIGHT,
        CONTENT,
        ...LOOKS,
        RULES,
        ACTING,
        '/staff/visits',
        '/staff/legal-holds',
        ROLES,
        RECOVERIES,
        ...MONEY,
        FIGURES,
      ],
    };

    it.each(REGISTER_ROLES)('greets the %s and shows what they can do, and nothing that others can', async (role) => {
      const { status, text } = await look(role, '/account');
      const [, main = ''] = /<main([\s\S]*)<\/main>/.exec(text) ?? [];
      expect(status).toBe(200);
      expect(main).toContain('Northcanary K.');
      const everybodysOwn = /<h2[^>]*>(?:Signing in|Privacy|People who act for you|How we talk to you)<\/h2>/;
      const parts = main.split('<section>').filter((part) => !everybodysOwn.test(part));
      const links = parts.flatMap((part) => [...part.matchAll(/<h[23][^>]*><a[^>]* href="([^"]+)"/g)]);
      expect(links.map(([, href]) => href).sort()).toEqual([...places[role]].sort());
    });
  });

  describe('the page of the register’s look', () => {
    it('shows a manager what there is', async () => {
      const { status, text } = await look('manager', BRAND);
      expect(status).toBe(200);
      for (const value of ['North West', '0151 496 0142', '#']) expect(text).toContain(`value="${value}`);
    });

    it.each(REGISTER_ROLES.filter((role) => role !== 'manager'))('is not for the %s', async (role) => {
      expect((await look(role, BRAND)).status).toBe(403);
      expect((await save(role, LOOK)).status).toBe(403);
      expect((await put(role, LOOK)).status).toBe(403);
      expect((await dial({ method: 'GET', host: HERE, path: '/' })).text).toContain('North West');
    });

    it('names each field that is not right, and keeps what was written', async () => {
      const { status, text } = await save('manager', { ...LOOK, region: ' ', phone: 'x', email: 'y', soft: 'red' });
      expect(status).toBe(422);
      expect(Object.keys(problemsOn(text))).toEqual(['region', 'phone', 'email', 'soft']);
      for (const kept of ['value="x"', 'value="y"', 'value="red"', 'value="Help at Home"'])
        expect(text).toContain(kept);
    });

    it('refuses a colour that people could not read, with its contrast beside it', async () => {
      const { status, text } = await save('manager', { ...LOOK, accent: '#ffff00' });
      expect(status).toBe(422);
      const problem = /This colour has a contrast of 1\.\d+ to 1 with [^.]+\. It needs 7 to 1 or more/;
      expect(problemsOn(text)['accent']).toMatch(problem);
      const [, beside = ''] = /id="accent-error"[^>]*>([\s\S]*?)<input/.exec(text) ?? [];
      expect(beside).toMatch(problem);
    });

    it('saves, and every page has the new look and words at once', async () => {
      const { status, text } = await save('manager', LOOK);
      expect([status, text.includes('The register has its new look')]).toEqual([200, true]);
      const home = await dial({ method: 'GET', host: HERE, path: '/' });
      for (const words of ['Mersey', LOOK.welcome, LOOK.phone, LOOK.footerLine]) expect(home.text).toContain(words);
      expect((await dial({ method: 'GET', host: HERE, path: '/brand.css' })).text).toContain(LOOK.accent);
      const other = await dial({ method: 'GET', host: ELSEWHERE, path: '/' });
      expect([other.status, other.text.includes('Mersey')]).toEqual([200, false]);
    });
  });

  describe('by the API', () => {
    const tell = async (host: string) =>
      JSON.parse((await dial({ method: 'GET', host, path: '/api/v1/register' })).text) as Record<string, unknown>;

    it('the register says what anyone may know of it', async () => {
      expect(await tell(ELSEWHERE)).toEqual({
        name: 'South West PA Register',
        phone: '0117 496 0142',
        openingHours: 'Monday to Friday, 09:00 to 17:00.',
        email: 'help@south-west.example',
        areas: ['BS'],
      });
    });

    it('its look is changed by a manager, under the same rules', async () => {
      expect((await put('manager', { ...LOOK, phone: '0151 496 0777' })).status).toBe(204);
      expect(await tell(HERE)).toMatchObject({ phone: '0151 496 0777' });
      const faint = await put('manager', { ...LOOK, accent: '#ffff00' });
      expect(faint.status).toBe(422);
      const { errors } = JSON.parse(faint.text) as { errors: Array<{ field: string; message: string }> };
      expect(errors[0]).toEqual({ field: 'accent', message: expect.stringMatching(/contrast of 1\.\d+ to 1/) });
      const empty = JSON.parse((await put('manager', {})).text) as { errors: Array<{ field: string }> };
      expect(empty.errors.map(({ field }) => field).sort()).toEqual(Object.keys(LOOK).sort());
    });
  });
});
