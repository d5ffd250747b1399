import { REGISTER_ROLES, type RegisterRole } from '@pa/platform';
import { MeResponse } from '../../libs/accounts/src/api/session.response';
import { attemptRoute, credentialsOfRole, ownNaming, shows } from '../support/access-tries';
import { CARD_FIELDS, fieldsOf, NEVER, undescribedFields } from '../support/allowed-fields';
import { operationsOf, type ApiDescription, type Operation } from '../support/api-description';
import { startPeopledApp, type PeopledApp } from '../support/peopled';
import { isFile, isPage, ROUTES } from '../support/routes';

/** A file of all that is held about the person: H4 looks into it. */
const FILES = ['GET /api/v1/me/data-exports/newest'];
const ROLES = ['visitor', ...REGISTER_ROLES] as const;
type Asker = RegisterRole | 'visitor';

/**
 * B6. Each role's JSON holds the fields that its description names and no others, never a column or a secret, and cards with
 * names for those who may see them alone; each role's page holds nobody's address or name that it may not see. Seen red with
 * a whole entity answered, which stands at the end.
 */
describe('B6: each role sees only the fields it may', () => {
  let app: PeopledApp;
  let description: ApiDescription;
  let reads: Operation[];

  beforeAll(async () => {
    app = await startPeopledApp();
    const { text } = await app.dial({ method: 'GET', host: app.north.host, path: '/api/openapi.json' });
    description = JSON.parse(text) as ApiDescription;
    reads = operationsOf(description).filter(
      ({ method, name }) => method === 'GET' && name in ROUTES && !FILES.includes(name),
    );
  }, 240_000);

  afterAll(() => app?.close());
  afterEach(() => jest.restoreAllMocks());

  const ask = (route: string, role: Asker) =>
    attemptRoute(app, {
      route,
      at: app.north,
      as: credentialsOfRole(app.north, role),
      naming: ownNaming(route, app.north),
    });

  /** Fields of one answer that should not be there, in words. */
  async function strangeOf({ name, described }: Operation, role: Asker): Promise<string[]> {
    const answer = await ask(name, role);
    const schema = described.responses['200']?.content?.['application/json']?.schema;
    if (answer.status !== 200 || !schema) return [];
    const value: unknown = JSON.parse(answer.text);
    const secret = fieldsOf(value).filter((field) => NEVER.test(field.split(/[.[\]]+/).at(-1) ?? ''));
    return [...undescribedFields(description, schema, value), ...secret].map((field) => `${name} as ${role}: ${field}`);
  }

  it.each(ROLES)(
    'answers a %s with described fields, and no column or secret',
    async (role) => {
      const strange: string[] = [];
      for (const read of reads) strange.push(...(await strangeOf(read, role)));
      expect(reads.length).toBeGreaterThan(20);
      expect(strange).toEqual([]);
    },
    240_000,
  );

  it.each(ROLES)('shows a %s of a PA in a list what they may see', async (role) => {
    const { items } = JSON.parse((await ask('GET /api/v1/pas', role)).text) as { items: object[] };
    expect(items.length).toBeGreaterThan(0);
    const isNamed = (CARD_FIELDS.named as readonly string[]).includes(role);
    for (const item of items) {
      if (isNamed) expect(Object.keys(item)).toEqual(expect.arrayContaining(['displayName']));
      else expect(Object.keys(item).toSorted()).toEqual([...CARD_FIELDS.anyone]);
    }
  });

  it.each(['visitor', 'pa', 'representative'] as const)('names no PA on any page that a %s may open', async (role) => {
    const found = Object.keys(ROUTES).filter((route) => /^GET \/(find|pas|$)/.test(route) && isPage(route));
    for (const route of found) {
      const answer = await ask(route, role);
      const others = { canary: `${app.north.canary} is calm` };
      expect({ route, shows: answer.status === 200 && shows(answer, others) }).toEqual({ route, shows: false });
    }
  });

  it.each(REGISTER_ROLES)(
    'shows a %s nobody else’s email address on any page',
    async (role) => {
      const own = app.north.people[role].email;
      // Managers and auditors see whom they invited, and the mailbox is the demonstration's.
      const pages = Object.keys(ROUTES).filter(
        (route) => route.startsWith('GET ') && isPage(route) && !isFile(route) && !/mailbox|invitation/.test(route),
      );
      const leaks: string[] = [];
      for (const route of pages) {
        const { status, text } = await ask(route, role);
        const addresses = text.match(/[\w-]+@example\.com/g) ?? [];
        const others = addresses.filter(
          (address) => address !== own && address.startsWith(app.north.canary.toLowerCase()),
        );
        if (status === 200 && others.length > 0) leaks.push(`${route}: ${others.join(' ')}`);
      }
      expect(leaks).toEqual([]);
    },
    240_000,
  );

  it('goes red when a whole entity is answered', async () => {
    const me = reads.find(({ name }) => name === 'GET /api/v1/me')!;
    jest
      .spyOn(MeResponse, 'of')
      .mockImplementation((actor) => ({ ...actor, licenseeId: app.north.id, passwordHash: '$argon2id$' }) as never);
    expect(await strangeOf(me, 'pa')).toContain('GET /api/v1/me as pa: passwordHash');
  });
});
