import { AccountsWorkerModule } from '@pa/accounts/accounts-worker.module';
import { MailboxMailer, OutboxRelay } from '@pa/platform';
import { startTestApp, type TestApp } from '../support/app';
import { csrfIn, problemsOn, sendForm } from '../support/page-forms';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const HERE = 'north-west.localhost';
const ELSEWHERE = 'south-west.localhost';
const PASSWORD = 'three words here';
const person = (email: string) => ({
  firstName: 'Amira',
  lastName: 'O’Neill',
  email,
  password: PASSWORD,
  isOldEnough: 'yes',
  agrees: 'yes',
});

describe('Joining and coming back, by page', () => {
  let server: TestApp;
  let register: TestRegister;

  beforeAll(async () => {
    server = await startTestApp({
      beside: [AccountsWorkerModule],
      prepare: async (database) => void ([register] = await addTwoRegisters(database)),
    });
  });

  afterAll(() => server?.close());

  const visit = () => server.visitor(HERE);
  const join = (email: string) => sendForm(visit(), '/join/pa', person(email));
  const signIn = (email: string, password = PASSWORD) => sendForm(visit(), '/sign-in', { email, password, next: '' });

  /** The path of the link in the newest mail to somebody. */
  async function linkSentTo(email: string): Promise<string> {
    await server.app.get(OutboxRelay).relay(register.id);
    const mails = await server.app.get(MailboxMailer).list(register.id);
    return new URL(mails.find(({ to }) => to === email)?.actionUrl ?? '').pathname;
  }

  async function member(email: string): Promise<void> {
    await join(email);
    await sendForm(visit(), await linkSentTo(email), {});
  }

  describe('joining', () => {
    it('begins with a choice of two doors', async () => {
      const { text } = await visit().get('/join').expect(200);
      expect(text).toContain('href="/join/pa"');
      expect(text).toContain('href="/join/employer"');
    });

    it.each([
      ['pa', 'Join as a PA', 'It is free'],
      ['employer', 'Join to find a PA', 'Nobody can see that you joined'],
    ])('as %s shows the form in words for them', async (role, title, words) => {
      const { text } = await visit().get(`/join/${role}`).expect(200);
      expect(text).toMatch(new RegExp(`<h1[^>]*>${title}</h1>`));
      expect(text).toContain(words);
    });

    it.each(['manager', 'PA', 'constructor'])('as %s is no page, to look at or to send', async (role) => {
      await visit().get(`/join/${role}`).expect(404);
      const visitor = visit();
      const _csrf = csrfIn((await visitor.get('/join/pa')).text);
      await visitor
        .post(`/join/${role}`)
        .type('form')
        .send({ ...person('role@example.com'), _csrf })
        .expect(404);
    });

    it('says what is missing, field by field', async () => {
      const answer = await sendForm(visit(), '/join/pa', {});
      expect(answer.status).toBe(422);
      expect(problemsOn(answer.text)).toEqual({
        firstName: 'Enter your first name',
        lastName: 'Enter your last name',
        email: 'Enter your email address',
        password: 'Choose a password',
        isOldEnough: 'Tick the box to say you are 16 or over',
        agrees: 'Tick the box to say you agree to the terms and read how we use your data',
      });
    });

    it('says what is wrong and keeps what was written, all but the password', async () => {
      const wrong = { ...person('amira at home'), firstName: '12', password: 'qvz-88' };
      const answer = await sendForm(visit(), '/join/employer', wrong);
      expect(answer.status).toBe(422);
      expect(problemsOn(answer.text)).toEqual({
        firstName: 'Enter your first name in letters',
        email: 'Enter an email address like name@example.com',
        password: 'Choose a password of 10 characters or more',
      });
      for (const kept of ['value="12"', 'value="O’Neill"', 'value="amira at home"', 'checked'])
        expect(answer.text).toContain(kept);
      expect(answer.text).not.toContain('qvz-88');
    });

    it('leads to a page that says a mail is on its way, and to the mailbox of a demonstration', async () => {
      const answer = await join('new@example.com');
      expect([answer.status, answer.headers['location']]).toEqual([303, '/join/check-your-email']);
      const { text } = await visit().get('/join/check-your-email').expect(200);
      expect(text).toContain('Check your email');
      expect(text).toContain('href="/demo/mailbox"');
      const mailbox = (await visit().get('/demo/mailbox').expect(200)).text;
      expect(mailbox).toContain('No email yet');
      const link = await linkSentTo('new@example.com');
      const filled = (await visit().get('/demo/mailbox').expect(200)).text;
      expect(filled).toContain('To new@example.com');
      expect(filled).toContain(link);
      expect((await server.get(ELSEWHERE, '/demo/mailbox').expect(200)).text).toContain('No email yet');
    });
  });

  describe('the link that confirms an address', () => {
    it('shows a button first, since mail programs open links, and works once, on its own register', async () => {
      await join('confirm@example.com');
      const link = await linkSentTo('confirm@example.com');
      for (let time = 0; time < 2; time++)
        expect((await visit().get(link).expect(200)).text).toContain('Confirm my email address');
      expect((await signIn('confirm@example.com')).status).toBe(422);
      expect((await sendForm(server.visitor(ELSEWHERE), link, {})).status).toBe(422);
      const confirmed = await sendForm(visit(), await linkSentTo('confirm@example.com'), {});
      expect([confirmed.status, confirmed.text.includes('You can sign in now')]).toEqual([200, true]);
      const again = await sendForm(visit(), link, {});
      expect(again.status).toBe(422);
      expect(again.text).toContain('This link no longer works');
      expect(again.text).toContain('href="/forgot-password"');
      expect((await signIn('confirm@example.com')).headers['location']).toBe('/account');
    });
  });

  describe('a forgotten password', () => {
    it('asks for an address that can be one, and keeps what was written', async () => {
      const answer = await sendForm(visit(), '/forgot-password', { email: 'amira at home' });
      expect(answer.status).toBe(422);
      expect(problemsOn(answer.text)).toEqual({ email: 'Enter an email address like name@example.com' });
      expect(answer.text).toContain('value="amira at home"');
    });

    it.each(['known@example.com', 'nobody@example.com'])('answers %s alike', async (email) => {
      await member('known@example.com');
      const answer = await sendForm(visit(), '/forgot-password', { email });
      expect([answer.status, answer.headers['location']]).toEqual([303, '/forgot-password/sent']);
      expect((await visit().get('/forgot-password/sent').expect(200)).text).toContain('Check your email');
    });

    it('is changed by the link of the mail, once, and the old one no longer works', async () => {
      const email = 'forgot@example.com';
      await member(email);
      await sendForm(visit(), '/forgot-password', { email });
      const link = await linkSentTo(email);
      const short = await sendForm(visit(), link, { password: 'short' });
      expect(short.status).toBe(422);
      expect(problemsOn(short.text)).toEqual({ password: 'Choose a password of 10 characters or more' });
      const changed = await sendForm(visit(), link, { password: 'another three words' });
      expect([changed.status, changed.text.includes('You were signed out everywhere')]).toEqual([200, true]);
      expect((await signIn(email)).status).toBe(422);
      expect((await signIn(email, 'another three words')).status).toBe(303);
      const again = await sendForm(visit(), link, { password: 'a third password' });
      expect([again.status, again.text.includes('This link no longer works')]).toEqual([422, true]);
    });
  });

  describe('signing in', () => {
    it('says what is missing and keeps the address and where the person was going', async () => {
      const nothing = await sendForm(visit(), '/sign-in', {});
      expect(nothing.status).toBe(422);
      expect(problemsOn(nothing.text)).toEqual({ email: 'Enter your email address', password: 'Enter your password' });
      const answer = await sendForm(visit(), '/sign-in', { email: 'a@example.com', password: '', next: '/pa/week' });
      expect(answer.text).toContain('value="a@example.com"');
      expect(answer.text).toContain('value="/pa/week"');
    });

    it('takes where the person was going from the address, on this site only', async () => {
      expect((await visit().get('/sign-in?next=%2Fpa%2Fweek')).text).toContain('value="/pa/week"');
      for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example'])
        expect((await visit().get(`/sign-in?next=${encodeURIComponent(next)}`)).text).not.toContain('evil');
    });

    it('is done already for somebody who is signed in', async () => {
      await member('signed-in@example.com');
      const visitor = visit();
      await sendForm(visitor, '/sign-in', { email: 'signed-in@example.com', password: PASSWORD });
      await visitor.get('/sign-in').expect(303).expect('Location', '/account');
    });
  });
});
