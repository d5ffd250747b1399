import { AccountsWorkerModule } from '@pa/accounts/accounts-worker.module';
import { MailboxMailer, OutboxRelay, type Actor } from '@pa/platform';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { EmailChanges } from '../../libs/accounts/src/changes/email-changes.service';
import { EmailTokensRepository } from '../../libs/accounts/src/email-tokens.repository';
import { AccountRecoveries } from '../../libs/accounts/src/recovery/account-recoveries.service';
import { RegisterLinks } from '../../libs/accounts/src/register-links';
import { startTestApp, type TestApp } from '../support/app';
import { sizeOf } from '../support/bars';
import { dialler, formOf, jsonOf, type Answer, type Dial } from '../support/dial';
import { TestPeople, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const ROUNDS = sizeOf({ short: 3, full: 30 });
const NEW_PASSWORD = 'quite another sentence';

const EVIL = 'evil.example';
/** What a request can say of the host it came to. */
const FORGED: ReadonlyArray<Readonly<Record<string, string>>> = [
  { 'x-forwarded-host': EVIL },
  { forwarded: `host=${EVIL};proto=https` },
  { 'x-original-host': EVIL, 'x-host': EVIL, origin: `https://${EVIL}`, referer: `https://${EVIL}/` },
];

/** A kind of link that a mail can hold. */
interface Kind {
  readonly name: string;
  /** Has the mail sent, with the headers a stranger would like to see in it. */
  readonly ask: (person: TestPerson, forged: Readonly<Record<string, string>>) => Promise<unknown>;
  /** What the form behind the link sends. */
  readonly fields: Readonly<Record<string, string>>;
  readonly works: number;
  /** Where the moment stands at which it stops. */
  readonly table: 'email_tokens' | 'email_changes';
}

/**
 * F3. Links in mail: never reused, expired, across registers, after a change of address; never built from the request's
 * host. Seen red with a link that stays unused, with one that never ends, and with links on another host,
 * as at the end.
 */
describe('F3: links in mail', () => {
  let server: TestApp;
  let dial: Dial;
  let hangUp: () => void;
  let north: TestRegister;
  let south: TestRegister;
  let people: TestPeople;
  let manager: Actor;
  let superuser: Client;
  let kinds: readonly Kind[];

  beforeAll(async () => {
    let registers: readonly TestRegister[] = [];
    server = await startTestApp({
      beside: [AccountsWorkerModule],
      prepare: async (database) => void (registers = await addTwoRegisters(database)),
    });
    ({ dial, hangUp } = dialler(server.port));
    [north, south] = registers as [TestRegister, TestRegister];
    people = new TestPeople(server, dial);
    manager = (await people.add(north, ['manager'])).actor;
    superuser = new Client({ connectionString: server.database.superUrl });
    await superuser.connect();
    kinds = kindsOf();
  }, 60_000);

  afterAll(async () => {
    hangUp?.();
    await superuser?.end();
    await server?.close();
  });

  afterEach(() => jest.restoreAllMocks());

  function kindsOf(): Kind[] {
    const recoveries = server.app.get(AccountRecoveries);
    const api = (path: string) => async (person: TestPerson, forged: Readonly<Record<string, string>>) => {
      const sent = jsonOf({ email: person.email });
      return dial({ method: 'POST', host: north.host, path, ...sent, headers: { ...sent.headers, ...forged } });
    };
    return [
      {
        name: 'choosing a new password',
        ask: api('/api/v1/accounts/password-resets'),
        fields: { password: NEW_PASSWORD },
        works: 200,
        table: 'email_tokens',
      },
      { name: 'signing in', ask: api('/api/v1/accounts/sign-in-links'), fields: {}, works: 303, table: 'email_tokens' },
      {
        name: 'taking the second step away',
        ask: async ({ email }) => {
          const id = await recoveries.begin(manager, email);
          await recoveries.grant(manager, id, { how: 'in-person', on: '2026-01-05' });
        },
        fields: {},
        works: 200,
        table: 'email_tokens',
      },
      {
        name: 'proving a new address',
        ask: async ({ actor }) => server.app.get(EmailChanges).ask(actor, `new-${newId()}@example.com`),
        fields: {},
        works: 200,
        table: 'email_changes',
      },
    ];
  }

  const someone = () => people.add(north, ['employer']);

  /** The address in the newest mail of the register that has one. */
  async function newestLink(): Promise<URL> {
    await server.app.get(OutboxRelay).relay(north.id);
    const [mail] = await server.app.get(MailboxMailer).list(north.id);
    return new URL(mail?.actionUrl ?? 'nowhere:');
  }

  async function linkFor(kind: Kind, person: TestPerson, forged: Readonly<Record<string, string>> = {}): Promise<URL> {
    await kind.ask(person, forged);
    return newestLink();
  }

  async function press({ fields }: Kind, { pathname }: URL, { host }: TestRegister = north): Promise<Answer> {
    const visitor = await people.visit(host);
    const form = formOf({ ...fields, _csrf: visitor.csrf });
    return dial({
      method: 'POST',
      host,
      path: pathname,
      ...form,
      headers: { ...form.headers, cookie: visitor.cookie },
    });
  }

  const eachKind = async (deed: (kind: Kind) => Promise<void>): Promise<void> => {
    for (const kind of kinds) for (let round = 0; round < ROUNDS; round++) await deed(kind);
  };

  it('do nothing when they are looked at, work once, also five at once, and never again', async () => {
    await eachKind(async (kind) => {
      const link = await linkFor(kind, await someone());
      for (const method of ['GET', 'HEAD', 'GET'])
        expect((await dial({ method, host: north.host, path: link.pathname })).status).toBe(200);
      const presses = await Promise.all(Array.from({ length: 5 }, () => press(kind, link)));
      const statuses = presses.map(({ status }) => status).toSorted();
      expect({ kind: kind.name, statuses }).toEqual({
        kind: kind.name,
        statuses: [kind.works, 422, 422, 422, 422].toSorted(),
      });
      expect((await press(kind, link)).status).toBe(422);
    });
  }, 180_000);

  it('stop at their moment', async () => {
    await eachKind(async (kind) => {
      const person = await someone();
      const link = await linkFor(kind, person);
      await superuser.query(`UPDATE ${kind.table} SET expires_at = now() WHERE person_id = $1`, [
        person.actor.personId,
      ]);
      expect({ kind: kind.name, status: (await press(kind, link)).status }).toEqual({ kind: kind.name, status: 422 });
    });
  }, 120_000);

  it('are worth nothing on another register, and go on working on their own', async () => {
    await eachKind(async (kind) => {
      const link = await linkFor(kind, await someone());
      expect({ kind: kind.name, status: (await press(kind, link, south)).status }).toMatchObject({ status: 422 });
      expect({ kind: kind.name, status: (await press(kind, link)).status }).toMatchObject({ status: kind.works });
    });
  }, 120_000);

  it('are dead after a change of address, a new password or a newer link', async () => {
    const proving = kinds.find(({ table }) => table === 'email_changes')!;
    const links = kinds.filter(({ table }) => table === 'email_tokens');
    for (const kind of links) {
      const person = await someone();
      const link = await linkFor(kind, person);
      expect((await press(proving, await linkFor(proving, person))).status).toBe(200);
      expect({ kind: kind.name, status: (await press(kind, link)).status }).toEqual({ kind: kind.name, status: 422 });
    }
    for (const kind of kinds) {
      const person = await someone();
      const [older, newer] = [await linkFor(kind, person), await linkFor(kind, person)];
      expect({ kind: kind.name, status: (await press(kind, older)).status }).toEqual({ kind: kind.name, status: 422 });
      expect({ kind: kind.name, status: (await press(kind, newer)).status }).toMatchObject({ status: kind.works });
    }
  }, 120_000);

  it('are on the register’s own host, whatever a request says of hosts', async () => {
    for (const kind of kinds)
      for (const forged of FORGED) {
        const link = await linkFor(kind, await someone(), forged);
        expect({ kind: kind.name, host: link.hostname }).toEqual({ kind: kind.name, host: north.host });
      }
    const [reset] = kinds as [Kind];
    const answer = (await reset.ask(await someone(), { host: EVIL })) as Answer;
    expect(answer.status).toBe(421);
  }, 60_000);

  describe('goes red', () => {
    it('with a link that is not used up', async () => {
      const kind = kinds[0]!;
      const link = await linkFor(kind, await someone());
      EmailTokensRepository.prototype.use = planted('used_at IS NULL', 'true');
      expect([(await press(kind, link)).status, (await press(kind, link)).status]).toEqual([200, 200]);
    });

    it('with a link that never ends', async () => {
      const kind = kinds[0]!;
      const person = await someone();
      const link = await linkFor(kind, person);
      await superuser.query('UPDATE email_tokens SET expires_at = now() WHERE person_id = $1', [person.actor.personId]);
      EmailTokensRepository.prototype.use = planted('expires_at > $4', 'true');
      expect((await press(kind, link)).status).toBe(200);
    });

    it('with links on another host than the register’s', async () => {
      jest.spyOn(RegisterLinks.prototype, 'to').mockImplementation((_register, path) => `https://evil.example${path}`);
      expect((await linkFor(kinds[0]!, await someone())).hostname).toBe('evil.example');
    });

    const rightful = EmailTokensRepository.prototype.use;
    afterEach(() => void (EmailTokensRepository.prototype.use = rightful));

    /** The claim of a link with one of its conditions left out. */
    function planted(condition: string, instead: string): typeof rightful {
      return function (this: EmailTokensRepository, tx, claim) {
        const query = tx.query.bind(tx);
        const careless = Object.create(tx) as typeof tx;
        careless.query = (sql, parameters) => query(sql.replace(condition, instead), parameters);
        return rightful.call(this, careless, claim);
      };
    }
  });
});
