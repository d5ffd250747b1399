import { Identities } from '@pa/accounts';
import { InvalidError } from '@pa/platform';
import { EmployerProfiles } from '@pa/register';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import fc from 'fast-check';
import { listForms, ownNaming, type FormRoute } from '../support/access-tries';
import { type ApiDescription, operationsOf, type Operation, SchemaValues } from '../support/api-description';
import { type ApiRequest, type KnownParams, malformedRequests, validRequests } from '../support/api-requests';
import { sizeOf } from '../support/bars';
import type { Answer } from '../support/dial';
import { KeptBrowsers } from '../support/kept-browsers';
import { fieldNamesOf, ODD_QUERIES, oddForms, WRONG_SEARCHES } from '../support/page-requests';
import { startPeopledApp, type PeopledApp } from '../support/peopled';
import { isPage, ROUTES } from '../support/routes';
import { Changes } from '../support/changes';

const MALFORMED = sizeOf({ short: 50, full: 500 });
const VALID = sizeOf({ short: 20, full: 200 });
/** The same requests each time; another number gives others. */
const SEED = Number(process.env['BARS_SEED'] ?? 20_260_302);

/** What a page may answer to a form: done, wrong in itself, stale, or not for this moment. Never a fault. */
const FORM_ANSWERS = [200, 303, 400, 404, 409, 413, 415, 422];

/**
 * E1. Seen red, below: a handler that throws, an answer that lacks what the description promises, and a refusal that has
 * kept something all the same.
 */
