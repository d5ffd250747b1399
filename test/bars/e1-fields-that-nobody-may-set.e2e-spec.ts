import { ApiValidationPipe } from '@pa/web';
import fc from 'fast-check';
import { ownNaming } from '../support/access-tries';
import { operationsOf, SchemaValues, type ApiDescription, type Operation } from '../support/api-description';
import { Changes } from '../support/changes';
import type { Answer } from '../support/dial';
import { startPeopledApp, type PeopledApp } from '../support/peopled';
import { ROUTES } from '../support/routes';
import { captureLog } from '../support/sensitive-canaries';

const SEED = Number(process.env['BARS_SEED'] ?? 20_260_302);
const ID = '01890000-0000-7000-8000-00000000000a';

/** What a program might try to set along with what it may: who somebody is, whose a row is, and what only we decide. */
const FOREIGN: Readonly<Record<string, unknown>> = {
  id: ID,
  personId: ID,
  person_id: ID,
  licenseeId: ID,
  licensee_id: ID,
  roles: ['manager'],
  role: 'manager',
  isAdmin: true,
  state: 'published',
  verifiedAt: '2026-01-01T00:00:00Z',
  emailVerifiedAt: '2026-01-01T00:00:00Z',
  provenAt: '2026-01-01T00:00:00Z',
  suspendedAt: null,
  passwordHash: '$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaA',
  strong: true,
  createdAt: '2026-01-01T00:00:00Z',
};

/** As JSON, because no object literal can hold them; each with what it would leave on every object. */
const INHERITED: readonly string[] = [
  '"__proto__":{"polluted":true,"roles":["manager"]}',
  '"constructor":{"prototype":{"polluted":true}}',
  '"prototype":{"polluted":true}',
  '"more":{"deep":[{"__proto__":{"polluted":true}}]}',
];

/** E1, fields that nobody may set. Seen red, below, with the rules left out that refuse what is not known. */
describe('E1: fields that nobody may set', () => {
  let app: PeopledApp;
  let operations: Operation[];
  let values: SchemaValues;
  let changes: Changes;

  beforeAll(async () => {
    app = await startPeopledApp();
    const { text } = await app.dial({ method: 'GET', host: app.north.host, path: '/api/openapi.json' });
    const description = JSON.parse(text) as ApiDescription;
    values = new SchemaValues(description);
    operations = operationsOf(description).filter(({ body }) => body !== undefined);
    changes = await Changes.watch(app.superuser);
  }, 120_000);

  afterAll(() => app?.close());
  afterEach(() => jest.restoreAllMocks());

  /** The names that the description of a body gives it. */
  function namesOf({ body }: Operation): string[] {
    const schema = body!.$ref ? values.resolve(body!.$ref) : body!;
    return Object.keys(schema.properties ?? {});
  }

  const validBody = ({ body }: Operation): string =>
    JSON.stringify(fc.sample(values.of(body!), { numRuns: 1, seed: SEED })[0]);

  /** The same body with one field more. */
  const withField = (body: string, field: string): string =>
    body.replace(/\}$/, `${body === '{}' ? '' : ','}${field}}`);

  async function send({ name, method, path }: Operation, body: string): Promise<Answer> {
    const { who } = ROUTES[name]!;
    const token = typeof who === 'object' && app.north.people[who[0]!].token;
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const address = ownNaming(name, app.north).path ?? path;
    return app.dial({ method, host: app.north.host, path: address, headers, body });
  }

  /** What is wrong with the answers to a body with each of these fields: all are to be refused by name. */
  async function wrongOf(operation: Operation, fields: readonly string[]): Promise<string[]> {
    const wrong: string[] = [];
    const body = validBody(operation);
    const before = await changes.last();
    for (const field of fields) {
      const { status, text } = await send(operation, withField(body, field));
      const isRefused = status === 422 && text.includes('is not known here');
      if (!isRefused) wrong.push(`${operation.name} answers ${status} to ${field.slice(0, 60)}`);
    }
    if ((await changes.last()) !== before) wrong.push(`${operation.name} has changed something`);
    return wrong;
  }

  const foreignTo = (operation: Operation): string[] =>
    Object.entries(FOREIGN)
      .filter(([name]) => !namesOf(operation).includes(name))
      .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);

  it('are refused by every operation with a body, and change nothing', async () => {
    const wrong: string[] = [];
    for (const operation of operations) wrong.push(...(await wrongOf(operation, foreignTo(operation))));
    expect(operations.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  }, 300_000);

  it('reach no prototype: names that every object inherits are refused by every operation', async () => {
    const wrong: string[] = [];
    for (const operation of operations) wrong.push(...(await wrongOf(operation, INHERITED)));
    expect(wrong).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  }, 120_000);

  it('leave a line in the log that tells how many, and nothing that was sent', async () => {
    const log = captureLog();
    const operation = operations.find(({ name }) => name === 'POST /api/v1/accounts')!;
    try {
      await send(operation, withField(validBody(operation), '"zqxname":"zqxvalue"'));
      await send(operation, withField(validBody(operation), INHERITED[0]!));
    } finally {
      log.stop();
    }
    expect(log.text()).toContain('Refused a request with fields that are not known: 1');
    expect(log.text()).toContain('Refused a body with names that every object inherits: 1');
    expect(log.text()).not.toContain('zqx');
  });

  it('are seen where nothing refuses them', async () => {
    const operation = operations.find(({ name }) => name === 'PUT /api/v1/me/employer-profile')!;
    expect(await wrongOf(operation, ['"roles":["manager"]'])).toEqual([]);
    jest.spyOn(ApiValidationPipe.prototype, 'transform').mockImplementation(async (value) => value);
    expect((await wrongOf(operation, ['"roles":["manager"]'])).join()).toContain('to "roles":["manager"]');
  });
});
