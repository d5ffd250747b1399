import { Sessions } from '@pa/accounts';
import { UnitOfWork } from '@pa/platform';
import type { Socket } from 'socket.io-client';
import { v4 as newMark } from 'uuid';
import { PersonDeeds } from '../../libs/accounts/src/staff/person-deeds.service';
import { LiveEndings } from '../../libs/messaging/src/live/live-endings';
import { LiveBed, type LivePair, type LivePerson } from '../support/live/live-bed';
import { ask, bearer, hears, openSocket } from '../support/live/live-client';
import { until } from '../support/live/until';

const CLOSED_WITHIN = 1_000;
/** The bar is a second; what is asserted is that it happens, with room for a busy machine. */
const CEILING = 5_000;

jest.setTimeout(120_000);

/**
 * A7. Each deed is done in this process; the sockets are on this server and on another process. Seen red with the server not
 * told of endings, which the last test plants.
 */
describe('A7: suspend, block and sign out end what is open', () => {
  let bed: LiveBed;
  let staff: LivePerson;
  const open: Socket[] = [];

  beforeAll(async () => {
    bed = await LiveBed.start({ processes: 1 });
    staff = await bed.person(bed.registers[0], 'co-ordinator');
  }, 180_000);
  afterEach(() => open.splice(0).forEach((socket) => socket.disconnect()));
  afterAll(() => bed?.close());

  /** Sockets of somebody on each of the two servers, in the conversation. */
  async function socketsOf(
    pair: LivePair,
    { host, headers }: { host: string; headers: Record<string, string> },
  ): Promise<Socket[]> {
    const sockets = [bed.app.port, bed.processes[0]!.port].map((port) => {
      const own = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, value.replace('{port}', String(port))]),
      );
      return openSocket({ port, host, headers: own, reconnection: { reconnection: false } });
    });
    open.push(...sockets);
    for (const socket of sockets) {
      if (!socket.connected) await hears(socket, 'connect');
      await ask(socket, 'conversation:join', { conversationId: pair.conversationId, after: 0 });
    }
    return sockets;
  }

  /** Does the deed while both sockets keep sending; says what was accepted after it, and how long they stayed open. */
  async function after(deed: () => Promise<unknown>, sockets: readonly Socket[], pair: LivePair) {
    const answers: Array<Promise<unknown>> = [];
    await deed();
    const done = Date.now();
    const frame = () =>
      ({ conversationId: pair.conversationId, clientId: newMark(), kind: 'text', body: 'after the end' }) as const;
    for (const socket of sockets)
      if (socket.connected) answers.push(ask(socket, 'message:send', frame()).catch(() => ({ error: 'closed' })));
    await until('the sockets are closed', () => sockets.every(({ connected }) => !connected), CEILING);
    const took = Date.now() - done;
    const accepted = (await Promise.all(answers)).filter((answer) => !('error' in (answer as object)));
    const [kept] = await bed.behind<{ count: string }>(
      'SELECT count(*) FROM messages WHERE conversation_id = $1 AND author_id IS NOT NULL',
      [pair.conversationId],
    );
    if (took > CLOSED_WITHIN) console.warn(`Closed after ${took} ms`);
    return { accepted: accepted.length, kept: Number(kept!.count) };
  }

  const NOTHING = { accepted: 0, kept: 0 };
  const withToken = (person: LivePerson) => ({ host: bed.hostOf(person), headers: bearer(person) });

  it('suspended: nothing more is accepted and both sockets are closed', async () => {
    const pair = await bed.pair();
    const sockets = await socketsOf(pair, withToken(pair.pa));
    const suspend = () =>
      bed.app.app
        .get(PersonDeeds)
        .suspend(staff.actor, pair.pa.actor.personId, { reason: 'safety', words: 'A test of the register.' });
    expect(await after(suspend, sockets, pair)).toEqual(NOTHING);
  });

  it('signed out in the browser: the sockets that its cookie opened are closed, those of the token are not', async () => {
    const person = await bed.people.add(bed.registers[0], ['pa']);
    const employer = await bed.person(bed.registers[0], 'employer');
    const pair = { employer, pa: person, conversationId: await bed.open(employer, person) };
    const { host } = bed.registers[0];
    const headers = { cookie: person.browser.cookie, origin: `http://${host}:{port}` };
    const byCookie = await socketsOf(pair, { host, headers });
    const byToken = await socketsOf(pair, withToken(person));
    const { licenseeId, personId } = person.actor;
    const signOut = () =>
      bed.app.app.get(UnitOfWork).run(licenseeId, (tx) => bed.app.app.get(Sessions).endAllOf(tx, personId));
    expect(await after(signOut, byCookie, pair)).toEqual(NOTHING);
    expect(byToken.map(({ connected }) => connected)).toEqual([true, true]);
  });

  it('signed out of the API: the sockets of its token are closed', async () => {
    const pair = await bed.pair();
    const sockets = await socketsOf(pair, withToken(pair.employer));
    const signOut = () =>
      bed.dialling.dial({ method: 'DELETE', path: '/api/v1/sessions/current', ...withToken(pair.employer) });
    expect(await after(signOut, sockets, pair)).toEqual(NOTHING);
  });

  it('ended by one of the two: nobody writes any more, and the sockets of both are closed', async () => {
    const pair = await bed.pair();
    const sockets = [
      ...(await socketsOf(pair, withToken(pair.pa))),
      ...(await socketsOf(pair, withToken(pair.employer))),
    ];
    const block = () =>
      bed.behind(
        `UPDATE conversations SET state = 'closed', closed_why = 'block', closed_by = pa_id, closed_at = now() WHERE id = $1`,
        [pair.conversationId],
      );
    expect(await after(block, sockets, pair)).toEqual(NOTHING);
  });

  it('accepts nothing even where the socket is not closed; and stays open when the server hears of no ending', async () => {
    const pair = await bed.pair();
    const deaf = jest.spyOn(LiveEndings.prototype as unknown as { endWayIn(id: string): void }, 'endWayIn');
    deaf.mockReturnValue(undefined);
    const [here] = await socketsOf(pair, withToken(pair.pa));
    await bed.behind('UPDATE access_tokens SET revoked_at = now() WHERE person_id = $1', [pair.pa.actor.personId]);
    await until('the server heard it', () => deaf.mock.calls.length > 0);
    expect(here!.connected).toBe(true);
    const frame = { conversationId: pair.conversationId, clientId: newMark(), kind: 'text', body: 'too late' } as const;
    expect(await ask(here!, 'message:send', frame)).toMatchObject({ error: { code: 'signed-out' } });
    await until('it is closed by what it said', () => !here!.connected);
    deaf.mockRestore();
  });
});
