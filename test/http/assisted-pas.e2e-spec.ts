import { AssistedAccounts } from '@pa/accounts';
import { Client } from 'pg';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, formOf, jsonOf, type Answer, type Dial } from '../support/dial';
import { TestPeople, type TestBrowser, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

/** Seen red with acting open to representatives of a PA, and with a profile that notes nobody's hands. */
describe('Staff who run the account of a PA', () => {
  let server: TestApp;
  let dial: Dial;
  let hangUp: () => void;
  let register: TestRegister;
  let superuser: Client;
  let staff: TestPerson;
  let other: TestPerson;
  let id: string;
  let acting: TestBrowser;

  beforeAll(async () => {
    server = await startTestApp({ prepare: async (database) => void ([register] = await addTwoRegisters(database)) });
    ({ dial, hangUp } = dialler(server.port));
    superuser = new Client({ connectionString: server.database.superUrl });
    await superuser.connect();
    const people = new TestPeople(server, dial);
    staff = await people.add(register, ['co-ordinator']);
    other = await people.add(register, ['representative']);
    const person = {
      role: 'pa',
      firstName: 'Zoë',
      lastName: 'Ward',
      consentHow: 'in-person',
      consentedOn: '2026-03-03',
    };
    id = await server.app.get(AssistedAccounts).create(staff.actor, person);
    const begun = await post(`/staff/assisted/${id}/act`, staff.browser, { reason: 'phone-call' });
    acting = await people.follow(register.host, staff.browser, begun);
  }, 120_000);

  afterAll(async () => {
    hangUp?.();
    await superuser?.end();
    await server?.close();
  });

  const post = (path: string, browser: TestBrowser, fields: Record<string, string>): Promise<Answer> => {
    const form = formOf({ ...fields, _csrf: browser.csrf });
    const headers = { ...form.headers, cookie: browser.cookie };
    return dial({ method: 'POST', host: register.host, path, ...form, headers });
  };
  const get = (path: string, { cookie }: TestBrowser = acting) =>
    dial({ method: 'GET', host: register.host, path, headers: { cookie } });
  /** By a program, for the PA. */
  const ask = (method: 'GET' | 'PATCH', { token }: TestPerson, body?: object): Promise<Answer> => {
    const sent = body ? jsonOf(body) : {};
    const headers = { ...sent.headers, authorization: `Bearer ${token}`, 'x-acting-for': id };
    return dial({ method, host: register.host, path: '/api/v1/me/pa-profile', ...sent, headers });
  };

  it('see on every page for whom they act, and where to go on', async () => {
    const { status, text } = await get('/acting');
    expect(status).toBe(200);
    expect(text).toContain('You are acting for Zoë W.');
    for (const path of ['/pa/profile', '/pa/week', '/jobs', '/pa/applications', '/pa/cover', '/pa/print'])
      expect(text).toContain(`href="${path}"`);
  });

  it.each(['/pa/profile', '/pa/profile/about-you', '/pa/week', '/pa/applications', '/pa/cover', '/jobs/saved'])(
    'open what a PA has: %s',
    async (path) => {
      expect((await get(path)).status).toBe(200);
    },
  );

  it.each(['/employer/adverts', '/account/sign-in-ways', '/account/your-data', '/staff/assisted'])(
    'do not open what is not theirs to use for a PA: %s',
    async (path) => {
      expect((await get(path)).status).toBe(403);
    },
  );

  it('keep the profile for the PA, and both stand on record', async () => {
    const answer = await ask('PATCH', staff, { placeAndTravel: PLACE });
    expect({ status: answer.status, text: answer.status === 200 ? '' : answer.text }).toEqual({
      status: 200,
      text: '',
    });
    const { rows } = await superuser.query(
      `SELECT doer_id, for_id = subject_id::uuid AS "isForThem" FROM audit_entries WHERE act = 'register.pa-profile-saved'`,
    );
    expect(rows).toEqual([{ doer_id: staff.actor.personId, isForThem: true }]);
  });

  it('print what the PA needs in large print', async () => {
    const { status, text } = await get('/pa/print');
    expect(status).toBe(200);
    expect(text).toContain('Jobs for Zoë W.');
    expect(text).toContain('Your profile is not finished.');
  });

  it('are nobody but staff: a representative cannot act for a PA', async () => {
    expect((await ask('GET', other)).status).toBe(403);
  });
});

const PLACE = { place: 'CH1', travelMiles: 10, travelModes: ['own-car'] };
