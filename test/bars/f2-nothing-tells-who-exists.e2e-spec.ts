import { Passwords } from '@pa/accounts';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { PeopleRepository } from '../../libs/accounts/src/people.repository';
import { startTestApp, type TestApp } from '../support/app';
import { sizeOf } from '../support/bars';
import { messagesOf } from '../support/count-messages';
import { dialler, formOf, jsonOf, type Answer, type Dial } from '../support/dial';
import { TestPeople, type TestBrowser, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const PAIRS = sizeOf({ short: 200, full: 1_000 });
const OTHER_PAIRS = sizeOf({ short: 10, full: 200 });
/** The work that must not be left out for anybody; how long it takes is the machine's. */
const HASHES = 21;

interface Door {
  readonly name: string;
  readonly pairs: number;
  /** Knocks with an address, as a program or as a browser. */
  readonly knock: (email: string) => Promise<Answer>;
}

interface Trace {
  readonly status: number;
  readonly body: string;
  readonly headers: string;
  readonly statements: readonly string[];
  readonly hashes: number;
}

/**
 * F2. Seen red with the work of hashing left out for an unknown address, and with a statement more for a known one when
 * joining, as at the end.
 */
describe('F2: signing in, joining, forgetting and asking for a link tell nothing of who exists', () => {
  let server: TestApp;
  let dial: Dial;
  let hangUp: () => void;
  let north: TestRegister;
  let member: TestPerson;
  let suspended: TestPerson;
  let visitor: TestBrowser;
  let doors: readonly Door[];

  beforeAll(async () => {
    let registers: readonly TestRegister[] = [];
    server = await startTestApp({ prepare: async (database) => void (registers = await addTwoRegisters(database)) });
    ({ dial, hangUp } = dialler(server.port));
    north = registers[0]!;
    const people = new TestPeople(server, dial);
    [member, suspended] = [await people.add(north, ['pa']), await people.add(north, ['employer'])];
    visitor = await people.visit(north.host);
    doors = doorsOf();
    await Promise.all(doors.map(({ knock }) => knock(member.email)));
  }, 60_000);

  afterAll(async () => {
    hangUp?.();
    await server?.close();
  });

  afterEach(() => jest.restoreAllMocks());

  const stranger = () => `${north.canary}-${newId()}@example.com`.toLowerCase();

  function doorsOf(): Door[] {
    const api =
      (path: string, more: object = {}) =>
      (email: string) =>
        send(path, jsonOf({ email, ...more }));
    const page =
      (path: string, more: Record<string, string> = {}) =>
      (email: string) =>
        send(path, formOf({ email, ...more, _csrf: visitor.csrf }), { cookie: visitor.cookie });
    const joining = { firstName: 'Amira', lastName: 'Khan', password: 'three words here' };
    const wrong = { password: 'not the password' };
    return [
      { name: 'signing in by the API', pairs: PAIRS, knock: api('/api/v1/sessions', wrong) },
      { name: 'signing in on the page', pairs: OTHER_PAIRS, knock: page('/sign-in', wrong) },
      { name: 'forgetting, by the API', pairs: OTHER_PAIRS, knock: api('/api/v1/accounts/password-resets') },
      { name: 'forgetting, on the page', pairs: OTHER_PAIRS, knock: page('/forgot-password') },
      { name: 'a link, by the API', pairs: OTHER_PAIRS, knock: api('/api/v1/accounts/sign-in-links') },
      { name: 'a link, on the page', pairs: OTHER_PAIRS, knock: page('/sign-in/link') },
      {
        name: 'joining, by the API',
        pairs: OTHER_PAIRS,
        knock: api('/api/v1/accounts', { ...joining, role: 'pa', is16OrOver: true, agreesToTerms: true }),
      },
      {
        name: 'joining, on the page',
        pairs: OTHER_PAIRS,
        knock: page('/join/pa', { ...joining, isOldEnough: 'yes', agrees: 'yes' }),
      },
    ];
  }

  async function send(path: string, sent: ReturnType<typeof formOf>, more: Record<string, string> = {}) {
    return dial({ method: 'POST', host: north.host, path, ...sent, headers: { ...sent.headers, ...more } });
  }

  /** Everything a stranger sees of one knock, and everything the server did for it. */
  async function traceOf({ knock }: Door, email: string): Promise<Trace> {
    const hash = jest.spyOn(Passwords.prototype, 'hash');
    const matches = jest.spyOn(Passwords.prototype, 'matches');
    const seen: Answer[] = [];
    const statements = (await messagesOf(async () => void seen.push(await knock(email)))).filter(isOfTheKnock);
    const hashes = hash.mock.calls.length + matches.mock.calls.length;
    jest.restoreAllMocks();
    const [{ status, text, headers }] = seen as [Answer];
    return {
      status,
      body: bodyOf(text, email),
      headers: headersOf(headers),
      statements: statements.map(shapeOf),
      hashes,
    };
  }

  it('answers a known, an unknown and a suspended address with the same body and does the same work', async () => {
    await suspend();
    for (const door of doors) {
      const unknown = await traceOf(door, stranger());
      expect({ door: door.name, ...(await traceOf(door, member.email)) }).toEqual({ door: door.name, ...unknown });
      expect({ door: door.name, ...(await traceOf(door, suspended.email)) }).toEqual({ door: door.name, ...unknown });
      expect({ door: door.name, worked: unknown.statements.length > 0 }).toMatchObject({ worked: true });
    }
  }, 60_000);

  /** Two runs of the same differ too; beyond that and half of what a hash takes here and now, something is told. */
  async function halfAHash(): Promise<number> {
    const passwords = server.app.get(Passwords);
    const times: number[] = [];
    for (let n = 0; n < HASHES; n++) times.push(await timeOf(() => passwords.matches(null, 'no password')));
    return medianOf(times) / 2;
  }

  it('takes no more time for one than for the other, by the median', async () => {
    for (const door of doors) {
      const [known, unknown, again]: [number[], number[], number[]] = [[], [], []];
      for (let pair = 0; pair < door.pairs; pair++) {
        known.push(await timeOf(() => door.knock(member.email)));
        unknown.push(await timeOf(() => door.knock(stranger())));
        again.push(await timeOf(() => door.knock(member.email)));
      }
      const ceiling = await halfAHash();
      const noise = Math.abs(medianOf(known) - medianOf(again));
      const apart = Math.abs(medianOf([...known, ...again]) - medianOf(unknown));
      expect({ door: door.name, tells: apart > 2 * noise + ceiling, apart, noise, ceiling }).toMatchObject({
        tells: false,
      });
    }
  }, 300_000);

  it('goes red when an unknown address is not hashed for', async () => {
    const [door] = doors as [Door];
    const known = await traceOf(door, member.email);
    const ceiling = await halfAHash();
    const rightful = Passwords.prototype.matches;
    const unhashed = async function (this: Passwords, hash: string | null, password: string) {
      return hash === null ? false : rightful.call(this, hash, password);
    };
    Passwords.prototype.matches = unhashed;
    try {
      const times = { known: [] as number[], unknown: [] as number[] };
      for (let pair = 0; pair < 20; pair++) {
        times.known.push(await timeOf(() => door.knock(member.email)));
        times.unknown.push(await timeOf(() => door.knock(stranger())));
      }
      expect(medianOf(times.known) - medianOf(times.unknown)).toBeGreaterThan(ceiling);
      expect(known.hashes).toBe(1);
    } finally {
      Passwords.prototype.matches = rightful;
    }
  }, 60_000);

  it('goes red when a known address is told, or does another statement, when joining', async () => {
    const door = doors.find(({ name }) => name === 'joining, by the API')!;
    const unknown = await traceOf(door, stranger());
    const rightful = PeopleRepository.prototype.addUnlessTaken;
    PeopleRepository.prototype.addUnlessTaken = async function (tx, person) {
      const isAdded = await rightful.call(this, tx, person);
      if (!isAdded) await tx.query('SELECT 1');
      return isAdded;
    };
    try {
      expect((await traceOf(door, member.email)).statements).not.toEqual(unknown.statements);
    } finally {
      PeopleRepository.prototype.addUnlessTaken = rightful;
    }
  });

  async function suspend(): Promise<void> {
    const client = new Client({ connectionString: server.database.superUrl });
    await client.connect();
    await client.query('UPDATE people SET suspended_at = now() WHERE id = $1', [suspended.actor.personId]);
    await client.end();
  }
});

/** A body without what differs from one visit to the next: the address as it was typed, and secrets of forms. */
function bodyOf(text: string, email: string): string {
  return text.replaceAll(email, '').replace(/value="[^"]{60,}"/g, '');
}

function headersOf(headers: Answer['headers']): string {
  const { date: _date, ...others } = headers;
  const cookies = [others['set-cookie'] ?? []].flat().map((cookie) => cookie.split('=')[0]);
  const { 'set-cookie': _cookies, 'content-length': _length, etag: _etag, 'x-request-id': _id, ...plain } = others;
  return JSON.stringify({ ...plain, cookies });
}

/** What the server does by itself every so often, whoever knocks just then: it reads its registers, and its sockets say they live. */
const BY_ITSELF = [
  /^SELECT .* FROM "licensee(?:s|_hosts)" "\w+"(?: ORDER BY \S+ ASC)?$/,
  /^SELECT pg_notify\(\$1, \$2\)$/,
];

function isOfTheKnock(statement: string): boolean {
  return !BY_ITSELF.some((pattern) => pattern.test(statement));
}

/** A statement without its values: what stands in quotes differs from one address to the next. */
function shapeOf(statement: string): string {
  return statement.replace(/'(?:[^']|'')*'/g, '?');
}

async function timeOf(deed: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await deed();
  return performance.now() - from;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
