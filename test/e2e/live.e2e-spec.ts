import { v4 as newMark } from 'uuid';
import { LiveBed, type LivePair, type LivePerson } from '../support/live/live-bed';
import { ask, bearer, LiveClient, openSocket } from '../support/live/live-client';
import { until } from '../support/live/until';

/** Sockets on one server, as `npm start` has it: what is said, to whom, and what is refused. */
describe('Messages over sockets', () => {
  let bed: LiveBed;
  let pair: LivePair;
  const open: Array<{ disconnect(): void }> = [];

  beforeAll(async () => {
    bed = await LiveBed.start({ processes: 0 });
    pair = await bed.pair();
  }, 120_000);
  afterEach(() => open.splice(0).forEach((socket) => socket.disconnect()));
  afterAll(() => bed?.close());

  function socketOf(person: LivePerson, headers: Record<string, string> = {}) {
    const socket = openSocket({
      port: bed.app.port,
      host: bed.hostOf(person),
      headers: { ...bearer(person), ...headers },
    });
    open.push(socket);
    return socket;
  }

  const clientOf = (person: LivePerson, side: 'employer' | 'pa') =>
    new LiveClient(socketOf(person), pair.conversationId, side);

  it('come to the other side at once, in order, and are acknowledged', async () => {
    const [employer, pa] = [clientOf(pair.employer, 'employer'), clientOf(pair.pa, 'pa')];
    for (const n of [1, 2, 3]) {
      employer.send(`question ${n}`);
      pa.send(`answer ${n}`);
    }
    await until('all are there', () => employer.screen.length === 7 && pa.screen.length === 7);
    expect(employer.screen.map(({ id }) => id)).toEqual(pa.screen.map(({ id }) => id));
    expect(employer.screen.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(pa.screen.filter(({ isOwn }) => isOwn).map(({ body }) => body)).toEqual([
      'answer 1',
      'answer 2',
      'answer 3',
    ]);
    expect([employer.acknowledged, pa.acknowledged]).toEqual([3, 3]);
  });

  it('tell the sender how far they came', async () => {
    const other = await bed.pair();
    const [employer, pa] = [socketOf(other.employer), socketOf(other.pa)];
    const { conversationId } = other;
    const sending = { conversationId, clientId: newMark(), kind: 'text', body: 'Hello' } as const;
    expect(await ask(employer, 'message:send', sending)).toMatchObject({ number: 2, heldKinds: [] });
    await ask(employer, 'conversation:join', { conversationId, after: 0 });
    const hinted = new Promise((hear) => employer.once('message:marks', hear));
    expect(await ask(pa, 'message:delivered', { conversationId, number: 2 })).toEqual({ noted: true });
    expect(await hinted).toEqual({ conversationId, number: 2 });
    await ask(pa, 'message:read', { conversationId, number: 1 });
    const joined = await ask(employer, 'conversation:join', { conversationId, after: 2 });
    expect(joined).toEqual({ messages: [], lastNumber: 2, more: false, other: { delivered: 2, read: 1 } });
  });

  it('say that somebody types only where that person lets it be seen', async () => {
    const [employer, pa, telephone] = [socketOf(pair.employer), socketOf(pair.pa), socketOf(pair.pa)];
    const { conversationId } = pair;
    for (const socket of [employer, pa, telephone])
      await ask(socket, 'conversation:join', { conversationId, after: 0 });
    const [heard, heardToo]: [unknown[], unknown[]] = [[], []];
    employer.on('typing', (hint) => heard.push(hint));
    telephone.on('typing', (hint) => heardToo.push(hint));
    await ask(pa, 'typing', { conversationId });
    await bed.behind('UPDATE conversation_members SET typing_shown = true WHERE person_id = $1', [
      pair.pa.actor.personId,
    ]);
    await ask(pa, 'typing', { conversationId });
    await until('the hint comes', () => heard.length > 0 && heardToo.length > 0);
    expect(heard).toEqual([{ conversationId, side: 'pa' }]);
    expect(await ask(employer, 'conversation:leave', { conversationId })).toEqual({ noted: true });
    await ask(pa, 'typing', { conversationId });
    await until('those in the room hear the second', () => heardToo.length > 1);
    await ask(employer, 'conversation:leave', { conversationId });
    expect(heard).toHaveLength(1);
  });

  it('are refused in words, and the connection stays', async () => {
    const socket = socketOf(pair.employer);
    const { conversationId } = pair;
    expect(await ask(socket, 'typing', { conversationId: 'x' })).toMatchObject({ error: { code: 'wrong-frame' } });
    expect(await ask(socket, 'shout' as 'typing', { conversationId })).toMatchObject({
      error: { code: 'wrong-frame' },
    });
    const elsewhere = { conversationId: pair.employer.actor.personId };
    expect(await ask(socket, 'typing', elsewhere)).toMatchObject({ error: { code: 'conversation-not-found' } });
    expect(socket.connected).toBe(true);
  });

  it('are for a token that may write messages', async () => {
    await bed.behind(`UPDATE access_tokens SET name = 'Look', scopes = '{register:read}' WHERE person_id = $1`, [
      pair.pa.actor.personId,
    ]);
    const answer = await ask(socketOf(pair.pa), 'typing', { conversationId: pair.conversationId });
    await bed.behind('UPDATE access_tokens SET name = NULL, scopes = NULL WHERE person_id = $1', [
      pair.pa.actor.personId,
    ]);
    expect(answer).toMatchObject({ error: { code: 'http-403' } });
  });

  it('are for nobody without a token, on another register, or by long polling', async () => {
    const [north, south] = bed.registers;
    const refused = async (opening: { host: string; headers: Record<string, string> }) => {
      const socket = openSocket({ port: bed.app.port, ...opening, reconnection: { reconnection: false } });
      open.push(socket);
      const [what] = await Promise.race([
        new Promise<[string]>((done) => socket.once('connect', () => done(['let in']))),
        new Promise<[string]>((done) => socket.once('connect_error', () => done(['refused']))),
      ]);
      return what;
    };
    expect(await refused({ host: north.host, headers: {} })).toBe('refused');
    expect(await refused({ host: south.host, headers: bearer(pair.pa) })).toBe('refused');
    expect(await refused({ host: 'nowhere.example', headers: bearer(pair.pa) })).toBe('refused');
    expect(await refused({ host: north.host, headers: { ...bearer(pair.pa), 'x-acting-for': 'x' } })).toBe('refused');
    const polling = await bed.dialling.dial({
      method: 'GET',
      host: north.host,
      path: '/socket.io/?EIO=4&transport=polling',
      headers: bearer(pair.pa),
    });
    expect(polling.status).toBe(400);
  });
});
