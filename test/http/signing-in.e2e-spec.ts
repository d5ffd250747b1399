import { startTestApp, type TestApp, type TestVisitor } from '../support/app';
import { dialler } from '../support/dial';
import { PASSWORD, TestPeople, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const HERE = 'north-west.localhost';
const csrfIn = (html: string) => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';

/** Seen red with the session's id kept over signing in, and with the middleware against forged posts left out. */
describe('Signing in', () => {
  let server: TestApp;
  let pa: TestPerson;
  let hangUp: () => void;

  beforeAll(async () => {
    let registers: readonly TestRegister[] = [];
    server = await startTestApp({ prepare: async (database) => void (registers = await addTwoRegisters(database)) });
    const dialling = dialler(server.port);
    hangUp = dialling.hangUp;
    pa = await new TestPeople(server, dialling.dial).add(registers[0]!, ['pa']);
  });

  afterAll(async () => {
    hangUp?.();
    await server?.close();
  });

  async function send(visitor: TestVisitor, path: string, fields: Record<string, string>) {
    const _csrf = csrfIn((await visitor.get(path === '/sign-out' ? '/account' : path)).text);
    return visitor
      .post(path)
      .type('form')
      .send({ ...fields, _csrf });
  }

  const signIn = (visitor: TestVisitor, next = '') =>
    send(visitor, '/sign-in', { email: pa.email, password: PASSWORD, next });

  const sessionOf = (answer: { headers: Record<string, unknown> }) =>
    ((answer.headers['set-cookie'] ?? []) as string[]).find((cookie) => cookie.startsWith('session=')) as string;

  describe('by page', () => {
    it('gives a visitor no session, and who signs in one that scripts and other sites cannot use', async () => {
      const visitor = server.visitor(HERE);
      expect(sessionOf(await visitor.get('/'))).toBeUndefined();
      const answer = await signIn(visitor);
      expect([answer.status, answer.headers['location']]).toEqual([303, '/account']);
      expect(sessionOf(answer)).toMatch(/; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
      expect((await visitor.get('/account').expect(200)).text).toContain('Northcanary K.');
    });

    it('begins a new session each time, and the old one is worth nothing', async () => {
      const visitor = server.visitor(HERE);
      const [first = ''] = sessionOf(await signIn(visitor)).split(';');
      const page = (await visitor.get('/account')).text;
      const again = await visitor
        .post('/sign-in')
        .type('form')
        .send({ email: pa.email, password: PASSWORD, _csrf: csrfIn(page) });
      expect(again.status).toBe(303);
      const [second] = sessionOf(again).split(';');
      expect(second).not.toBe(first);
      await server.get(HERE, '/account').set('Cookie', first).expect(401);
    });

    it('takes no session that somebody else chose', async () => {
      await server.get(HERE, '/account').set('Cookie', 'session=s%3Achosen.nonsense').expect(401);
      const answer = await server.get(HERE, '/sign-in').set('Cookie', 'session=s%3Achosen.nonsense').expect(200);
      expect(sessionOf(answer)).toBeUndefined();
    });

    it('is worth nothing on another register', async () => {
      const [cookie = ''] = sessionOf(await signIn(server.visitor(HERE))).split(';');
      await server.get(HERE, '/account').set('Cookie', cookie).expect(200);
      await server.get('south-west.localhost', '/account').set('Cookie', cookie).expect(401);
    });

    it('goes on where the person was going, and never to another site', async () => {
      expect((await signIn(server.visitor(HERE), '/pa/profile')).headers['location']).toBe('/pa/profile');
      for (const elsewhere of ['//evil.example', 'https://evil.example', '/\\evil.example', '/a?b=//c', 'javascript:x'])
        expect((await signIn(server.visitor(HERE), elsewhere)).headers['location']).toBe('/account');
    });

    it('needs the form’s own token, of this browser and this session', async () => {
      const fields = { email: pa.email, password: PASSWORD };
      await server.post(HERE, '/sign-in').type('form').send(fields).expect(403);
      const token = csrfIn((await server.visitor(HERE).get('/sign-in')).text);
      await server
        .visitor(HERE)
        .post('/sign-in')
        .type('form')
        .send({ ...fields, _csrf: token })
        .expect(403);
      const member = server.visitor(HERE);
      const before = csrfIn((await member.get('/sign-in')).text);
      await signIn(member);
      const stale = await member.post('/sign-out').type('form').send({ _csrf: before }).expect(403);
      expect(stale.text).toContain('reload the page');
    });

    it('ends with signing out, in this browser and in the database', async () => {
      const visitor = server.visitor(HERE);
      const [cookie = ''] = sessionOf(await signIn(visitor)).split(';');
      const out = await send(visitor, '/sign-out', {});
      expect([out.status, out.headers['location']]).toEqual([303, '/']);
      await server.get(HERE, '/account').set('Cookie', cookie).expect(401);
      await visitor.get('/account').expect(401);
    });

    it('says the same of a wrong password and of an address that nobody has', async () => {
      const tries = [pa.email, 'nobody@example.com'].map(async (email) => {
        const answer = await send(server.visitor(HERE), '/sign-in', { email, password: 'wrong guess' });
        return [answer.status, answer.text.replaceAll(email, '').replace(/value="[^"]{60,}"/g, '')];
      });
      const [known, unknown] = await Promise.all(tries);
      expect(known).toEqual(unknown);
      expect(known?.[0]).toBe(422);
    });
  });

  describe('by the API', () => {
    const credentials = () => ({ email: pa.email, password: PASSWORD });

    it('trades address and password for a token, which works until it is given back', async () => {
      const { body } = await server.post(HERE, '/api/v1/sessions').send(credentials()).expect(201);
      const { token } = body as { token: string };
      const as = (method: 'get' | 'delete', path: string) =>
        server.send(method, HERE, path).set('Authorization', `Bearer ${token}`);
      const me = await as('get', '/api/v1/me').expect(200);
      expect(me.body).toEqual({ displayName: 'Northcanary K.', roles: ['pa'] });
      expect(me.headers).not.toHaveProperty('set-cookie');
      await as('delete', '/api/v1/sessions/current').expect(204);
      await as('get', '/api/v1/me').expect(401);
    });

    it('refuses a token that does not work, even where none is needed', async () => {
      for (const authorization of ['Bearer nonsense', 'Bearer', 'Basic YTpi', `Token ${pa.token}`, ''])
        await server
          .get(HERE, '/api/v1/register')
          .set('Authorization', authorization || ' ')
          .expect(401);
      await server.get('south-west.localhost', '/api/v1/me').set('Authorization', `Bearer ${pa.token}`).expect(401);
    });

    it('takes no token by address and none on pages', async () => {
      await server.get(HERE, `/api/v1/me?access_token=${pa.token}`).expect(401);
      await server.get(HERE, '/account').set('Authorization', `Bearer ${pa.token}`).expect(401);
    });

    it('answers alike to joining with a known and an unknown address', async () => {
      const join = (email: string) =>
        server.post(HERE, '/api/v1/accounts').send({
          firstName: 'A',
          lastName: 'B',
          email,
          password: PASSWORD,
          role: 'pa',
          is16OrOver: true,
          agreesToTerms: true,
        });
      for (const email of [pa.email, 'new@example.com']) expect((await join(email).expect(202)).text).toBe('');
      for (const email of [pa.email, 'none@example.com'])
        await server.post(HERE, '/api/v1/accounts/password-resets').send({ email }).expect(202, '');
    });
  });
});
