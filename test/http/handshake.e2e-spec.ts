import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { HandshakeIdentity } from '@pa/accounts';
import type { Actor } from '@pa/platform';
import { Client } from 'pg';
import { startTestApp, type TestApp } from '../support/app';
import { dialler } from '../support/dial';
import { TestPeople, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

/** A socket is opened by a raw upgrade request, and the server answers with who it is. */
describe('Who opens a socket', () => {
  let server: TestApp;
  let hangUp: () => void;
  let people: TestPeople;
  let north: TestRegister;
  let south: TestRegister;
  let pa: TestPerson;

  beforeAll(async () => {
    let registers: TestRegister[] = [];
    server = await startTestApp({ prepare: async (database) => void (registers = await addTwoRegisters(database)) });
    [north, south] = registers as [TestRegister, TestRegister];
    const dialling = dialler(server.port);
    hangUp = dialling.hangUp;
    people = new TestPeople(server, dialling.dial);
    pa = await people.add(north, ['pa']);
    server.app.getHttpServer().on('upgrade', (asked: IncomingMessage, socket: Duplex) => void answer(asked, socket));
  });

  afterAll(async () => {
    hangUp?.();
    await server?.close();
  });

  async function answer({ headers, socket: { remoteAddress } }: IncomingMessage, socket: Duplex): Promise<void> {
    const actor = await server.app.get(HandshakeIdentity).of(headers, remoteAddress);
    const who = Buffer.from(JSON.stringify(actor)).toString('base64');
    socket.end(
      `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nX-Who: ${who}\r\n\r\n`,
    );
  }

  async function whoIs(headers: IncomingHttpHeaders, host = north.host): Promise<Actor | null> {
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket', host: `${host}:${server.port}` };
    const opening = request({ port: server.port, host: '127.0.0.1', headers: { ...upgrade, ...headers } }).end();
    const [{ headers: answered }, socket] = (await once(opening, 'upgrade')) as [IncomingMessage, Duplex];
    socket.destroy();
    return JSON.parse(Buffer.from(String(answered['x-who']), 'base64').toString()) as Actor | null;
  }

  const page = () => `http://${north.host}:${server.port}`;
  const cookies = () => ({ cookie: pa.browser.cookie, origin: page() });

  it('is who the cookie says, from a page of the register', async () => {
    expect(await whoIs(cookies())).toMatchObject({ personId: pa.actor.personId, via: 'session', roles: ['pa'] });
  });

  it('is who the token says, from a program', async () => {
    expect(await whoIs({ authorization: `Bearer ${pa.token}` })).toMatchObject({
      personId: pa.actor.personId,
      via: 'token',
    });
  });

  it('is nobody from another page, whatever its name', async () => {
    const port = server.port;
    const others = [
      'http://evil.example',
      `http://${south.host}:${port}`,
      `https://${north.host}`,
      'null',
      '',
      `http://${north.host}.evil.example`,
    ];
    for (const origin of others) expect(await whoIs({ ...cookies(), origin })).toBeNull();
    expect(await whoIs({ cookie: pa.browser.cookie })).toBeNull();
  });

  it('is nobody on another register or none, with cookie or token', async () => {
    const origin = `http://${south.host}:${server.port}`;
    expect(await whoIs({ ...cookies(), origin }, south.host)).toBeNull();
    expect(await whoIs({ authorization: `Bearer ${pa.token}` }, south.host)).toBeNull();
    expect(await whoIs(cookies(), 'west.localhost')).toBeNull();
    expect(await whoIs(cookies(), 'localhost')).toBeNull();
  });

  it('is nobody with a cookie that we did not sign, or a token that is none', async () => {
    const [id = ''] = /session=s%3A([^.;]+)/.exec(pa.browser.cookie)?.slice(1) ?? [];
    for (const cookie of [`session=s%3A${id}.forged`, `session=${id}`, `session=s%3A${id}`, 'session=', 'nonsense'])
      expect(await whoIs({ ...cookies(), cookie })).toBeNull();
    for (const authorization of ['Bearer nonsense', 'Bearer ', `Basic ${pa.token}`, `Bearer ${pa.token} `])
      expect(await whoIs({ authorization, 'x-extra': '1' }).then((who) => who?.personId ?? null)).toBe(
        authorization.trim() === `Bearer ${pa.token}` ? pa.actor.personId : null,
      );
  });

  it('is nobody once the session is ended or the person suspended', async () => {
    const leaver = await people.add(north, ['pa']);
    const origin = page();
    const superuser = new Client({ connectionString: server.database.superUrl });
    await superuser.connect();
    await superuser.query('UPDATE people SET suspended_at = now() WHERE id = $1', [leaver.actor.personId]);
    expect(await whoIs({ cookie: leaver.browser.cookie, origin })).toBeNull();
    expect(await whoIs({ authorization: `Bearer ${leaver.token}` })).toBeNull();
    await superuser.query('UPDATE people SET suspended_at = NULL WHERE id = $1', [leaver.actor.personId]);
    expect(await whoIs({ cookie: leaver.browser.cookie, origin })).not.toBeNull();
    await superuser.query('DELETE FROM browser_sessions WHERE person_id = $1', [leaver.actor.personId]);
    expect(await whoIs({ cookie: leaver.browser.cookie, origin })).toBeNull();
    await superuser.end();
  });
});
