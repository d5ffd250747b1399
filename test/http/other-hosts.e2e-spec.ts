import { CachedLicenseeDirectory } from '@pa/licensing';
import { OutboxRelay } from '@pa/platform';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, formOf, jsonOf, type Dial } from '../support/dial';
import { TestPeople, type TestPerson } from '../support/people';
import { WORKER_WITHOUT_CLOCK } from '../support/peopled';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const OTHER = 'north.localhost';

describe('The hosts of a register', () => {
  let server: TestApp;
  let dial: Dial;
  let hangUp: () => void;
  let people: TestPeople;
  let north: TestRegister;
  let superuser: Client;

  beforeAll(async () => {
    const prepare = async (database: TestApp['database']) => void ([north] = await addTwoRegisters(database));
    server = await startTestApp({ prepare, beside: WORKER_WITHOUT_CLOCK });
    ({ dial, hangUp } = dialler(server.port));
    people = new TestPeople(server, dial);
    superuser = new Client({ connectionString: server.database.superUrl });
    await superuser.connect();
    await superuser.query('INSERT INTO licensee_hosts VALUES ($1, $2, false)', [OTHER, north.id]);
    server.app.get(CachedLicenseeDirectory).forget();
  });

  afterAll(async () => {
    hangUp?.();
    await superuser?.end();
    await server?.close();
  });

  const get = (host: string, path: string, headers: Record<string, string> = {}) =>
    dial({ method: 'GET', host, path, headers });

  it('all answer, and all but the main one lead there to sign in', async () => {
    expect((await get(OTHER, '/')).status).toBe(200);
    const main = `http://${north.host}:0`;
    for (const path of ['/sign-in', '/join/pa', '/forgot-password', '/account', '/account/sessions', '/sign-in/link']) {
      const { status, headers } = await get(OTHER, path);
      expect([status, headers['location']]).toEqual([303, main + path]);
      expect((await get(north.host, path)).headers['location'] ?? '').not.toContain(main);
    }
    const posted = await dial({
      method: 'POST',
      host: OTHER,
      path: '/sign-in',
      ...formOf({ email: 'a', password: 'b' }),
    });
    expect([posted.status, posted.headers['location']]).toEqual([303, `${main}/sign-in`]);
  });

  it('carry on where the person was going, and nowhere else', async () => {
    const to = async (query: string) => (await get(OTHER, `/sign-in${query}`)).headers['location'];
    const main = `http://${north.host}:0/sign-in`;
    expect(await to('?next=/pa/week')).toBe(`${main}?next=%2Fpa%2Fweek`);
    for (const query of ['?next=//evil.example', '?next=https://evil.example', '?secret=x', '?next=/%5Cevil.example'])
      expect(await to(query)).toBe(main);
  });

  it.each([['X-Forwarded-Host'], ['Forwarded'], ['X-Host'], ['X-Original-Host'], ['X-Forwarded-Server']])(
    'are not told by %s',
    async (name) => {
      const value = name === 'Forwarded' ? 'host=evil.example' : 'evil.example';
      const led = await get(OTHER, '/sign-in', { [name]: value });
      expect(led.headers['location']).toBe(`http://${north.host}:0/sign-in`);
      expect((await get(north.host, '/sign-in', { [name]: value })).text).not.toContain('evil.example');
    },
  );

  it('do not believe an address in X-Forwarded-For where no proxy is trusted', async () => {
    const pa = await people.add(north, ['pa']);
    const page = await get(north.host, '/account/sessions', {
      cookie: pa.browser.cookie,
      'X-Forwarded-For': '203.0.113.9',
    });
    expect(page.text).not.toContain('203.0.113');
  });

  describe('when another becomes the main one', () => {
    let manager: TestPerson;

    beforeAll(async () => {
      manager = await people.add(north, ['manager']);
    });

    async function withPasskey(role: 'pa' | 'assessor', hasApp: boolean): Promise<TestPerson> {
      const person = await people.add(north, [role]);
      const { personId } = person.actor;
      await superuser.query(
        `INSERT INTO passkeys (licensee_id, id, person_id, credential_id, public_key, counter, transports, name, rp_id)
         VALUES ($1, $2, $3, $4, '', 0, '{}', 'My phone', $5)`,
        [north.id, newId(), personId, Buffer.from(personId), north.host],
      );
      if (!hasApp) await superuser.query('DELETE FROM authenticators WHERE person_id = $1', [personId]);
      return person;
    }

    const choose = (host: string, token: string) => {
      const sent = jsonOf({ host });
      const headers = { ...sent.headers, authorization: `Bearer ${token}` };
      return dial({ method: 'PUT', host: north.host, path: '/api/v1/register/main-host', ...sent, headers });
    };

    const page = async () => (await get(north.host, '/staff/address', { cookie: manager.browser.cookie })).text;

    it('says how many passkeys end, and waits for staff who have nothing else', async () => {
      const stuck = await withPasskey('assessor', false);
      const text = await page();
      expect(text).toContain('1 passkey of 1 person will stop working');
      expect(text).toContain(`must set up an authenticator app: ${stuck.actor.displayName}`);
      expect((await choose(OTHER, manager.token)).status).toBe(409);
      expect((await choose('evil.example', manager.token)).status).toBe(404);
      expect((await choose('south-west.localhost', manager.token)).status).toBe(404);
      await superuser.query('DELETE FROM passkeys WHERE person_id = $1', [stuck.actor.personId]);
    });

    it('leaves everybody a second way in and tells them', async () => {
      const [member, staff] = [await withPasskey('pa', true), await withPasskey('assessor', true)];
      expect(await page()).toContain('2 passkeys of 2 people will stop working');
      expect((await choose(OTHER, manager.token)).status).toBe(204);
      const passkeys = await superuser.query('SELECT 1 FROM passkeys');
      expect(passkeys.rows).toEqual([]);
      const codes = await superuser.query<{ id: string }>('SELECT id FROM people WHERE email_codes_since IS NOT NULL');
      expect(codes.rows.map(({ id }) => id)).toEqual([member.actor.personId]);
      const news = await superuser.query<{ person_id: string }>(
        `SELECT person_id FROM security_news WHERE kind = 'passkeys-ended'`,
      );
      expect(news.rows.map(({ person_id }) => person_id).sort()).toEqual(
        [member, staff].map(({ actor }) => actor.personId).sort(),
      );
      const lines = await superuser.query<{ details: unknown }>(
        `SELECT details FROM audit_entries WHERE act = 'licensing.main-host-changed'`,
      );
      expect(lines.rows).toHaveLength(1);
      await server.app.get(OutboxRelay).relay(north.id);
      const led = await get(north.host, '/sign-in');
      expect([led.status, led.headers['location']]).toEqual([303, `http://${OTHER}:0/sign-in`]);
      expect((await get(OTHER, '/sign-in')).status).toBe(200);
    });
  });
});
