import { Passwords } from '@pa/accounts';
import { LicenseeDirectory, RateLimits, type Try } from '@pa/platform';
import { CodeCheck } from '../../libs/accounts/src/factors/code-check';
import { Passkeys } from '../../libs/accounts/src/factors/passkeys.service';
import { WaysIn } from '../../libs/accounts/src/ways-in/ways-in.service';
import { startTestApp, type TestApp } from '../support/app';
import { sizeOf } from '../support/bars';
import { dialler, jsonOf, type Answer, type Dial } from '../support/dial';
import { PasskeyDevice } from '../support/passkey-device';
import { PASSWORD, TestPeople, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const GUESSES = sizeOf({ short: 1_000, full: 10_000 });
const ADDRESSES = 50;
const MOST_TRIED = 20;
const AT_ONCE = 8;
const statusesOf = (answers: readonly Answer[]) => [...new Set(answers.map(({ status }) => status))].toSorted();

/** F1. Seen red with the limit on one account left out, as at the end, and with the limit on codes left out. */
describe(`F1: ${GUESSES} guesses from ${ADDRESSES} addresses at one account`, () => {
  let server: TestApp;
  let dial: Dial;
  let hangUp: () => void;
  let north: TestRegister;
  let people: TestPeople;

  beforeAll(async () => {
    let registers: readonly TestRegister[] = [];
    server = await startTestApp({
      settings: { RATE_LIMITS: 'normal', TRUSTED_PROXIES: '1' },
      prepare: async (database) => void (registers = await addTwoRegisters(database)),
    });
    ({ dial, hangUp } = dialler(server.port));
    north = registers[0]!;
    people = new TestPeople(server, dial);
  }, 60_000);

  afterAll(async () => {
    hangUp?.();
    await server?.close();
  });

  afterEach(() => jest.restoreAllMocks());

  /** As if nobody had written this limit. */
  function leaveOut(name: string): void {
    const rightful = RateLimits.prototype.countAll;
    jest.spyOn(RateLimits.prototype, 'countAll').mockImplementation(function (this: RateLimits, ...tries: Try[]) {
      const others = tries.filter(({ rule }) => rule.name !== name);
      return rightful.apply(this, others);
    });
  }

  const post = (path: string, body: object, address = '198.51.100.200') => {
    const sent = jsonOf(body);
    const headers = { ...sent.headers, 'x-forwarded-for': address };
    return dial({ method: 'POST', host: north.host, path, ...sent, headers });
  };

  /** The same request, so often, from one address after the other, a few at a time. */
  async function hammer(
    count: number,
    request: (index: number, address: string) => Promise<Answer>,
  ): Promise<Answer[]> {
    const answers: Answer[] = [];
    let next = 0;
    const one = async (): Promise<void> => {
      for (let index = next++; index < count; index = next++)
        answers.push(await request(index, `203.0.113.${(index % ADDRESSES) + 1}`));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    return answers;
  }

  const guess = ({ email }: TestPerson, count: number) =>
    hammer(count, (index, address) => post('/api/v1/sessions', { email, password: `guess number ${index}` }, address));

  async function givePasskey({ actor }: TestPerson): Promise<PasskeyDevice> {
    const { app } = server;
    const licensee = (await app.get(LicenseeDirectory).findById(north.id))!;
    const device = new PasskeyDevice(server.url(north.host, ''));
    const options = await app.get(Passkeys).creationOptions(actor, licensee);
    await app.get(Passkeys).add(actor, licensee, { name: 'My phone', response: device.make(options) as never });
    return device;
  }

  async function signInByPasskey(device: PasskeyDevice): Promise<Answer> {
    const options = await post('/api/v1/sessions/passkey-options', {});
    return post('/api/v1/sessions/passkey', { credential: device.sign(JSON.parse(options.text) as never) });
  }

  it('tries no more than 20 of them in ten minutes, and the owner still gets in by passkey', async () => {
    const owner = await people.add(north, ['employer']);
    const device = await givePasskey(owner);
    const tried = jest.spyOn(Passwords.prototype, 'matches');
    const answers = await guess(owner, GUESSES);
    expect(statusesOf(answers)).toEqual([422, 429]);
    expect(tried.mock.calls.length).toBeLessThanOrEqual(MOST_TRIED);
    const refused = answers.find(({ status }) => status === 429);
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await post('/api/v1/sessions', { email: owner.email, password: PASSWORD })).status).toBe(429);
    expect((await signInByPasskey(device)).status).toBe(201);
  }, 300_000);

  it('tries no more than 20 codes by email, whichever browser they come from, and none after five in one', async () => {
    const owner = await people.add(north, ['employer']);
    await server.app.get(WaysIn).turnEmailCodesOn(owner.actor);
    const tickets: string[] = [];
    for (let time = 0; time < 5; time++) {
      const { text } = await post('/api/v1/sessions', { email: owner.email, password: PASSWORD });
      tickets.push((JSON.parse(text) as { ticket: string }).ticket);
    }
    const answers = await hammer(GUESSES, (index, address) =>
      post(
        '/api/v1/sessions/second-factor',
        { ticket: tickets[index % tickets.length], way: 'email', code: String(index).padStart(6, '0') },
        address,
      ),
    );
    expect(statusesOf(answers)).toEqual([422, 429]);
    expect(answers.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(MOST_TRIED);
  }, 300_000);

  it('leaves other people alone: who types their password right gets in meanwhile', async () => {
    const [owner, other] = [await people.add(north, ['employer']), await people.add(north, ['pa'])];
    await guess(owner, 60);
    expect((await post('/api/v1/sessions', { email: other.email, password: PASSWORD })).status).toBe(201);
  });

  it('goes red when the limit on one account is left out', async () => {
    const owner = await people.add(north, ['employer']);
    leaveOut('sign-in');
    const tried = jest.spyOn(Passwords.prototype, 'matches').mockResolvedValue(false);
    await guess(owner, 100);
    expect(tried.mock.calls.length).toBeGreaterThan(MOST_TRIED);
  });

  it('goes red when the limit on codes is left out', async () => {
    leaveOut('code-guesses');
    const owner = await people.add(north, ['employer']);
    const use = { personId: owner.actor.personId, purpose: 'sign-in', boundTo: 'x' } as const;
    const tries = await Promise.allSettled(
      Array.from({ length: 40 }, () =>
        server.app.get(CodeCheck).withCode(north.id, { way: 'email', code: '000000', use }, () => Promise.resolve()),
      ),
    );
    const wrong = tries.filter((one) => one.status === 'rejected' && (one.reason as Error).name === 'WrongCodeError');
    expect(wrong.length).toBeGreaterThan(MOST_TRIED);
  });
});
