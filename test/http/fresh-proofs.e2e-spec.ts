import { OwnChecks, OwnTrainings } from '@pa/accreditation';
import { Clock } from '@pa/platform';
import { actingFor } from '../support/acting';
import { formOf, type Answer, type Call } from '../support/dial';
import { pdfOf } from '../support/files/documents';
import { multipartOf } from '../support/files/multipart';
import { startPeopledApp, type PeopledApp } from '../support/peopled';
import { PASSWORD, type TestBrowser, type TestPerson } from '../support/people';

const A_PDF = { name: 'certificate.pdf', bytes: pdfOf() };
const CHECK = {
  kind: 'dbs',
  level: 'enhanced',
  workforce: 'adult',
  'issuedOn-day': '2',
  'issuedOn-month': '3',
  'issuedOn-year': '2026',
};

/**
 * What touches contact details, evidence or money, done by somebody who signed in half an hour ago. Planted: a form that is
 * refused is not held (`heldForm` answers null), and the check was not there; a proof looked for with whom one acts for
 * (`themselves` left out), and the representative was told that their own password is wrong.
 */
describe('a form that needs a fresh proof of who sends it', () => {
  let app: PeopledApp;

  beforeAll(async () => {
    app = await startPeopledApp();
  }, 240_000);
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app?.close());

  const host = () => app.north.host;
  const read = (path: string, { cookie }: TestBrowser) =>
    app.dial({ method: 'GET', host: host(), path, headers: { cookie } });
  const send = (path: string, { cookie }: TestBrowser, form: Pick<Call, 'headers' | 'body'>) =>
    app.dial({ method: 'POST', host: host(), path, ...form, headers: { ...form.headers, cookie } });
  const post = (path: string, browser: TestBrowser, fields: Record<string, string>) =>
    send(path, browser, formOf({ ...fields, _csrf: browser.csrf }));

  /** Half an hour goes by: the proof that signing in was is no longer fresh. */
  function later(): void {
    const at = new Date(Date.now() + 30 * 60_000);
    jest.spyOn(app.server.app.get(Clock), 'now').mockImplementation(() => new Date(at));
  }

  /** What a form on a page would send, and where: hidden fields alone, as nobody typed anything. */
  function formOn({ text }: Answer): { action: string; fields: Record<string, string> } {
    const [, main = ''] = text.split('<main');
    const [, action = '', body = ''] = /<form method="post" action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/.exec(main) ?? [];
    const pairs = [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
    return { action, fields: Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, plain(value)])) };
  }
  const plain = (html: string) =>
    html
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');

  /** As a browser does with a 307: the same form again, to the other place. */
  async function sentOn(refused: Answer, browser: TestBrowser, form: Pick<Call, 'headers' | 'body'>): Promise<Answer> {
    expect(refused.status).toBe(307);
    return send(String(refused.headers['location']), browser, form);
  }

  /** Gives the proof on a page that asks for it. Answers the page after it, with the browser under its new id. */
  async function prove(
    asked: Answer,
    browser: TestBrowser,
    proof: Record<string, string>,
  ): Promise<{ answer: Answer; browser: TestBrowser }> {
    const { action, fields } = formOn(asked);
    const answer = await send(action, browser, formOf({ ...fields, ...proof }));
    const cookies = [answer.headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0] ?? '');
    const jar = new Map([...browser.cookie.split('; '), ...cookies].map((one) => [one.split('=')[0], one]));
    return { answer, browser: { cookie: [...jar.values()].join('; '), csrf: formOn(answer).fields['_csrf'] ?? '' } };
  }

  const checksOf = async ({ actor }: TestPerson) => app.server.app.get(OwnChecks).list(actor);

  it('is held until it is proved, through a mistyped password too, and then done as it was written', async () => {
    const pa = await app.people.add(app.north, ['pa']);
    later();
    const form = formOf({ ...CHECK, _csrf: pa.browser.csrf });
    const refused = await send('/pa/checks/new', pa.browser, form);
    const asked = await sentOn(refused, pa.browser, form);
    expect([asked.status, asked.text]).toEqual([200, expect.stringContaining('Nothing that you wrote is lost')]);
    const wrong = await prove(asked, pa.browser, { password: 'not it' });
    expect(wrong.answer.status).toBe(422);
    expect(await checksOf(pa)).toEqual([]);
    const { answer, browser } = await prove(wrong.answer, wrong.browser, { password: PASSWORD });
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('as you wrote it')]);
    const { action, fields } = formOn(answer);
    expect(action).toBe('/pa/checks/new');
    expect((await send(action, browser, formOf(fields))).status).toBe(303);
    expect(await checksOf(pa)).toEqual([expect.objectContaining({ kind: 'dbs', issuedOn: '2026-03-02' })]);
  });

  it('needs no second proof for the next one', async () => {
    const pa = await app.people.add(app.north, ['pa']);
    later();
    const refused = await read('/pa/checks/new', pa.browser);
    expect([refused.status, refused.headers['location']]).toEqual([303, '/account/prove-it?next=%2Fpa%2Fchecks%2Fnew']);
    const asked = await read(String(refused.headers['location']), pa.browser);
    const { answer, browser } = await prove(asked, pa.browser, { password: PASSWORD });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/pa/checks/new']);
    expect((await read('/pa/checks/new', browser)).status).toBe(200);
    expect((await read('/pa/training/new', browser)).status).toBe(200);
  });

  it('is asked of nobody who only reads their own list', async () => {
    const { pa, employer } = app.north.people;
    later();
    for (const path of ['/pa/checks', '/pa/training', '/pa/references', '/pa/approval', '/pa/passport'])
      expect([path, (await read(path, pa.browser)).status]).toEqual([path, 200]);
    expect((await read('/employer/pass', employer.browser)).status).toBe(200);
  });

  it('asks for its file again, which no browser keeps', async () => {
    const pa = await app.people.add(app.north, ['pa']);
    later();
    const told = {
      category: 'first-aid',
      provider: 'St John',
      'doneOn-day': '1',
      'doneOn-month': '2',
      'doneOn-year': '2026',
    };
    const form = multipartOf({ ...told, _csrf: pa.browser.csrf }, A_PDF);
    const asked = await sentOn(await send('/pa/training/new', pa.browser, form), pa.browser, form);
    expect(asked.text).toContain('choose your file again');
    const { answer, browser } = await prove(asked, pa.browser, { password: PASSWORD });
    expect(answer.text).toMatch(/<form[^>]*enctype="multipart\/form-data"[\s\S]*<input[^>]*type="file"/);
    const { action, fields } = formOn(answer);
    expect((await send(action, browser, multipartOf(fields, A_PDF))).status).toBe(303);
    const [training] = await app.server.app.get(OwnTrainings).list(pa.actor);
    expect(training).toEqual(
      expect.objectContaining({ provider: 'St John', file: expect.objectContaining({ name: A_PDF.name }) as unknown }),
    );
  });

  it('never has a password written into a page', async () => {
    const { browser } = await app.people.add(app.north, ['pa']);
    later();
    const form = formOf({ password: 'old one', newPassword: 'correct horse battery', _csrf: browser.csrf });
    const asked = await sentOn(await send('/account/sign-in-ways/password', browser, form), browser, form);
    expect(asked.text).not.toContain('correct horse');
    const { answer } = await prove(asked, browser, { password: PASSWORD });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/account/sign-in-ways/password']);
  });

  it('is never sent to another site', async () => {
    const { browser } = await app.people.add(app.north, ['pa']);
    const asked = await post(`/account/prove-it?at=${encodeURIComponent('//evil.example/pay')}`, browser, { x: 'y' });
    expect(asked.text).not.toContain('evil.example');
    const held = JSON.stringify(['https://evil.example/pay', false, [['x', 'y']]]);
    const right = await post('/account/prove-it', browser, { way: 'password', password: PASSWORD, held, next: '' });
    expect([right.status, right.headers['location']]).toEqual([303, '/account']);
  });

  it('is proved by whoever acts, with what is their own', async () => {
    const { browser } = await actingFor(app, app.north, ['pay']);
    const { personId } = app.north.people.employer.actor;
    await app.superuser.query(`UPDATE people SET password_hash = '-' WHERE id = $1`, [personId]);
    const fields = { code: 'NO-SUCH-CODE' };
    const before = await post('/employer/pass/voucher', browser, fields);
    expect(before.status).toBe(422);
    later();
    const form = formOf({ ...fields, _csrf: browser.csrf });
    const asked = await sentOn(await send('/employer/pass/voucher', browser, form), browser, form);
    expect(asked.text).toContain('You are acting for');
    const { answer, browser: proved } = await prove(asked, browser, { password: PASSWORD });
    const { action, fields: again } = formOn(answer);
    const done = await send(action, proved, formOf(again));
    expect([done.status, done.text]).toEqual([422, expect.stringContaining('a slip in this code')]);
  });
});
