import { Module } from '@nestjs/common';
import { SupportDesk } from '@pa/licensing';
import { MailboxMailer, OutboxRelay, PLATFORM_ID } from '@pa/platform';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { SupportGrantsRepository } from '../../libs/licensing/src/support-access/support-grants.repository';
import { SupportMails } from '../../libs/licensing/src/support-access/support-mails';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, formOf, type Dial } from '../support/dial';
import { TestPeople, type TestPerson } from '../support/people';
import { PLATFORM_HOME } from '../support/peopled-announcements';
import { WORKER_WITHOUT_CLOCK } from '../support/peopled';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const AREAS = ['settings', 'look', 'money', 'figures', 'delivery'];

@Module({ providers: [SupportMails] })
class SupportMailsModule {}

/** Seen red with a look that takes any permission there ever was, which the last test plants. */
describe('Support access', () => {
  let server: TestApp;
  let other: TestApp;
  let dial: Dial;
  let otherDial: Dial;
  const hangUps: Array<() => void> = [];
  let north: TestRegister;
  let south: TestRegister;
  let operator: TestPerson;
  let manager: TestPerson;
  let southern: TestPerson;
  let superuser: Client;

  beforeAll(async () => {
    const prepare = async (database: TestApp['database']) => void ([north, south] = await addTwoRegisters(database));
    server = await startTestApp({ prepare, beside: [...WORKER_WITHOUT_CLOCK, SupportMailsModule] });
    other = await startTestApp({ database: server.database });
    [dial, otherDial] = [server, other].map(({ port }) => {
      const made = dialler(port);
      hangUps.push(made.hangUp);
      return made.dial;
    }) as [Dial, Dial];
    const people = new TestPeople(server, dial);
    operator = await people.add(PLATFORM_HOME, ['operator']);
    manager = await people.add(north, ['manager']);
    southern = await people.add(south, ['manager']);
    superuser = new Client({ connectionString: server.database.superUrl });
    await superuser.connect();
  }, 120_000);

  afterAll(async () => {
    for (const hangUp of hangUps) hangUp();
    await superuser?.end();
    await other?.close();
    await server?.close();
  });

  const hostOf = (as: TestPerson) => (as === operator ? PLATFORM_HOME.host : as === manager ? north.host : south.host);
  const get = (path: string, as = operator, by = dial) =>
    by({ method: 'GET', host: hostOf(as), path, headers: { cookie: as.browser.cookie } });
  const post = (path: string, fields: Record<string, string>, as: TestPerson) => {
    const form = formOf({ ...fields, _csrf: as.browser.csrf });
    return dial({
      method: 'POST',
      host: hostOf(as),
      path,
      ...form,
      headers: { ...form.headers, cookie: as.browser.cookie },
    });
  };
  const consoleOf = (register = north) => `/operator/registers/${register.id}/support`;
  const look = async (area: string, by = dial) => (await get(`${consoleOf()}/${area}`, operator, by)).status;
  const lines = async (act: string) =>
    (
      await superuser.query<{ doer_id: string | null; subject_id: string; details: string }>(
        'SELECT doer_id, subject_id, details FROM audit_entries WHERE licensee_id = $1 AND act = $2 ORDER BY number',
        [north.id, act],
      )
    ).rows;

  async function ask(areas: string): Promise<string> {
    const id = newId();
    const { status } = await post(consoleOf(), { id, reason: 'Emails do not go out.', areas }, operator);
    expect(status).toBe(303);
    return id;
  }

  async function offer(as: TestPerson, areas: string): Promise<string> {
    const id = newId();
    const { status } = await post('/staff/support/offer', { id, reason: 'Help us.', areas, hours: '1' }, as);
    expect(status).toBe(303);
    return id;
  }

  it('shows an operator nothing of a register that has allowed nothing, nor of one that is not there', async () => {
    await offer(southern, 'settings');
    for (const area of AREAS) expect([area, await look(area)]).toEqual([area, 403]);
    expect((await get(`${consoleOf()}/people`)).status).toBe(404);
    expect((await get(`/operator/registers/${newId()}/support/settings`)).status).toBe(404);
    expect((await get(`/operator/registers/${newId()}/support`)).status).toBe(404);
    expect(await lines('licensing.support-looked')).toEqual([]);
  });

  it('is asked for with a reason, once, and the managers hear of it', async () => {
    const empty = await post(consoleOf(), { id: newId() }, operator);
    expect(empty.status).toBe(422);
    for (const field of ['reason', 'areas']) expect(empty.text).toContain(`href="#${field}"`);
    expect((await post(consoleOf(), { id: newId(), reason: 'x', areas: 'messages' }, operator)).status).toBe(422);
    const id = await ask('delivery');
    expect((await post(consoleOf(), { id, reason: 'Again', areas: 'money' }, operator)).status).toBe(303);
    expect(await lines('licensing.support-asked')).toHaveLength(1);
    await server.app.get(OutboxRelay).relay(north.id);
    const [mail] = await server.app.get(MailboxMailer).list(north.id);
    expect(mail).toMatchObject({ to: manager.email, actionUrl: expect.stringContaining('/staff/support') as string });
    expect((await get(`/staff/support/${id}`, manager)).text).toContain('Emails do not go out.');
    expect((await get(`/staff/support/${id}`, southern)).status).toBe(404);
    expect((await post(`/staff/support/${id}`, { areas: 'delivery', hours: '1' }, southern)).status).toBe(404);
    expect(await look('delivery')).toBe(403);
  });

  it('opens the parts that a manager chose, says whose permission it is, and notes each look', async () => {
    const id = await ask('settings');
    const { status } = await post(`/staff/support/${id}`, { areas: 'delivery', hours: '4' }, manager);
    expect(status).toBe(303);
    expect([await look('delivery'), await look('settings')]).toEqual([200, 403]);
    const page = await get(`${consoleOf()}/delivery`);
    expect(page.text).toContain('You look at this with the permission of North West PA Register');
    expect(page.text).toContain('The oldest waits since');
    expect((await get(consoleOf())).text).toContain(`${consoleOf()}/delivery`);
    const looked = await lines('licensing.support-looked');
    expect(looked.map((line) => [line.doer_id, line.subject_id, JSON.parse(line.details) as object])).toEqual(
      [1, 2].map(() => [null, id, { operator: operator.actor.personId, area: 'delivery' }]),
    );
    const seen = await get(`/staff/support/${id}`, manager);
    expect(seen.text).toContain('2 looks');
    expect(seen.text).toContain(`${operator.actor.displayName}: search and emails`);
    await server.app.get(OutboxRelay).relay(PLATFORM_ID);
    const [mail] = await server.app.get(MailboxMailer).list(PLATFORM_ID);
    expect(mail).toMatchObject({ to: operator.email, subject: expect.stringContaining('has answered') as string });
    expect((await post(`/staff/support/${id}/refuse`, { answer: 'No' }, manager)).text).toContain('answered already');
  });

  it('is over on every server as soon as a manager ends it, also on a register that is read-only', async () => {
    const id = await offer(manager, 'settings');
    expect([await look('settings'), await look('settings', otherDial)]).toEqual([200, 200]);
    await superuser.query(`UPDATE licensees SET licence_state = 'suspended' WHERE id = $1`, [north.id]);
    const { status } = await post(`/staff/support/${id}/end`, {}, manager);
    expect(status).toBe(303);
    expect([await look('settings'), await look('settings', otherDial)]).toEqual([403, 403]);
    await superuser.query(`UPDATE licensees SET licence_state = 'active' WHERE id = $1`, [north.id]);
    expect(await lines('licensing.support-ended')).toHaveLength(1);
    expect((await get(`/staff/support/${id}`, manager)).text).toContain('Ended by a manager');
  });

  it('is over when its time is, and no request can be answered after two weeks', async () => {
    const id = await offer(manager, 'look');
    expect(await look('look')).toBe(200);
    await back(id, '61 minutes');
    expect(await look('look')).toBe(403);
    expect((await get(`/staff/support/${id}`, manager)).text).toContain('Ran out');
    const asked = await ask('look');
    await back(asked, '14 days 1 minute');
    expect((await post(`/staff/support/${asked}`, { areas: 'look', hours: '1' }, manager)).status).toBe(422);
    expect(await look('look')).toBe(403);
  });

  const back = (id: string, span: string) =>
    superuser.query(
      `UPDATE support_grants SET made_at = made_at - $2::interval, granted_at = granted_at - $2::interval,
              until = until - $2::interval WHERE id = $1`,
      [id, span],
    );

  it('is refused with words, which the operator reads', async () => {
    const id = await ask('money');
    const silent = await post(`/staff/support/${id}/refuse`, { answer: '' }, manager);
    expect([silent.status, silent.text.includes('href="#answer"')]).toEqual([422, true]);
    expect((await post(`/staff/support/${id}/refuse`, { answer: 'Ring us <first>.' }, manager)).status).toBe(303);
    expect((await post(`/staff/support/${id}`, { areas: 'money', hours: '1' }, manager)).text).toContain(
      'answered already',
    );
    expect((await get(consoleOf())).text).toContain('Why not: Ring us &lt;first&gt;.');
    expect(await look('money')).toBe(403);
  });

  it('is answered by one of two managers who answer at once, and the other is told', async () => {
    const desk = server.app.get(SupportDesk);
    for (let race = 0; race < 20; race++) {
      const id = await ask('settings');
      const answers = await Promise.allSettled([
        desk.allow(manager.actor, id, { areas: ['settings'], hours: 1 }),
        other.app.get(SupportDesk).refuse(manager.actor, id, 'Not now.'),
      ]);
      const lost = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as Error] : []));
      expect(lost).toMatchObject([{ code: 'support-was-answered' }]);
      await desk.end(manager.actor, id);
    }
  });

  it('shows facts and totals of every part, and nobody of the register', async () => {
    for (const area of AREAS) await offer(manager, area);
    const words: Record<string, string> = {
      settings: 'Staff look at profiles and adverts',
      look: north.host,
      money: 'Books and receipts',
      figures: 'PAs by place, task and hours',
      delivery: 'Search, which all registers share',
    };
    for (const area of AREAS) {
      const { status, text } = await get(`${consoleOf()}/${area}`);
      expect([area, status, text.includes(words[area]!), text.includes(manager.actor.displayName)]).toEqual([
        area,
        200,
        true,
        false,
      ]);
    }
  });

  it('goes red when a look takes any permission there ever was', async () => {
    await superuser.query('UPDATE support_grants SET ended_at = now() WHERE until > now()');
    expect(await look('settings')).toBe(403);
    const { list } = SupportGrantsRepository.prototype;
    const planted = jest.spyOn(SupportGrantsRepository.prototype, 'findLive');
    planted.mockImplementation(async function (this: SupportGrantsRepository, tx) {
      return (await list.call(this, tx))[0] ?? null;
    });
    expect(await look('settings')).toBe(200);
    planted.mockRestore();
  });
});
