import type { Socket } from 'socket.io-client';
import { RECONNECTION } from '../../libs/messaging/src/live/client/line';
import { sizeOf } from '../support/bars';
import { LiveBed, type LivePerson } from '../support/live/live-bed';
import { bearer, openSocket, type Opening } from '../support/live/live-client';
import { until } from '../support/live/until';

const SOCKETS = sizeOf({ short: 1_000, full: 10_000 });
const PEOPLE = 50;
const MOST_MB = 400;
/** The bar is half a minute; a busy machine is let take longer, and must still end. */
const BACK_WITHIN = 120_000;
const QUERIES_EACH = 2;
/** What the server that is left asks by itself meanwhile: heartbeats, sweeps, health. More where a slow machine needs longer. */
const OWN_QUERIES = 300;
const RESTING_SECONDS = 10;
/** In any fifth of a second no more than this part of all comes back. */
const WINDOW = 200;
const MOST_AT_ONCE = 0.4;

jest.setTimeout(600_000);

/** A4. Seen red with clients that all wait equally long, which the second test plants. */
describe('A4: idle sockets', () => {
  let bed: LiveBed;
  let people: LivePerson[];
  let sockets: Socket[] = [];

  beforeAll(async () => {
    bed = await LiveBed.start({ processes: 2 });
    people = [];
    for (let n = 0; n < PEOPLE; n++) people.push(await bed.person(bed.registers[0], 'pa'));
  }, 300_000);
  afterEach(() => {
    for (const socket of sockets) socket.disconnect();
    sockets = [];
  });
  afterAll(() => bed?.close());

  /** All of them signed in, some hundreds at a time. */
  async function openAll(count: number, reconnection: object): Promise<void> {
    for (let n = 0; n < count; n++) {
      const person = people[n % PEOPLE]!;
      sockets.push(openStraight(n, { host: bed.hostOf(person), headers: bearer(person), reconnection }));
      if (n % 250 === 249) await areBack();
    }
    await areBack();
  }

  /**
   * To one server and, at each new try, to the next, as the balancer would send it: through the balancer each socket takes
   * three descriptors of this process, and ten thousand are more than a machine lets one have.
   */
  function openStraight(n: number, opening: Omit<Opening, 'port'>): Socket {
    const ports = bed.processes.map(({ port }) => port);
    let turn = n;
    const next = () => ports[turn++ % ports.length]!;
    const socket = openSocket({ ...opening, port: next() });
    socket.io.on('reconnect_attempt', () => Object.assign(socket.io, { uri: `http://127.0.0.1:${next()}` }));
    return socket;
  }

  const areBack = () => until('all are connected', () => sockets.every(({ connected }) => connected), BACK_WITHIN);

  /**
   * Kills one server, which stays away, and answers how crowded the way back is meant to be: the largest part of all waits that
   * end within one window. What each client chose is looked at, for a busy machine spreads out by itself those who all chose
   * the same.
   */
  async function killOne(): Promise<number> {
    const lost = bed.processes[0]!;
    const waits = sockets.map(notedWaits);
    await lost.kill();
    await until('the sockets notice', () => sockets.some(({ connected }) => !connected));
    await areBack();
    const chosen = waits.flatMap((ofOne) => ofOne[0] ?? []);
    const crowds = chosen.map((from) => chosen.filter((wait) => wait >= from && wait < from + WINDOW).length);
    return Math.max(...crowds) / chosen.length;
  }

  /** Every statement of ours is a transaction of its own. */
  async function transactions(): Promise<number> {
    let last = -1;
    for (;;) {
      await bed.behind('SELECT pg_sleep(1.5)');
      const [row] = await bed.behind<{ count: string }>(
        'SELECT xact_commit AS count FROM pg_stat_database WHERE datname = current_database()',
      );
      const count = Number(row!.count);
      if (count - last < 50) return count;
      last = count;
    }
  }

  /** Statements a second of both servers with nothing to do but to be there. */
  async function atRest(): Promise<number> {
    const [before, began] = [await transactions(), performance.now()];
    await bed.behind('SELECT pg_sleep($1)', [RESTING_SECONDS]);
    return ((await transactions()) - before) / ((performance.now() - began) / 1_000);
  }

  it(`${SOCKETS} of them are small, and all are back after a kill, spread out, with few queries`, async () => {
    const before = Math.max(...bed.processes.map(({ resident }) => resident));
    await openAll(SOCKETS, RECONNECTION);
    const after = Math.max(...bed.processes.map(({ resident }) => resident));
    expect(after).toBeLessThanOrEqual(MOST_MB);
    const own = await atRest();
    const [asked, began] = [await transactions(), performance.now()];
    const crowd = await killOne();
    const queries = (await transactions()) - asked;
    const ownQueries = Math.max(OWN_QUERIES, (own / 2) * ((performance.now() - began) / 1_000));
    await bed.processes[0]!.start();
    console.info(
      `${SOCKETS} sockets: ${before.toFixed(0)} MB → ${after.toFixed(0)} MB a server; at most ${(crowd * 100).toFixed(0)} % within ${WINDOW} ms; ${queries} queries, of which the servers' own may be ${ownQueries.toFixed(0)}`,
    );
    expect(crowd).toBeLessThanOrEqual(MOST_AT_ONCE);
    expect(queries).toBeLessThanOrEqual((QUERIES_EACH * SOCKETS) / 2 + ownQueries);
  });

  it('all come back at one moment when none waits by chance', async () => {
    await openAll(Math.min(SOCKETS, 400), { ...RECONNECTION, randomizationFactor: 0 });
    expect(await killOne()).toBeGreaterThan(MOST_AT_ONCE);
  });
});

/** How long a client waits before each new try, as it chooses it from now on. */
function notedWaits({ io }: Socket): number[] {
  const waits: number[] = [];
  const { backoff } = io as unknown as { backoff: { duration(): number } };
  const choose = backoff.duration.bind(backoff);
  backoff.duration = () => {
    const wait = choose();
    waits.push(wait);
    return wait;
  };
  return waits;
}
