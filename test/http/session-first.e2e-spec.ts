import { request } from 'node:http';
import { Client } from 'pg';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, formOf, type Call, type Dial } from '../support/dial';
import { TestPeople, type TestBrowser } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

/**
 * A browser follows a redirect as soon as it has its first line. Seen red with the session kept by express-session alone,
 * which sends the head of an answer and only then keeps the session: the next page could come without "Saved: …".
 */
describe('An answer', () => {
  let server: TestApp;
  let dial: Dial;
  let hangUp: () => void;
  let register: TestRegister;
  let pa: TestBrowser;
  let superuser: Client;

  beforeAll(async () => {
    server = await startTestApp({ prepare: async (database) => void ([register] = await addTwoRegisters(database)) });
    ({ dial, hangUp } = dialler(server.port));
    pa = (await new TestPeople(server, dial).add(register, ['pa'])).browser;
    superuser = new Client({ connectionString: server.database.superUrl });
    await superuser.connect();
  });

  afterAll(async () => {
    hangUp?.();
    await superuser?.end();
    await server?.close();
  });

  const look = async (path: string) =>
    (await dial({ method: 'GET', host: register.host, path, headers: { cookie: pa.cookie } })).text;

  /** Adds a time to the week, and tells when the first of the answer is here. */
  function addTime(day: string): { hasAnswer: () => boolean; answered: Promise<number> } {
    const form = formOf({ action: 'add', day, from: '07:00', to: '09:00', kind: 'awake', _csrf: pa.csrf });
    let status = 0;
    const answered = new Promise<number>((resolve, reject) => {
      const sending = request(
        {
          port: server.port,
          host: '127.0.0.1',
          method: 'POST',
          path: '/pa/week',
          headers: { ...form.headers, host: `${register.host}:${server.port}`, cookie: pa.cookie },
        },
        (response) => {
          status = response.statusCode ?? 0;
          response.on('end', () => resolve(status)).resume();
        },
      );
      sending.on('error', reject).end(form.body);
    });
    return { hasAnswer: () => status > 0, answered };
  }

  async function untilSomebodyWaits(): Promise<void> {
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    for (;;) if ((await superuser.query(waiting)).rowCount !== 0) return;
  }

  it('leaves when the session is kept, so that the next page says what was done', async () => {
    await superuser.query('BEGIN');
    await superuser.query('SELECT sid FROM sessions FOR UPDATE');
    const adding = addTime('fri');
    await untilSomebodyWaits();
    const ask: Call = { method: 'GET', host: register.host, path: '/health/live' };
    const isAlive = (await dial(ask)).status === 200;
    const isEarly = adding.hasAnswer();
    await superuser.query('COMMIT');
    expect({ isAlive, isEarly, status: await adding.answered }).toEqual({ isAlive: true, isEarly: false, status: 303 });
    expect(await look('/pa/week')).toContain('Saved: Friday 07:00 to 09:00 added');
  });

  it('is a failure where the session cannot be kept', async () => {
    await superuser.query('REVOKE INSERT, UPDATE ON sessions FROM pa_app');
    const answered = addTime('sun').answered;
    expect(await answered).toBe(500);
    await superuser.query('GRANT INSERT, UPDATE ON sessions TO pa_app');
  });

  it('says it once', async () => {
    await addTime('sat').answered;
    expect(await look('/pa/week')).toContain('Saved: Saturday 07:00 to 09:00 added');
    expect(await look('/pa/week')).not.toContain('Saved:');
  });
});
