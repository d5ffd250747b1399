// The cover part of npm run bench: 1,000 times five PAs say yes to one cover at once, beside the plain alternative that reads
// whether the place is free and then writes; and the time from an employer's request until the first mail is on its way, with
// the worker in the same process, as npm start has it.

import { mkdirSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../../scripts/build.mjs';
import { dropDatabase, makeDatabase } from './cluster.mjs';
import { compiled } from './compiled.mjs';
import { idOf } from './data.mjs';
import { median } from './load.mjs';
import { fillRegisterOnly } from './vacancy-data.mjs';

const SLUG = 'cover';
const RACES = Number(process.env.BENCH_RACES ?? 1_000);
const RACERS = 5;
const REQUESTS = Number(process.env.BENCH_COVERS ?? 30);
const MOST_MS = 2_000;
const DAY_MS = 86_400_000;

const licenseeId = idOf(SLUG);
const actor = (name, role) => ({
  personId: idOf(`cover ${name}`),
  licenseeId,
  displayName: 'Person P.',
  roles: [role],
  via: 'session',
});
const EMPLOYER = actor('employer', 'employer');
const PAS = Array.from({ length: RACERS }, (_, n) => actor(`pa ${n}`, 'pa'));

/** A whole profile, free every morning and near. */
const ANSWERS = {
  'about-you': { firstName: 'Amira', initial: 'K', headline: 'Calm', about: 'I like to walk.' },
  'place-and-travel': { place: 'CH1', travelMiles: 10, travelModes: ['own-car'] },
  'work-wanted': {
    searchStatus: 'available',
    earliestStart: null,
    hoursMin: 8,
    hoursMax: 16,
    employment: ['employed'],
    hourlyRatePence: 1350,
    liveIn: false,
    shortNotice: true,
    shortNoticeHours: 2,
  },
  tasks: { will: ['cooking'], training: [], willNot: ['pet-care'] },
  'experience-and-training': { experience: ['dementia'], training: ['first-aid'] },
  'languages-and-communication': { languages: [{ language: 'english', level: 'fluent' }], communicationMethods: [] },
  'values-and-style': { values: ['kind'], style: {} },
  'interests-and-environment': { interests: ['walking'], environmentLimits: [] },
  'age-and-sex': { age: '18-or-over', eighteenOn: null, sex: 'female' },
};
const MORNINGS = Array.from({ length: 7 }, (_, day) => ({
  day,
  start: 420,
  minutes: 120,
  kind: 'awake',
  weeks: 'every',
  termTimeOnly: false,
}));

async function fillPeople(client, secrets) {
  for (const { personId, roles } of [EMPLOYER, ...PAS])
    await client.query(
      `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles, email_verified_at)
       VALUES ($1, $2::uuid, 'Person P.', $3, $4, decode(md5($2::uuid::text), 'hex'), 'none', $5, now())`,
      [
        licenseeId,
        personId,
        secrets.seal(licenseeId, 'Person'),
        secrets.seal(licenseeId, `${personId}@example.com`),
        roles,
      ],
    );
}

/** The worker's services, with or without what the worker does by itself. */
async function services(database, { secretKey, dataDirectory, withWorker }) {
  const { NestFactory } = await import('@nestjs/core');
  const { Module } = await import('@nestjs/common');
  const platform = compiled('libs/platform/src/index.js');
  const { WORKER_LIBS, WorkerTasksModule } = compiled('apps/worker/src/worker.module.js');
  const { entities } = compiled('apps/server/src/entities.js');
  const config = platform.parseConfig({
    DATABASE_URL: database.appUrl,
    DATA_DIR: dataDirectory,
    SECRET_KEY: secretKey,
    DATABASE_POOL_SIZE: '12',
    DEMO: '1',
    LOG_LEVEL: 'silent',
  });
  class Root {}
  const imports = [platform.PlatformModule.forRoot({ config, entities }), ...WORKER_LIBS];
  Module({ imports: withWorker ? [...imports, WorkerTasksModule] : imports })(Root);
  return NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
}

async function fillProfiles(context, client) {
  const { PaProfiles } = compiled('libs/register/src/pa-profiles.service.js');
  const { PaWeeks } = compiled('libs/register/src/pa-weeks.service.js');
  const { PaProfileMoves } = compiled('libs/register/src/pa-profile-moves.service.js');
  for (const pa of PAS) {
    await context.get(PaProfiles).saveSections(pa, ANSWERS);
    await context.get(PaWeeks).saveWeek(pa, MORNINGS);
    await context.get(PaProfileMoves).submit(pa);
  }
  await client.query(`UPDATE pa_profiles SET state = 'published', published_at = now(), confirmed_at = now()`);
}

/** How long from each request until its first mail was written. */
async function timesToMail(context, say) {
  const { CoverRequests } = compiled('libs/recruitment/src/cover/cover-requests.service.js');
  const { Mailer } = compiled('libs/platform/src/index.js');
  const mailer = context.get(Mailer);
  const times = [];
  for (let n = 0; n < REQUESTS; n += 1) {
    const sent = firstMail(mailer);
    const began = performance.now();
    const id = await context.get(CoverRequests).ask(EMPLOYER, requestOn(n + 2));
    times.push((await sent) - began);
    await context.get(CoverRequests).cancel(EMPLOYER, id);
  }
  say(`${REQUESTS} requests for cover: first mail after ${median(times).toFixed(0)} ms`);
  return times;
}

function requestOn(day) {
  const date = new Date(Date.now() + day * DAY_MS).toISOString().slice(0, 10);
  return {
    spans: [{ date, from: '07:00', to: '09:00', kind: 'awake' }],
    tasks: ['cooking'],
    payPence: 1500,
    sleepInPence: null,
    place: 'CH1',
    withinMiles: 10,
    note: '',
    circleFirst: false,
    circleConfirmed: false,
    address: '',
  };
}

/** The moment at which the next mail that asks somebody was handed over. */
function firstMail(mailer) {
  const send = mailer.send;
  return new Promise((resolve) => {
    mailer.send = async (mail) => {
      await send.call(mailer, mail);
      if (mail.subject === 'Can you cover at short notice?') {
        resolve(performance.now());
        mailer.send = send;
      }
    };
  });
}

/** Requests at times that never overlap, each asked of every PA. */
async function fillRaces(client, secrets) {
  const note = secrets.seal(licenseeId, '', 'cover_requests.note_sealed');
  const races = Array.from({ length: RACES }, (_, n) => idOf(`cover race ${n}`));
  await client.query(
    `INSERT INTO cover_requests (licensee_id, id, person_id, district, within_miles, tasks, pay_pence, note_sealed, circle_first,
       circle_confirmed, starts_at, ends_at, created_at, updated_at)
     SELECT $1, r.id, $2, 'CH1', 10, '{cooking}', 1500, $3, false, false, at, at + interval '2 hours', now(), now()
       FROM unnest($4::uuid[]) WITH ORDINALITY AS r (id, n), LATERAL (SELECT now() + r.n * interval '3 hours') AS t (at)`,
    [licenseeId, EMPLOYER.personId, note, races],
  );
  await client.query(
    `INSERT INTO cover_spans (licensee_id, id, request_id, starts_at, ends_at, kind)
     SELECT licensee_id, id, id, starts_at, ends_at, 'awake' FROM cover_requests WHERE id = ANY ($1)`,
    [races],
  );
  for (const { personId } of PAS)
    await client.query(
      `INSERT INTO cover_offers (licensee_id, id, request_id, person_id, wave, score, sent_at)
       SELECT $1, gen_random_uuid(), r, $2, 1, 80, now() FROM unnest($3::uuid[]) r`,
      [licenseeId, personId, races],
    );
  const { rows } = await client.query(
    'SELECT request_id, person_id, id FROM cover_offers WHERE request_id = ANY ($1)',
    [races],
  );
  return races.map((race) =>
    PAS.map((pa) => ({ pa, id: rows.find((row) => row.request_id === race && row.person_id === pa.personId).id })),
  );
}

async function ourRaces(context, client, races) {
  const { CoverAnswers } = compiled('libs/recruitment/src/cover/cover-answers.service.js');
  const { DomainError } = compiled('libs/platform/src/index.js');
  const answers = context.get(CoverAnswers);
  let told = 0;
  const began = performance.now();
  for (const race of races)
    await Promise.all(
      race.map(({ pa, id }) =>
        answers.accept(pa, id).catch((refusal) => {
          if (!(refusal instanceof DomainError)) throw refusal;
          told += 1;
        }),
      ),
    );
  const ms = (performance.now() - began) / races.length;
  const { rows } = await client.query(
    `SELECT count(*) FILTER (WHERE yes = 1)::integer AS one, count(*) FILTER (WHERE yes > 1)::integer AS more
       FROM (SELECT count(*) FILTER (WHERE o.state = 'accepted') AS yes FROM cover_offers o GROUP BY o.request_id) c`,
  );
  return { ...rows[0], told, ms };
}

/** The plain alternative: look whether somebody has it, then write down that one has. */
async function plainRaces(database) {
  const pool = new pg.Pool({ connectionString: database.superUrl, max: RACERS });
  await pool.query('CREATE TABLE plain_yes (place integer, pa integer)');
  const accept = async (place, pa) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const { rows } = await client.query('SELECT 1 FROM plain_yes WHERE place = $1', [place]);
      if (rows.length === 0) await client.query('INSERT INTO plain_yes VALUES ($1, $2)', [place, pa]);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
  const began = performance.now();
  for (let place = 0; place < RACES; place += 1) await Promise.all(PAS.map((_, pa) => accept(place, pa)));
  const ms = (performance.now() - began) / RACES;
  const { rows } = await pool.query(
    `SELECT count(*) FILTER (WHERE yes = 1)::integer AS one, count(*) FILTER (WHERE yes > 1)::integer AS more
       FROM (SELECT count(*) AS yes FROM plain_yes GROUP BY place) c`,
  );
  await pool.end();
  return { ...rows[0], ms };
}

export async function coverBench(cluster, say) {
  const secretKey = randomBytes(32).toString('base64');
  const database = await makeDatabase(cluster, 'bench_cover', (filler) => fillRegisterOnly(filler, SLUG));
  const client = new pg.Client({ connectionString: database.superUrl });
  client.on('error', (error) => console.error(`A connection was lost: ${error.message}`));
  await client.connect();
  const { Secrets } = compiled('libs/platform/src/index.js');
  const options = { secretKey, dataDirectory: cluster.dataDirectory };
  const worker = await services(database, { ...options, withWorker: true });
  await fillPeople(client, worker.get(Secrets));
  await fillProfiles(worker, client);
  const times = await timesToMail(worker, say);
  await worker.close();
  const alone = await services(database, { ...options, withWorker: false });
  await client.query('DELETE FROM cover_requests');
  const races = await fillRaces(client, alone.get(Secrets));
  const ours = await ourRaces(alone, client, races);
  say(`${RACES} races of ${RACERS}: ${ours.one} with one winner, ${ours.more} with more`);
  const plain = await plainRaces(database);
  await alone.close();
  await client.end();
  await dropDatabase(cluster, 'bench_cover');
  write({ times, ours, plain });
}

function write({ times, ours, plain }) {
  const sorted = [...times].sort((a, b) => a - b);
  const ms = median(times);
  const machine = `${availableParallelism()} × ${cpus()[0].model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  const text = [
    '# Cover benchmark',
    '',
    `${machine}. ${RACES} places, each wanted by ${RACERS} PAs at once; ${times.length} requests, one after the other. Load of the machine as it was measured: ${loadavg()[0].toFixed(1)} over ${availableParallelism()} processors.`,
    '',
    '| side | one winner | more than one | told why | ms a race |',
    '| --- | --- | --- | --- | --- |',
    `| ours | ${ours.one} | ${ours.more} | ${ours.told} | ${ours.ms.toFixed(1)} |`,
    `| read, then write | ${plain.one} | ${plain.more} | – | ${plain.ms.toFixed(1)} |`,
    '',
    `From request to first mail: median ${ms.toFixed(0)} ms, longest ${sorted.at(-1).toFixed(0)} ms.`,
    '',
    '| bar | measured | wanted | |',
    '| --- | --- | --- | --- |',
    `| places with one winner | ${ours.one} | = ${RACES} | ${ours.one === RACES && ours.told === RACES * (RACERS - 1) ? 'met' : 'MISSED'} |`,
    `| first mail, median (ms) | ${ms.toFixed(0)} | ≤ ${MOST_MS} | ${ms <= MOST_MS ? 'met' : 'MISSED'} |`,
    '',
  ].join('\n');
  const folder = join(root, 'test/bench/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'cover.md'), text);
  console.log(`\n${text}`);
}
