import { ROUTES } from '../support/routes';
import { formOf } from '../support/dial';
import { startPeopledApp, type Ids, type PeopledApp } from '../support/peopled';
import type { TestPerson } from '../support/people';

/** What an employer and a PA write to each other, by pages and posts alone: no script runs here. */
describe('Messages without a script', () => {
  let app: PeopledApp;
  let ids: Ids;

  beforeAll(async () => {
    app = await startPeopledApp();
    ids = app.north.own;
  }, 400_000);

  afterAll(() => app?.close());

  const open = (who: TestPerson, path: string) =>
    app.dial({ method: 'GET', host: app.north.host, path, headers: { cookie: who.browser.cookie } });

  async function post(who: TestPerson, path: string, fields: Record<string, string>) {
    const form = formOf({ ...fields, _csrf: who.browser.csrf });
    const headers = { ...form.headers, cookie: who.browser.cookie };
    return app.dial({ method: 'POST', host: app.north.host, path, ...form, headers });
  }

  const markIn = (page: string): string => /name="clientId" value="([^"]+)"/.exec(page)?.[1] ?? '';

  it('every page opens for whom it is', async () => {
    const pages = Object.entries(ROUTES).filter(([route]) =>
      /^GET \/(messages|employer\/ask|pa\/requests)(?!\/:id\/files)/.test(route),
    );
    expect(pages.length).toBeGreaterThan(5);
    const { pa, employer } = app.north.people;
    for (const path of ['/messages', `/messages/${ids.conversationId}`]) {
      for (const who of [pa, employer]) {
        const { status, text } = await open(who, path);
        expect({ path, status, says: text.includes('<h1') }).toEqual({ path, status: 200, says: true });
      }
    }
    const own = [`/messages/${ids.conversationId}/${ids.messageNumber}`, '/pa/requests'];
    for (const path of own) expect({ path, status: (await open(pa, path)).status }).toEqual({ path, status: 200 });
    expect((await open(employer, '/employer/asked')).status).toBe(200);
    expect((await open(employer, `/employer/ask/${app.north.strangers.profileId}`)).text).toContain('Ask to talk');
    const led = await open(pa, `/messages/about/${ids.applicationId}`);
    expect([led.status, led.headers['location']]).toEqual([303, `/messages/${ids.conversationId}`]);
  });

  it('a message comes to the other, once, however often its form is sent, and is then read', async () => {
    const { pa, employer } = app.north.people;
    const path = `/messages/${ids.conversationId}`;
    const clientId = markIn((await open(employer, path)).text);
    for (const _try of [1, 2])
      expect((await post(employer, path, { text: 'Come at eight, please', clientId })).status).toBe(303);
    const seen = (await open(pa, path)).text;
    expect(seen.split('Come at eight, please')).toHaveLength(2);
    expect((await open(employer, path)).text).toMatch(/\. Read/);
  });

  it('the menu says in how many conversations something is new', async () => {
    const { pa, employer } = app.north.people;
    const path = `/messages/${ids.conversationId}`;
    const isNew = async () => /pa-count">(\d+)</.exec((await open(pa, '/account')).text)?.[1] ?? '0';
    await open(pa, path);
    const before = Number(await isNew());
    const clientId = markIn((await open(employer, path)).text);
    await post(employer, path, { text: 'Could you come at nine instead?', clientId });
    expect(Number(await isNew())).toBe(before + 1);
    await open(pa, path);
    expect(Number(await isNew())).toBe(before);
  });

  it('what is wrong comes back with what was written', async () => {
    const { pa } = app.north.people;
    const path = `/messages/${ids.conversationId}`;
    const clientId = markIn((await open(pa, path)).text);
    const empty = await post(pa, path, { text: ' ', clientId });
    expect([empty.status, empty.text.includes('Write something first.')]).toEqual([422, true]);
    const old = await post(pa, path, { text: 'My words', clientId: '' });
    expect([old.status, old.text.includes('My words')]).toEqual([422, true]);
    expect((await post(pa, `${path}/times`, { clientId })).status).toBe(422);
    expect((await post(pa, `${path}/terms`, { clientId })).status).toBe(422);
  });

  it('terms are sent, a time is chosen, words are changed and deleted, typing is shown', async () => {
    const { pa, employer } = app.north.people;
    const path = `/messages/${ids.conversationId}`;
    const mark = async (who: TestPerson) => markIn((await open(who, path)).text);
    const sent = [
      await post(employer, `${path}/terms`, { terms: 'Mondays\nTuesdays', clientId: await mark(employer) }),
      await post(pa, `${path}/${ids.timesNumber}/suits`, { time: '0', clientId: await mark(pa) }),
      await post(pa, `${path}/${ids.messageNumber}/change`, { text: 'Changed words' }),
      await post(pa, `${path}/typing`, { shown: 'yes' }),
    ];
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    const seen = (await open(employer, path)).text;
    for (const words of ['Tuesdays', 'This time suits me', 'Changed words']) expect(seen).toContain(words);
    expect((await post(pa, `${path}/${ids.messageNumber}/delete`, {})).status).toBe(303);
    expect((await open(employer, path)).text).not.toContain('Changed words');
  });

  it('a PA says yes to who asks, and the employer takes back what nobody answered', async () => {
    const { pa, employer } = app.north.people;
    expect((await post(pa, `/pa/requests/${ids.talkRequestId}/no`, { reason: '' })).status).toBe(422);
    const yes = await post(pa, `/pa/requests/${ids.talkRequestId}/yes`, {});
    expect([yes.status, yes.headers['location']]).toEqual([303, `/messages/${ids.conversationId}`]);
    const ask = `/employer/ask/${app.north.strangers.profileId}`;
    expect((await post(employer, ask, { words: '' })).status).toBe(422);
    expect((await post(employer, ask, { words: 'Could you help me on Mondays?' })).status).toBe(303);
    const id = /\/employer\/asked\/([^/]+)\/withdraw/.exec((await open(employer, '/employer/asked')).text)?.[1];
    expect((await post(employer, `/employer/asked/${id}/withdraw`, {})).status).toBe(303);
  });
});
