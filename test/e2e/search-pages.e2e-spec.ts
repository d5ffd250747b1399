import { startPeopledApp, type PeopledApp } from '../support/peopled';
import { formOf } from '../support/dial';

let app: PeopledApp;

beforeAll(async () => {
  app = await startPeopledApp();
});

afterAll(() => app?.close());

type Who = 'employer' | 'pa' | 'co-ordinator' | 'visitor';

function cookieOf(who: Who): string {
  return who === 'visitor' ? app.north.visitor.cookie : app.north.people[who].browser.cookie;
}

async function page(path: string, who: Who = 'visitor') {
  const answer = await app.dial({
    method: 'GET',
    host: app.north.host,
    path: path.replaceAll(' ', '%20'),
    headers: { cookie: cookieOf(who) },
  });
  return { ...answer, location: answer.headers['location'], title: /<title>([^<]*)</.exec(answer.text)?.[1] };
}

describe('/find', () => {
  it('shows an employer who fits, with a link that takes the search along', async () => {
    const { status, text, title } = await page('/find?near=CH1&values=calm', 'employer');
    expect(status).toBe(200);
    expect(title).toContain('1 PA near Chester');
    expect(text).toContain(`/pas/${app.north.strangers.profileId}?near=CH1&amp;values=calm`);
    expect(text).toContain(app.north.canary);
  });

  it('marks where a PA says what was asked for, to those who may read it alone', async () => {
    const { text } = await page('/find?q=calm', 'employer');
    expect(text).toContain(`wrote:</span> ${app.north.canary} is <mark class="pa-said__mark">calm</mark>`);
    expect(text).toContain('chose:</span> <mark class="pa-said__mark">Calm</mark>');
    const profile = await page(`/pas/${app.north.strangers.profileId}?q=calm`, 'employer');
    expect(profile.text).toContain('<mark class="pa-said__mark">calm</mark>');
    for (const who of ['visitor', 'pa'] as const) expect((await page('/find?q=calm', who)).text).not.toContain('<mark');
  });

  it.each(['visitor', 'pa'] as const)('shows a %s that somebody fits, and not who', async (who) => {
    const { status, text, title } = await page('/find?near=CH1', who);
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main'));
    expect([status, title]).toEqual([200, expect.stringContaining('Fewer than 5 PAs near Chester')]);
    expect(main).toContain('name hidden until you join');
    expect(main).not.toContain(app.north.canary);
    expect(main).not.toContain(app.north.strangers.profileId);
  });

  it('keeps a full postcode out of the address, also beside mistakes, and joins what a form sends in pieces', async () => {
    const tidied = await page('/find?near=CH1+2AB&q=&tasks=hoist&tasks=washing&radiusMiles=999');
    expect([tidied.status, tidied.location]).toEqual([303, '/find?near=CH1&tasks=hoist,washing&radiusMiles=999']);
    expect((await page('/find?q=near+CH1+2AB')).location).toBe('/find?q=near+CH1');
  });

  it('says what is wrong above the form, which is open, and keeps the answers', async () => {
    const { status, text, title } = await page('/find?near=Chestr&taks=hoist&radiusMiles=999&tasks=washing');
    expect([status, title]).toEqual([400, expect.stringContaining('Error: Find a PA')]);
    expect(text).toContain('href="#near"');
    expect(text).toContain('<details class="pa-filters" open>');
    expect((await page('/find?near=CH1')).text).toContain('<details class="pa-filters">');
    expect(text).toContain('value="Chestr"');
    expect(text).toContain('Did you mean tasks?');
    expect(text).toMatch(/value="washing" checked/);
  });

  it('answers a page after the last with the way to the last', async () => {
    const { status, text } = await page('/find?page=2');
    expect(status).toBe(422);
    expect(text).toContain('There is only one page.');
    expect(text).toContain('href="/find"');
  });

  it('offers small changes when nobody fits', async () => {
    const { status, text } = await page('/find?near=CH1&tasks=suction-ventilation', 'employer');
    expect(status).toBe(200);
    expect(text).toContain('No PAs fit everything you asked for');
    expect(text).toContain('Leave out “Suction or ventilation”');
    expect(text).toContain('<span class="pa-wider__n">1 PA</span>');
  });
});

