import { startTestApp, type TestApp } from '../support/app';
import { addTwoRegisters } from '../support/registers';

const HERE = 'north-west.localhost';
const CSP =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'";

/** Seen red with the middleware's check of the host left out. */
describe('Over HTTP', () => {
  let server: TestApp;

  beforeAll(async () => {
    server = await startTestApp({ prepare: async (database) => void (await addTwoRegisters(database)) });
  });

  afterAll(() => server?.close());

  describe('a host name', () => {
    it('decides which register answers', async () => {
      expect((await server.get(HERE, '/').expect(200)).text).toContain('North West');
      expect((await server.get('south-west.localhost', '/').expect(200)).text).not.toContain('North West');
      expect((await server.get('NORTH-WEST.localhost.', '/').expect(200)).text).toContain('North West');
    });

    it.each(['/', '/sign-in', '/api/v1/pas', '/api/openapi.json', '/brand.css', '/no-such-page'])(
      'that is nobody’s gets 421 at %s, and no register',
      async (path) => {
        const answer = await server.get('west.localhost', path).expect(421);
        expect(answer.text).not.toMatch(/North West|South West/);
        expect(answer.text).toContain('No register');
      },
    );

    it('cannot be given in another header', async () => {
      for (const header of ['X-Forwarded-Host', 'X-Host', 'Forwarded'])
        await server.get('west.localhost', '/').set(header, HERE).expect(421);
    });

    it('of the platform lists the registers and has none of their pages', async () => {
      const page = (await server.get('localhost', '/').expect(200)).text;
      expect(page).toContain('North West PA Register');
      expect(page).toContain('http://south-west.localhost');
      await server.get('localhost', '/sign-in').expect(200);
      await server.get('localhost', '/account').expect(401);
      await server.get('localhost', '/join').expect(404);
      await server.get('localhost', '/api/v1/register').expect(404);
    });

    it.each(['/health/live', '/health/ready'])('does not matter to %s', async (path) => {
      await server.get('10.1.2.3', path).expect(200, { status: 'ok' });
      await server.get(HERE, path).expect(200, { status: 'ok' });
    });
  });

  describe('the headers', () => {
    it.each([
      ['a page', '/', 200],
      ['the API', '/api/v1/register', 200],
      ['a page that is not there', '/no-such-page', 404],
      ['an API that is not there', '/api/v1/nothing', 404],
      ['an asset that is not there', '/assets/nothing.css', 404],
      ['the brand’s colours', '/brand.css', 200],
    ])('keep everything from elsewhere out of %s', async (_what, path, status) => {
      const { headers } = await server.get(HERE, path).expect(status);
      expect(headers).toMatchObject({
        'content-security-policy': CSP,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
    });

    it('let nobody keep a page or an answer', async () => {
      for (const path of ['/', '/sign-in', '/api/v1/register', '/no-such-page'])
        expect((await server.get(HERE, path)).headers['cache-control']).toBe('no-store');
    });
  });

  describe('what may be kept', () => {
    it('is an asset, for good, under its own address', async () => {
      const page = (await server.get(HERE, '/')).text;
      const [, path = ''] = /href="(\/assets\/[^"]+\.css)"/.exec(page) ?? [];
      const { headers } = await server.get(HERE, path).expect(200);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers).not.toHaveProperty('set-cookie');
      await server.get(HERE, path).set('If-None-Match', String(headers['etag'])).expect(304);
      await server.send('head', HERE, path).expect(200);
    });

    it('is the brand’s stylesheet under its right version, without any cookie', async () => {
      const [, path = ''] = /href="(\/brand\.css\?v=[^"]+)"/.exec((await server.get(HERE, '/')).text) ?? [];
      const right = await server.get(HERE, path).expect(200);
      expect(right.headers['content-type']).toBe('text/css; charset=utf-8');
      expect(right.headers['cache-control']).toContain('immutable');
      expect(right.headers).not.toHaveProperty('set-cookie');
      expect((await server.get(HERE, '/brand.css?v=older')).headers['cache-control']).toBe('no-store');
    });

    it('is no folder and nothing outside', async () => {
      for (const path of ['/assets', '/assets/', '/assets/..%2fpackage.json', '/assets/%2e%2e/apps/server/src/main.js'])
        expect((await server.get(HERE, path)).status).toBe(404);
    });
  });
});
