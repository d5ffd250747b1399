import { CachedLicenseeDirectory } from '@pa/licensing';
import { RegisterLogos } from '@pa/platform';
import { Client } from 'pg';
import sharp from 'sharp';
import { Logos } from '../../libs/licensing/src/logos/logos.service';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, formOf, type Answer, type Dial } from '../support/dial';
import { multipartOf } from '../support/files/multipart';
import { TestPeople, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><circle cx="50" cy="50" r="40" fill="#461033"/></svg>',
);
const LOOK = {
  region: 'North West',
  shortName: 'PA Register',
  strapline: 'People who fit your day',
  welcome: 'Hello and welcome.',
  phone: '0151 496 0999',
  openingHours: 'Every day',
  email: 'hello@mersey.example',
  footerLine: 'Run by the people who use it.',
  accent: '#1f3f6d',
  deep: '#10213a',
  soft: '#5f7fa8',
  mist: '#dbe6f3',
  tint: '#eef3f9',
  paper: '#fbfcfe',
};

describe('How a register looks', () => {
  let server: TestApp;
  let dial: Dial;
  let hangUp: () => void;
  let north: TestRegister;
  let manager: TestPerson;
  let superuser: Client;

  beforeAll(async () => {
    const prepare = async (database: TestApp['database']) => void ([north] = await addTwoRegisters(database));
    server = await startTestApp({ prepare });
    ({ dial, hangUp } = dialler(server.port));
    manager = await new TestPeople(server, dial).add(north, ['manager']);
    superuser = new Client({ connectionString: server.database.superUrl });
    await superuser.connect();
  }, 120_000);

  afterAll(async () => {
    hangUp?.();
    await superuser?.end();
    await server?.close();
  });

  const get = (path: string) =>
    dial({ method: 'GET', host: north.host, path, headers: { cookie: manager.browser.cookie } });
  const visit = (path: string) => dial({ method: 'GET', host: north.host, path });
  const post = (path: string, fields: Record<string, string> = {}) => {
    const form = formOf({ ...fields, _csrf: manager.browser.csrf });
    return dial({ method: 'POST', host: north.host, path, ...form, headers: withCookie(form.headers) });
  };
  const withCookie = (headers: object | undefined) => ({ ...headers, cookie: manager.browser.cookie });
  function send(file: { name: string; bytes: Buffer }, version = ''): Promise<Answer> {
    const form = multipartOf({ _csrf: manager.browser.csrf, version }, file);
    return dial({
      method: 'POST',
      host: north.host,
      path: '/staff/brand/logo',
      ...form,
      headers: withCookie(form.headers),
    });
  }
  const logoIn = ({ text }: Answer): string => /class="pa-brand__logo" src="([^"]+)"/.exec(text)?.[1] ?? '';
  const register = async () => (await server.app.get(CachedLicenseeDirectory).findById(north.id))!;
  const acts = async (act: string) => {
    const { rows } = await superuser.query('SELECT 1 FROM audit_entries WHERE licensee_id = $1 AND act = $2', [
      north.id,
      act,
    ]);
    return rows.length;
  };

  describe('the logo', () => {
    it('is none at first', async () => {
      expect((await visit('/logo.png')).status).toBe(404);
      expect(logoIn(await visit('/'))).toBe('');
      expect(await server.app.get(RegisterLogos).of(await register())).toBeNull();
    });

    it('is refused with words beside the field, when there is none or it could do harm', async () => {
      const none = await post('/staff/brand/logo');
      expect([none.status, none.text.includes('Choose a logo')]).toEqual([422, true]);
      const bytes = Buffer.from(SVG.toString().replace('<circle', '<script>alert(1)</script><circle'));
      const { status, text } = await send({ name: 'logo.svg', bytes });
      expect([status, text.includes('href="#file"'), text.includes('Save it as a PNG')]).toEqual([422, true, true]);
      expect(await acts('licensing.logo-changed')).toBe(0);
    });

    it('is on every page once a manager sent it, as a PNG that browsers may keep', async () => {
      const [, version = ''] = /name="version" value="([^"]+)"/.exec((await get('/staff/brand/logo')).text) ?? [];
      expect((await send({ name: 'logo.svg', bytes: SVG }, version)).status).toBe(303);
      const address = logoIn(await visit('/'));
      expect(address).toMatch(/^\/logo\.png\?v=[0-9a-f]{16}$/);
      const { status, headers } = await visit(address);
      expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([
        200,
        'image/png',
        'nosniff',
      ]);
      expect(headers['cache-control']).toContain('immutable');
      expect((await visit('/logo.png?v=older')).headers['cache-control']).toBe('no-store');
      const bytes = await server.app.get(RegisterLogos).of(await register());
      expect((await sharp(bytes!).metadata()).format).toBe('png');
      expect((await get('/staff/brand/logo')).text).toContain('alt="Your logo"');
      const second = await send(
        { name: 'logo.svg', bytes: Buffer.from(SVG.toString().replace('461033', '6d1f50')) },
        version,
      );
      expect([second.status, second.text.includes('Somebody else changed this')]).toEqual([422, true]);
    });

    it('costs no question to the database while it is known', async () => {
      const logos = server.app.get(Logos);
      await logos.get(await register());
      const run = jest.spyOn(logos['unitOfWork'], 'run');
      await logos.get(await register());
      expect(run).not.toHaveBeenCalled();
      run.mockRestore();
    });

    it('goes when a manager takes it away, and again does nothing', async () => {
      for (const _ of [1, 2]) expect((await post('/staff/brand/logo/remove')).status).toBe(303);
      expect((await visit('/logo.png')).status).toBe(404);
      expect(logoIn(await visit('/'))).toBe('');
      const { rows } = await superuser.query('SELECT 1 FROM register_logos WHERE licensee_id = $1', [north.id]);
      expect([rows.length, await acts('licensing.logo-changed')]).toEqual([0, 2]);
    });
  });

  describe('a look that is tried', () => {
    it('tells how well each pair of colours can be read, and saves nothing', async () => {
      const good = await post('/staff/brand', { ...LOOK, deed: 'check' });
      expect([good.status, good.text.includes('Everyone can read these colours')]).toEqual([200, true]);
      const faint = await post('/staff/brand', { ...LOOK, accent: '#ffff00', deed: 'check' });
      expect([faint.status, faint.text.includes('3 pairs of 14 too faint')]).toEqual([200, true]);
      const wrong = await post('/staff/brand', { ...LOOK, accent: 'red', deed: 'check' });
      expect([wrong.status, wrong.text.includes('How well the colours')]).toEqual([200, false]);
      expect(await acts('licensing.brand-changed')).toBe(0);
    });

    it('is not shown anywhere when it cannot be read, or is not whole', async () => {
      expect((await post('/staff/brand', { ...LOOK, accent: '#ffff00', deed: 'try' })).status).toBe(422);
      expect((await post('/staff/brand', { ...LOOK, region: '', deed: 'try' })).status).toBe(422);
      expect((await get('/help')).text).not.toContain('Only you see this look');
    });

    it('is seen by this manager alone, on every page', async () => {
      const look = { ...LOOK, strapline: 'A heading that is tried', font: 'verdana' };
      const { status, headers } = await post('/staff/brand', { ...look, deed: 'try' });
      expect([status, headers['location']]).toEqual([303, '/']);
      const mine = await get('/account');
      expect(mine.text).toContain('Only you see this look');
      expect(mine.text).toContain(LOOK.phone);
      const [, css = ''] = /href="(\/staff\/brand\/preview\.css[^"]+)"/.exec(mine.text) ?? [];
      const tried = await get(css);
      for (const part of [LOOK.accent, '--pa-font: verdana']) expect(tried.text).toContain(part);
      expect(tried.headers['cache-control']).toBe('no-store');
      expect((await visit('/brand.css')).text).not.toContain(LOOK.accent);
      const others = await visit('/');
      expect(others.text).not.toContain('A heading that is tried');
      expect(others.text).not.toContain('Only you see this look');
      const form = await get('/staff/brand');
      expect(form.text).toContain('value="A heading that is tried"');
      expect(form.text).toContain('Drop this look');
    });

    it('is dropped at a word', async () => {
      expect((await post('/staff/brand', { deed: 'drop' })).status).toBe(303);
      expect((await get('/account')).text).not.toContain(LOOK.phone);
      expect((await get('/staff/brand')).text).not.toContain('Drop this look');
    });

    it('is everybody’s when it is saved', async () => {
      expect((await post('/staff/brand', { ...LOOK, deed: 'try' })).status).toBe(303);
      const { status, text } = await post('/staff/brand', { ...LOOK, font: 'arial', senderName: 'Help at Home' });
      expect([status, text.includes('The register has its new look')]).toEqual([200, true]);
      expect((await get('/account')).text).not.toContain('Only you see this look');
      expect((await visit('/')).text).toContain(LOOK.phone);
      expect((await visit('/brand.css')).text).toContain('--pa-font: arial');
      expect((await register()).brand).toMatchObject({ senderName: 'Help at Home', font: 'arial' });
      const bad = await post('/staff/brand', { ...LOOK, font: 'comic', senderName: 'x'.repeat(61) });
      expect([bad.status, bad.text.includes('href="#font"'), bad.text.includes('href="#senderName"')]).toEqual([
        422,
        true,
        true,
      ]);
    });
  });
});