describe('/find/hours', () => {
  const path = '/find/hours?near=CH1&hours=mon 07:00-09:00';

  it('takes times one by one and goes back to the search with them', async () => {
    const { browser } = app.north.people.employer;
    const post = async (fields: Record<string, string | string[]>) => {
      const form = formOf({ ...fields, _csrf: browser.csrf });
      const headers = { ...form.headers, cookie: browser.cookie };
      return app.dial({ ...form, method: 'POST', host: app.north.host, path: '/find/hours?near=CH1', headers });
    };
    expect((await page(path, 'employer')).text).toContain('mon 07:00-09:00 awake every');
    const span = 'mon 07:00-09:00 awake every';
    const added = await post({ span, action: 'add', day: 'fri', from: '22:00', to: '07:00', kind: 'sleep-in' });
    expect([added.status, added.text]).toEqual([200, expect.stringContaining('fri 22:00-07:00 sleep-in every')]);
    const wrong = await post({ span, action: 'add', from: '22:00', to: '07:00' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Choose at least one day')]);
    const saved = await post({ span: [span, 'fri 22:00-07:00 sleep-in every'], action: 'save' });
    expect([saved.status, saved.headers['location']]).toEqual([
      303,
      '/find?near=CH1&hours=mon+07:00-09:00,fri+22:00-07:00+sleep-in',
    ]);
  });

  it('works for a visitor', async () => {
    expect((await page(path)).status).toBe(200);
  });
});

const EVERY_CHOICE = [
  ...['accredited', 'checks', 'drives', 'employment', 'experience', 'interests', 'languages', 'liveIn', 'near'],
  ...['neverTasks', 'optionalTasks', 'q', 'radiusMiles', 'shortNotice', 'tasks', 'tasksOrTraining', 'values'],
];

describe('/find/choices', () => {
  it('has every choice with how many it finds', async () => {
    const { status, text } = await page('/find/choices?near=CH1');
    expect(status).toBe(200);
    const names = new Set([...text.matchAll(/name="([A-Za-z]+)"/g)].map(([, name]) => name));
    expect([...names].sort()).toEqual(expect.arrayContaining(EVERY_CHOICE));
  });
});

describe('/pas/{id}', () => {
  const path = () => `/pas/${app.north.strangers.profileId}?near=CH1&hours=mon 07:00-09:00`;

  it.each(['employer', 'co-ordinator'] as const)('shows a %s the profile with the reasons', async (who) => {
    const { status, text } = await page(path(), who);
    expect(status).toBe(200);
    expect(text).toContain(`Why you see ${app.north.canary}`);
    expect(text).toContain('Hours you asked for');
  });

  it('tells a PA how to see names, and asks a visitor to sign in', async () => {
    const refused = await page(path(), 'pa');
    expect([refused.status, refused.title]).toEqual([403, expect.stringContaining('Names are for employers')]);
    const asked = await page(path());
    expect([asked.status, asked.text.includes('href="/sign-in')]).toEqual([401, true]);
  });

  it.each(['01890000-0000-7000-8000-000000000000', 'nobody', '%27'])('answers 404 for %s', async (id) => {
    expect((await page(`/pas/${id}`, 'employer')).status).toBe(404);
  });

  it('shows nobody whose profile waits to be looked at, nor anyone of another register', async () => {
    expect((await page(`/pas/${app.north.own.profileId}`, 'employer')).status).toBe(404);
    expect((await page(`/pas/${app.south.strangers.profileId}`, 'employer')).status).toBe(404);
  });
});

it('publishes the weights by which PAs are put in order', async () => {
  const { status, text } = await page('/how-we-match');
  expect(status).toBe(200);
  expect(text).toContain('up to 40 points');
  expect(text).toMatch(/Your own words<br>up to 5 points/);
});

/** Seen red with the subscription left out of the worker, and with the join to those whom the register shows left out. */
describe('the projection', () => {
  const total = async (): Promise<number> => {
    const { text } = await app.dial({ method: 'GET', host: app.north.host, path: '/api/v1/pas' });
    return (JSON.parse(text) as { total: number }).total;
  };
  const inProjection = async () =>
    (await app.superuser.query('SELECT id FROM search.search_pas WHERE licensee_id = $1', [app.north.id])).rows.length;

  it('follows the register through the outbox, and a hidden PA is gone before it does', async () => {
    expect([await total(), await inProjection()]).toEqual([1, 1]);
    const { profileId } = app.north.strangers;
    await app.superuser.query('UPDATE pa_profiles SET hidden = true WHERE id = $1', [profileId]);
    expect([await total(), await inProjection()]).toEqual([0, 1]);
    await changed(profileId);
    expect(await inProjection()).toBe(0);
    await app.superuser.query(`UPDATE pa_profiles SET hidden = false, headline = 'New words' WHERE id = $1`, [
      profileId,
    ]);
    await changed(profileId);
    await changed(profileId);
    expect([await total(), await inProjection()]).toEqual([1, 1]);
    expect((await page('/api/v1/pas')).text).not.toContain('New words');
    const { rows } = await app.superuser.query('SELECT card FROM search.search_pas WHERE id = $1', [profileId]);
    expect(rows[0].card).toContain('New words');
  });

  async function changed(profileId: string): Promise<void> {
    await app.superuser.query(
      `INSERT INTO outbox (licensee_id, id, topic, subject_id) VALUES ($1, gen_random_uuid(), 'register.profile-changed', $2)`,
      [app.north.id, profileId],
    );
    await app.relay();
  }
});
