import { randomUUID } from 'node:crypto';
import { MailboxMailer } from '@pa/platform';
import { RankedList } from '../../libs/search/src/ranking/ranked-list';
import { formOf, jsonOf, type Answer } from '../support/dial';
import { startPeopledApp, type PeopledApp, type PeopledRegister } from '../support/peopled';
import type { TestPerson } from '../support/people';
import { everyRow } from '../support/sensitive-canaries';
import { shows } from '../support/access-tries';

interface Found {
  total: number;
  facets: Record<string, Record<string, number>>;
}

/**
 * B5. What one register holds is not in another's search, counts, suggestions, copies of data, mail, jobs, kept answers or
 * words of refusal. Seen red with the search told the other licensee, which the last test plants. There are no sockets and no
 * files yet.
 */
describe('B5: foreign canaries', () => {
  let app: PeopledApp;
  let north: PeopledRegister;
  let south: PeopledRegister;

  beforeAll(async () => {
    app = await startPeopledApp();
    ({ north, south } = app);
  }, 240_000);

  afterAll(() => app?.close());
  afterEach(() => jest.restoreAllMocks());

  const get = (register: PeopledRegister, path: string, person?: TestPerson): Promise<Answer> => {
    const headers: Record<string, string> = {};
    if (person && path.startsWith('/api/')) headers['authorization'] = `Bearer ${person.token}`;
    else if (person) headers['cookie'] = person.browser.cookie;
    return app.dial({ method: 'GET', host: register.host, path, headers });
  };

  const BOTH_WAYS = () => [
    { at: north, foreign: south },
    { at: south, foreign: north },
  ];

  async function found(register: PeopledRegister, query: string): Promise<Found & { text: string }> {
    const { text } = await get(register, `/api/v1/pas?${query}`, register.people.employer);
    return { ...(JSON.parse(text) as Found), text };
  }

  it.each(['q=calm', 'near=CH1&radiusMiles=100&pageSize=50', 'q=calm&sort=newest', 'tasks=tube-feeding&q=calm'])(
    'are in no list, count, facet, suggestion or page of a search that fits them too: %s',
    async (query) => {
      for (const { at, foreign } of BOTH_WAYS())
        for (const path of ['/api/v1/pas', '/api/v1/pas/count', '/find', '/find/choices']) {
          const answer = await get(at, `${path}?${query}`, at.people.employer);
          expect({ path, status: answer.status, shows: shows(answer, foreign) }).toMatchObject({
            status: 200,
            shows: false,
          });
        }
    },
  );

  it('are found by nobody who searches for their very words, and are worth nothing in any count', async () => {
    for (const { at, foreign } of BOTH_WAYS()) {
      const { total, facets } = await found(at, `q=${foreign.canary}`);
      expect([total, Object.values(facets).flatMap((counts) => Object.values(counts))]).toEqual([0, []]);
      const page = await get(at, `/find?q=${foreign.canary}`, at.people.employer);
      expect(page.text).not.toMatch(/href="\/pas\/[0-9a-f-]{36}/);
      const own = await found(at, `q=${at.canary}`);
      expect([own.total, own.text.includes(at.strangers.profileId)]).toEqual([1, true]);
    }
  });

  it('change no number of the other register when they are many more', async () => {
    const before = await found(north, 'near=CH1&radiusMiles=100');
    const counted = await get(north, '/api/v1/pas/count');
    await app.superuser.query(`UPDATE pa_profiles SET hidden = true WHERE licensee_id = $1`, [south.id]);
    const after = await found(north, 'near=CH1&radiusMiles=100');
    expect([after.total, after.facets]).toEqual([before.total, before.facets]);
    expect((await get(north, '/api/v1/pas/count')).text).toBe(counted.text);
    await app.superuser.query(`UPDATE pa_profiles SET hidden = false WHERE licensee_id = $1`, [south.id]);
  });

  it('are suggested by no place and shown by no answer that was kept, however requests take turns', async () => {
    const paths = [
      '/',
      '/find',
      '/brand.css',
      '/api/v1/register',
      '/api/v1/places?q=ch',
      '/api/v1/search-words?q=ch',
      '/privacy',
      '/join',
    ];
    const turns = Array.from({ length: 6 }, () => [north, south]).flat();
    const answers = await Promise.all(
      turns.flatMap((at) => paths.map(async (path) => ({ at, path, answer: await get(at, path) }))),
    );
    const wrong = answers.filter(({ at, answer }) => shows(answer, at === north ? south : north));
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(answers.filter(({ path, at, answer }) => path === '/' && shows(answer, at))).toHaveLength(turns.length);
  });

  it('are in no mail of the other register, whoever is written to', async () => {
    const { host } = north;
    const body = { ticket: randomUUID(), about: 'register', words: 'x', email: south.people.pa.email, name: 'x' };
    await app.dial({ method: 'POST', host, path: '/api/v1/complaints', ...jsonOf(body) });
    const reset = jsonOf({ email: south.people.pa.email });
    await app.dial({ method: 'POST', host, path: '/api/v1/accounts/password-resets', ...reset });
    await app.relay();
    const mailbox = app.server.app.get(MailboxMailer);
    for (const { at, foreign } of BOTH_WAYS()) {
      const mails = await mailbox.list(at.id);
      expect(mails.length).toBeGreaterThan(0);
      const told = mails.map(({ subject, text, actionUrl }) => `${subject} ${text} ${actionUrl ?? ''}`.toLowerCase());
      expect(told.filter((text) => text.includes(foreign.canary.toLowerCase()) || text.includes(foreign.host))).toEqual(
        [],
      );
    }
  });

  it('are in no job and no event: those hold ids alone', async () => {
    const rows = await everyRow(app.superuser);
    const queued = rows.filter(
      ({ table }) => table.startsWith('pgboss.') || /public\.(outbox|audit_entries)$/.test(table),
    );
    expect(queued.length).toBeGreaterThan(0);
    expect(queued.filter(({ row }) => /canary/i.test(row))).toEqual([]);
  });

  it('are in no words of a refusal, nor is it told that they are known elsewhere', async () => {
    const { browser } = north.people.employer;
    const strangers = { ...south.strangers };
    for (const path of [`/pas/${strangers.profileId}`, `/staff/people/${strangers.personId}/hides`]) {
      const theirs = await get(north, path, north.people.manager);
      const nobodys = await get(north, path.replace(/[0-9a-f-]{36}/, randomUUID()), north.people.manager);
      expect([theirs.status, shows(theirs, south)]).toEqual([404, false]);
      expect(theirs.text.length).toBe(nobodys.text.length);
    }
    const join = formOf({ email: south.people.pa.email, password: 'wrong', next: '', _csrf: browser.csrf });
    const headers = { ...join.headers, cookie: browser.cookie };
    const signIn = await app.dial({ method: 'POST', host: north.host, path: '/sign-in', ...join, headers });
    expect(signIn.text.replaceAll(south.people.pa.email, '').toLowerCase()).not.toContain(south.canary.toLowerCase());
  });

  it('are in nobody’s copy of their data', async () => {
    const { token } = north.people.pa;
    const ask = { method: 'POST', host: north.host, path: '/api/v1/me/data-exports' };
    const answer = await app.dial({ ...ask, headers: { authorization: `Bearer ${token}` } });
    expect([201, 202, 200]).toContain(answer.status);
    await app.relay();
    const newest = await get(north, '/api/v1/me/data-exports/newest', north.people.pa);
    expect(shows(newest, south)).toBe(false);
  });

  it('go red when the search is told the other licensee', async () => {
    const { page } = RankedList.prototype;
    jest.spyOn(RankedList.prototype, 'page').mockImplementation(function (this: RankedList, asked, today) {
      return page.call(this, { ...asked, licenseeId: asked.licenseeId === north.id ? south.id : north.id }, today);
    });
    const { text, total } = await found(north, 'near=CH1&radiusMiles=100');
    expect([total, text.includes(south.canary)]).toEqual([1, true]);
  });
});
