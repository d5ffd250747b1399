import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { wholeAnswers } from '../integration/register/answers';
import { startTestApp, type TestApp } from '../support/app';

const HOST = 'north-west.localhost';

const answers = {
  aboutYou: wholeAnswers['about-you'],
  placeAndTravel: wholeAnswers['place-and-travel'],
  workWanted: wholeAnswers['work-wanted'],
  tasks: wholeAnswers.tasks,
  experienceAndTraining: wholeAnswers['experience-and-training'],
  languagesAndCommunication: wholeAnswers['languages-and-communication'],
  valuesAndStyle: wholeAnswers['values-and-style'],
  interestsAndEnvironment: wholeAnswers['interests-and-environment'],
  ageAndSex: { age: '18-or-over', eighteenOn: null, sex: 'female', sensitiveFacts: true },
};
const monday = { day: 'mon', from: '07:00', to: '09:00', kind: 'awake' };

let server: TestApp;
let superuser: Client;
let licenseeId: string;

/** A person on the register, and a token that works. */
async function signedIn(...roles: string[]): Promise<string> {
  const [personId, token] = [newId(), randomBytes(32).toString('base64url')];
  await superuser.query(
    `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles, email_verified_at)
     VALUES ($1, $2, 'Amira K.', '', '', $3, '-', $4, now())`,
    [licenseeId, personId, Buffer.from(personId), roles],
  );
  await superuser.query(
    `INSERT INTO access_tokens (licensee_id, id, person_id, token_hash, strong, expires_at)
     VALUES ($1, $2, $3, $4, true, now() + interval '1 day')`,
    [licenseeId, newId(), personId, createHash('sha256').update(token).digest()],
  );
  return token;
}

const as = (token: string) => ({
  send: (method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string) =>
    server.send(method, HOST, `/api/v1/${path}`).set('Authorization', `Bearer ${token}`),
});

beforeAll(async () => {
  server = await startTestApp({
    prepare: async (database) => {
      superuser = new Client({ connectionString: database.superUrl });
      await superuser.connect();
      licenseeId = newId();
      await superuser.query('INSERT INTO licensees (id, slug, name, brand, policies) VALUES ($1, $2, $3, $4, $5)', [
        licenseeId,
        'north-west',
        'North West PA Register',
        {},
        { moderation: 'before', terms: [] },
      ]);
      await superuser.query('INSERT INTO licensee_hosts VALUES ($1, $2, true)', [HOST, licenseeId]);
    },
  });
});
afterAll(async () => {
  await superuser?.end();
  await server?.close();
});