describe('E1: malformed and valid requests to every operation', () => {
  let app: PeopledApp;
  let description: ApiDescription;
  let operations: Operation[];
  let changes: Changes;
  let values: SchemaValues;
  let ajv: Ajv2020;
  let known: KnownParams;
  let browsers: KeptBrowsers;
  const validators = new Map<string, ValidateFunction>();

  beforeAll(async () => {
    app = await startPeopledApp();
    changes = await Changes.watch(app.superuser);
    browsers = new KeptBrowsers(app, app.north);
    const { text } = await app.dial({ method: 'GET', host: app.north.host, path: '/api/openapi.json' });
    description = JSON.parse(text) as ApiDescription;
    operations = operationsOf(description);
    values = new SchemaValues(description);
    ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    ajv.addSchema(description, 'api');
    const { own, strangers } = app.north;
    known = { id: [own.profileId, strangers.profileId, own.dateId], token: [own.confirmToken, strangers.confirmToken] };
  }, 240_000);

  afterAll(() => app?.close());
  afterEach(() => jest.restoreAllMocks());

  /** What the description says against an answer; null when nothing. */
  function against(operation: Operation, answer: Answer): string | null {
    const { status } = answer;
    const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? '';
    if (status >= 500) return `answers ${status}`;
    if (status >= 400 && type !== 'application/problem+json') return `answers ${status} as ${type || 'nothing'}`;
    const key = operation.described.responses[status] ? String(status) : 'default';
    if (key === 'default' && status < 400) return `answers ${status}, which is not described`;
    return againstSchema({ operation, key, type }, answer.text);
  }

  function againstSchema(described: { operation: Operation; key: string; type: string }, text: string): string | null {
    const { operation, key, type } = described;
    if (!operation.described.responses[key]?.content)
      return text === '' ? null : `answers ${key} with more than is described`;
    const validate = validatorOf(`api${operation.pointer}/${key}/content/${type.replaceAll('/', '~1')}/schema`);
    const body: unknown = type.endsWith('json') ? JSON.parse(text) : text;
    return validate(body) ? null : `answers ${key} against its schema: ${ajv.errorsText(validate.errors)}`;
  }

  function validatorOf($ref: string): ValidateFunction {
    const validate = validators.get($ref) ?? ajv.compile({ $ref });
    validators.set($ref, validate);
    return validate;
  }

  async function ask(operation: Operation, request: ApiRequest, token: string): Promise<Answer> {
    const { path, headers, body } = request;
    const authorization = `Bearer ${token}`;
    const sent = body === undefined ? {} : { body };
    const { host } = app.north;
    return app.dial({ method: operation.method, host, path, ...sent, headers: { ...headers, authorization } });
  }

  /** A new one for each operation; of somebody new where it may end the account. What was asked before may have ended all. */
  async function tokenFor({ name }: Operation): Promise<string> {
    const { who, path, ends } = ROUTES[name]!;
    const role = typeof who === 'object' ? who[0]! : 'employer';
    if (ends && !path) return (await app.people.add(app.north, [role])).token;
    return app.people.tokenOf(app.north.people[role].actor);
  }

  /** Sends them one after the other; a refusal must have changed nothing. */
  async function wrongOf(operation: Operation, requests: readonly ApiRequest[]): Promise<string[]> {
    const wrong: string[] = [];
    let token = await tokenFor(operation);
    let before = await changes.last();
    for (const request of requests) {
      if (ROUTES[operation.name]?.ends) {
        token = await tokenFor(operation);
        before = await changes.last();
      }
      const answer = await ask(operation, request, token);
      const problems = [against(operation, answer)];
      if (answer.status === 401) problems.push('takes the token for none');
      if (request.isWrong && answer.status < 400) problems.push(`answers ${answer.status} to ${request.what}`);
      const after = await changes.last();
      if (answer.status >= 400 && after !== before) problems.push(`answers ${answer.status} and has changed something`);
      before = after;
      const told = problems.filter((problem) => problem !== null);
      wrong.push(...told.map((problem) => `${operation.name} ${problem} (${request.what}, ${wordsOf(request)})`));
    }
    return wrong;
  }

  const askOnce = async (operation: Operation): Promise<Answer> =>
    ask(operation, some(validRequests(operation, values, known), 1)[0]!, await tokenFor(operation));

  const wordsOf = ({ path, body }: ApiRequest): string => `${path} ${String(body ?? '').slice(0, 200)}`.slice(0, 400);

  const some = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number): T[] => fc.sample(arbitrary, { numRuns, seed: SEED });

  it('is described as OpenAPI 3.1, with every operation of the table of routes', () => {
    expect(description.openapi).toMatch(/^3\.1\./);
    const names = Object.keys(ROUTES).filter((name) => / \/(api\/v1|health)\//.test(name));
    expect(operations.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  });

  it(`answers ${VALID} valid requests to each operation as it is described`, async () => {
    const wrong: string[] = [];
    for (const operation of operations)
      wrong.push(...(await wrongOf(operation, some(validRequests(operation, values, known), VALID))));
    expect({ seed: SEED, wrong }).toEqual({ seed: SEED, wrong: [] });
  }, 1_200_000);

  it(`answers ${MALFORMED} malformed requests to each operation with a problem, and keeps nothing of them`, async () => {
    const wrong: string[] = [];
    for (const operation of operations)
      wrong.push(...(await wrongOf(operation, some(malformedRequests(operation, values, known), MALFORMED))));
    expect({ seed: SEED, wrong }).toEqual({ seed: SEED, wrong: [] });
  }, 1_200_000);

  it('answers 401 where nobody is signed in or the token is none, and says how to sign in', async () => {
    const closed = operations.filter(({ name }) => typeof ROUTES[name]?.who === 'object');
    expect(closed.length).toBeGreaterThan(20);
    for (const operation of closed) {
      const [request] = some(validRequests(operation, values, known), 1);
      for (const authorization of [undefined, 'Bearer ', 'Bearer x', 'Basic eDp4', `Bearer ${'x'.repeat(5_000)}`]) {
        const { method, name } = operation;
        const headers = { ...request!.headers, ...(authorization !== undefined && { authorization }) };
        const answer = await app.dial({ method, host: app.north.host, path: request!.path, headers });
        expect({ name, status: answer.status, authenticate: answer.headers['www-authenticate'] }).toEqual({
          name,
          status: 401,
          authenticate: 'Bearer realm="register"',
        });
      }
    }
  });

  it('describes which operations need a token', () => {
    for (const { name, described } of operations)
      if (typeof ROUTES[name]?.who === 'object')
        expect({ name, security: described.security }).toEqual({ name, security: [{ bearer: [] }] });
  });

  async function oddlyPosted({ path, role }: FormRoute): Promise<string[]> {
    const { host } = app.north;
    const as = await browsers.of(role);
    const { text } = await app.dial({ method: 'GET', host, path, headers: { cookie: as.cookie } });
    const wrong: string[] = [];
    for (const { what, headers, body, hidesSecret } of oddForms(fieldNamesOf(text), as.csrf)) {
      const before = await changes.last();
      const { status } = await app.dial({
        method: 'POST',
        host,
        path,
        body,
        headers: { ...headers, cookie: as.cookie },
      });
      const isKept = status >= 400 && before !== (await changes.last());
      // An address that takes files reads parts: those that are broken are refused before any secret is looked for.
      const refusals = what === 'parts' ? [400, 403, 415] : [403, 415];
      const isRight = hidesSecret ? refusals.includes(status) : FORM_ANSWERS.includes(status);
      if (!isRight || isKept) wrong.push(`${path}: ${status}${isKept ? ', kept' : ''} (${what})`);
    }
    return wrong;
  }

  it('answers forms that no browser sends with a page that says so, and keeps nothing of them', async () => {
    const wrong: string[] = [];
    for (const form of listForms(app.north)) wrong.push(...(await oddlyPosted(form)));
    expect(wrong).toEqual([]);
  }, 1_200_000);

  it('answers odd queries on every page without a fault', async () => {
    const { host, people, visitor } = app.north;
    for (const route of Object.keys(ROUTES).filter((name) => name.startsWith('GET') && isPage(name))) {
      const { who } = ROUTES[route]!;
      const { cookie } = typeof who === 'string' ? visitor : people[who[0]!].browser;
      const path = ownNaming(route, app.north).path ?? route.split(' ')[1]!;
      for (const query of ODD_QUERIES) {
        const { status } = await app.dial({ method: 'GET', host, path: `${path}${query}`, headers: { cookie } });
        const asked = { path, query: query.slice(0, 60) };
        expect({ ...asked, isFault: status >= 500 }).toEqual({ ...asked, isFault: false });
      }
    }
  }, 240_000);

  it.each(WRONG_SEARCHES)('answers a search for $query with $api and $page', async ({ query, api, page }) => {
    const { host } = app.north;
    const statusOf = async (path: string) => (await app.dial({ method: 'GET', host, path: `${path}?${query}` })).status;
    expect(await statusOf('/api/v1/pas')).toBe(api);
    expect(await statusOf('/api/v1/pas/count')).toBe(api === 422 ? 200 : api);
    expect(await statusOf('/find')).toBe(page);
  });

  it('goes red when a handler fails', async () => {
    const operation = operations.find(({ name }) => name === 'GET /api/v1/me')!;
    jest.spyOn(app.server.app.get(Identities), 'ofToken').mockRejectedValueOnce(new Error('planted'));
    const answer = await askOnce(operation);
    expect(against(operation, answer)).toBe('answers 500');
  });

  it('goes red when an answer lacks what the description promises', async () => {
    const operation = operations.find(({ name }) => name === 'GET /api/v1/me')!;
    const answer = await askOnce(operation);
    expect(against(operation, answer)).toBeNull();
    expect(against(operation, { ...answer, text: '{"roles":["pa"]}' })).toContain("required property 'displayName'");
    expect(against(operation, { ...answer, status: 418 })).toBe('answers 418 as application/json');
  });

  it('goes red when a refusal keeps something all the same', async () => {
    const operation = operations.find(({ name }) => name === 'PUT /api/v1/me/employer-profile')!;
    jest.spyOn(app.server.app.get(EmployerProfiles), 'save').mockImplementationOnce(async () => {
      await app.superuser.query('UPDATE employer_profiles SET version = version + 1');
      throw new InvalidError('planted', 'Planted.');
    });
    const wrong = await wrongOf(operation, some(validRequests(operation, values, known), 20));
    expect(wrong.join()).toContain('answers 422 and has changed something');
  });
});