describe('The register’s API', () => {
  it('lists keys and labels to anyone', async () => {
    const { body } = await server.get(HOST, '/api/v1/taxonomies').expect(200);
    expect(body.tasks[8]).toEqual({ key: 'hoist', label: 'Using a hoist', group: 'personal', action: 'use a hoist' });
    expect(body.languages).toHaveLength(29);
  });

  it('takes a PA from nothing to the register, staff in between', async () => {
    const [pa, staff] = [as(await signedIn('pa')), as(await signedIn('co-ordinator'))];
    const draft = await pa.send('get', 'me/pa-profile').expect(200);
    expect(draft.body).toMatchObject({ state: 'draft', isWhole: false, deeds: ['submit', 'archive'] });
    await pa.send('post', 'me/pa-profile/submit').send({}).expect(422);
    const { sensitiveFacts, ...unasked } = answers.ageAndSex;
    expect(sensitiveFacts).toBe(true);
    const refused = await pa.send('patch', 'me/pa-profile').send({ ageAndSex: unasked }).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ field: 'ageAndSex.sensitiveFacts' }] });
    await pa.send('patch', 'me/pa-profile').send(answers).expect(200);
    const whole = await pa
      .send('put', 'me/pa-profile/week')
      .send({ times: [monday] })
      .expect(200);
    expect(whole.body).toMatchObject({
      isWhole: true,
      week: [{ ...monday, weeks: 'every', termTimeOnly: false }],
      sections: { ...answers, placeAndTravel: { ...answers.placeAndTravel, place: 'CH1' }, ageAndSex: unasked },
    });
    await pa.send('post', 'me/pa-profile/dates/away').send({ from: '2036-08-01', to: '2036-08-14' }).expect(422);
    const sent = await pa.send('post', 'me/pa-profile/submit').send({}).expect(200);
    const queue = await staff.send('get', 'moderation/pa-profiles?order=oldest&page=1').expect(200);
    expect(queue.body).toMatchObject({ total: 1, items: [{ profileId: sent.body.id, subject: 'first-profile' }] });
    const path = `moderation/pa-profiles/${sent.body.id}`;
    const { body: seen } = await staff.send('get', path).expect(200);
    const approval = { decision: 'approved', reasons: [], words: '', version: seen.version };
    await staff
      .send('post', `${path}/decisions`)
      .send({ ...approval, version: 1 })
      .expect(409);
    await staff.send('post', `${path}/decisions`).send(approval).expect(200);
    const shown = await pa.send('get', 'me/pa-profile').expect(200);
    expect(shown.body).toMatchObject({ state: 'published', isShown: true, lastDecision: { decision: 'approved' } });
    const preview = await pa.send('get', 'me/pa-profile/preview').expect(200);
    expect(Object.keys(preview.body)).not.toEqual(expect.arrayContaining(['firstName']));
    for (const deed of ['pause', 'resume', 'hide', 'show', 'confirm', 'archive', 'reopen'])
      await pa.send('post', `me/pa-profile/${deed}`).expect(200);
    await pa.send('post', 'me/pa-profile/pause').expect(409);
  });

  it('keeps dates, and takes them out again', async () => {
    const pa = as(await signedIn('pa'));
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await pa.send('post', 'me/pa-profile/dates/away').send({ from: soon, to: soon }).expect(200);
    const time = { from: '22:00', to: '07:00', kind: 'sleep-in' };
    const { body } = await pa
      .send('post', 'me/pa-profile/dates/extra')
      .send({ date: soon, times: [time] })
      .expect(200);
    expect(body.dates).toMatchObject([{ kind: 'away' }, { kind: 'extra', times: [time] }]);
    for (const { id } of body.dates) await pa.send('delete', `me/pa-profile/dates/${id}`).expect(200);
    await pa.send('delete', `me/pa-profile/dates/${body.dates[0].id}`).expect(404);
    await pa.send('delete', 'me/pa-profile/dates/1').expect(400);
  });

  it('keeps an employer’s profile', async () => {
    const employer = as(await signedIn('employer'));
    const profile = {
      firstName: 'Nadia',
      place: 'CH1 2AB',
      hiringFor: 'myself',
      moneySources: ['direct-payment'],
      communicationNeeds: ['phone'],
      otherLanguage: '',
    };
    await employer.send('get', 'me/employer-profile').expect(200);
    const { body: refused } = await employer.send('put', 'me/employer-profile').send(profile).expect(422);
    expect(JSON.stringify(refused)).toContain('sensitiveFacts');
    const agreed = { ...profile, sensitiveFacts: true };
    const { body } = await employer.send('put', 'me/employer-profile').send(agreed).expect(200);
    expect(body).toMatchObject({ ...profile, place: 'CH1', isSaved: true });
  });

  it.each([
    ['patch', 'me/pa-profile', { tasks: { will: ['hoits'], training: [], willNot: [] } }, 'tasks.will'],
    ['patch', 'me/pa-profile', { tasks: { will: 'hoist', training: [], willNot: [] } }, 'tasks.will'],
    ['patch', 'me/pa-profile', { tasks: 'hoist' }, 'tasks'],
    ['patch', 'me/pa-profile', { nonsense: 1 }, 'nonsense'],
    [
      'patch',
      'me/pa-profile',
      { valuesAndStyle: { values: [], style: { 'chatty-quiet': 9 } } },
      'valuesAndStyle.style.chatty-quiet',
    ],
    ['put', 'me/pa-profile/week', { times: [{ ...monday, from: '07:10' }] }, 'times.0'],
    ['put', 'me/pa-profile/week', { times: [{ ...monday, day: 'funday' }] }, 'times.0.day'],
    ['put', 'me/pa-profile/week', { times: 'always' }, 'times'],
    ['post', 'me/pa-profile/dates/away', { from: '2026-02-30', to: '2026-03-01' }, 'from'],
  ] as const)('refuses %s %s with %j, and names the field', async (...row) => {
    const [method, path, body, field] = row;
    const pa = as(await signedIn('pa'));
    const answer = await pa
      .send(method, path)
      .send(body)
      .expect(422)
      .expect('Content-Type', /problem\+json/);
    const { errors } = answer.body as { errors: { field: string }[] };
    expect(errors.map((problem) => problem.field)).toContain(field);
    const after = await pa.send('get', 'me/pa-profile').expect(200);
    expect(after.body).toMatchObject({ version: 1, week: [], dates: [] });
  });

  it.each(['order=best', 'page=0', 'page=x', 'page=1e9', 'nonsense=1'])(
    'refuses a queue asked for with %s',
    async (query) => {
      const staff = as(await signedIn('manager'));
      await staff.send('get', `moderation/pa-profiles?${query}`).expect(400);
    },
  );

  it('lets in whom it should, and nobody else', async () => {
    const tokens = {
      pa: await signedIn('pa'),
      employer: await signedIn('employer'),
      auditor: await signedIn('auditor'),
    };
    await server.get(HOST, '/api/v1/me/pa-profile').expect(401);
    await as(tokens.employer).send('get', 'me/pa-profile').expect(403);
    await as(tokens.pa).send('get', 'me/employer-profile').expect(403);
    await as(tokens.pa).send('get', 'moderation/pa-profiles').expect(403);
    await as(tokens.auditor).send('get', 'moderation/pa-profiles').expect(200);
    await as(tokens.auditor).send('post', `moderation/pa-profiles/${newId()}/decisions`).send({}).expect(403);
    await server.get(HOST, `/api/v1/still-available/${'x'.repeat(72)}`).expect(422);
    await server.post(HOST, `/api/v1/still-available/short`).expect(400);
  });
});
