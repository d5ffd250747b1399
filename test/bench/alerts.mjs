// The alerts part of npm run bench: a new advert against 100,000 saved searches of one register. Ours is one statement over packed
// searches; the plain alternative runs each search in turn over the open adverts, already in memory, and looks whether the new one
// is among what it finds. That is timed on some of the searches and multiplied. Both must name the very same searches. Then many
// changes one after the other, as one worker has them in a day, with a look at the memory.

import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../../scripts/build.mjs';
import { dropDatabase, makeDatabase } from './cluster.mjs';
import { compiled } from './compiled.mjs';
import { idOf } from './data.mjs';
import { median } from './load.mjs';
import { districtsNear, fillRegisterOnly, jobRows } from './vacancy-data.mjs';

const SLUG = 'alerts';
const SEARCHES = Number(process.env.BENCH_SEARCHES ?? 100_000);
const PEOPLE = SEARCHES / 10;
const KINDS = 2_000;
const OPEN = 2_000;
const NEW_ADVERTS = 20;
const SAMPLE = 300;
const CHANGES = Number(process.env.BENCH_CHANGES ?? 5_000);
/** Adverts that change again and again: the first time they are news, then nobody is told again. */
const CHANGING = 200;
const NEAR = ['Chester', 'Ellesmere Port', 'Wrexham', 'Birkenhead', 'Northwich', 'Crewe'];
const RADII = [3, 5, 10, 15, 20];
const TODAY = new Date().toISOString().slice(0, 10);

/** Different searches, as people ask them: a place, some hours, a little more. */
async function searchKinds(places) {
  const { readJobSearch } = compiled('libs/search/src/vacancies/query/read-job-search.js');
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const times = ['07:00-09:00', '08:00-12:00', '09:00-15:00', '17:00-21:00', '22:00-07:00'];
  const reaches = new Map();
  const kinds = [];
  for (let n = 0; n < KINDS; n += 1) {
    const near = NEAR[n % NEAR.length];
    const radiusMiles = RADII[(n * 3) % RADII.length];
    const free = days
      .filter((_day, day) => (n + day * 2) % 7 < 1 + (n % 4))
      .map((day) => `${day} ${times[n % times.length]}`);
    const query = {
      near,
      radiusMiles: String(radiusMiles),
      ...(n % 4 !== 0 && { hours: free.join(',') }),
      ...(n % 3 === 0 && { neverTasks: n % 2 ? 'hoist' : 'washing,cooking' }),
      ...(n % 5 === 0 && { minPay: n % 2 ? '13' : '14.50' }),
      ...(n % 7 === 0 && { employment: n % 2 ? 'self-employed' : 'employed' }),
      ...(n % 11 === 0 && { q: 'day' }),
    };
    const { search, problems } = readJobSearch(query, null);
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    const key = `${near} ${radiusMiles}`;
    if (!reaches.has(key)) {
      const within = places.districtsWithin((await places.resolve(near)).point, radiusMiles);
      reaches.set(key, {
        id: idOf(`reach ${key}`),
        near,
        radiusMiles,
        districts: within.map(({ district }) => district),
        hundredths: within.map(({ hundredthsOfMile }) => hundredthsOfMile),
      });
    }
    kinds.push({ search, reach: reaches.get(key) });
  }
  return { kinds, reaches: [...reaches.values()] };
}

const searchIdOf = (n) => idOf(`saved ${n}`);

async function fill(client, { kinds, reaches }) {
  const { packJobSearch } = compiled('libs/search/src/alerts/packed-search.js');
  const id = await fillRegisterOnly(client, SLUG);
  await client.query(
    `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles, email_verified_at)
     SELECT $1::uuid, md5('p' || n)::uuid, 'Person P.', '\\x00', '\\x00', decode(md5('e' || n), 'hex'), 'none', '{pa}', now()
       FROM generate_series(0, $2::integer - 1) n`,
    [id, PEOPLE],
  );
  for (const { id: reachId, near, radiusMiles, districts, hundredths } of reaches)
    await client.query('INSERT INTO search_reaches VALUES ($1, $2, $3, $4, $5, $6)', [
      id,
      reachId,
      near,
      radiusMiles * 100,
      districts,
      hundredths,
    ]);
  const packed = kinds.map(({ search, reach }) => ({ ...packJobSearch(search), reachId: reach.id }));
  for (let first = 0; first < SEARCHES; first += 5_000) {
    const rows = Array.from({ length: Math.min(5_000, SEARCHES - first) }, (_, at) => ({
      ...packed[(first + at) % KINDS],
      id: searchIdOf(first + at),
      n: first + at,
    }));
    await client.query(
      `INSERT INTO saved_searches (licensee_id, id, person_id, side, name, query, how, reach_id, has_hours, hours, must, learn, never,
         speaks, basis, term, live_in, min_pay, starts_by, words, stems, created_at, confirmed_at)
       SELECT $1, r.id, md5('p' || r.n % $3)::uuid, 'jobs', 'Mine', 'near=Chester', 'daily', r."reachId", r."hasHours", r.hours::bit(1344),
              r.must::bit(384), r.learn::bit(384), r.never::bit(384), r.speaks::bit(384), r.basis, r.term, r."liveIn", r."minPay",
              r."startsBy", r.words, r.stems, now(), now()
         FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, n integer, "reachId" uuid, "hasHours" boolean, hours text, must text, learn text,
              never text, speaks text, basis integer, term integer, "liveIn" boolean, "minPay" integer, "startsBy" date, words text, stems text[])`,
      [id, JSON.stringify(rows), PEOPLE],
    );
  }
  return id;
}

const TASKS = ['washing', 'cooking', 'hoist', 'shopping'];

function openJobs(rows) {
  const { openJobOf } = compiled('libs/search/src/vacancies/ranking/open-job.js');
  const nothing = { tasksOptional: [], tasksNever: [], experience: [], values: [], interests: [], languages: [] };
  return rows.map((row) =>
    openJobOf({
      ...nothing,
      ...row,
      ownerId: idOf('employer'),
      version: 1,
      title: 'Help at home',
      about: row.n % 3 ? 'Help with the day.' : 'Evenings.',
      whoWanted: '',
      payWords: '',
      hoursFlexible: false,
      liveIn: false,
      tasksRequired: [TASKS[row.n % TASKS.length]],
      employment: ['employed'],
      drives: false,
      sexWanted: null,
      payPence: 1271 + (row.n % 300),
      sleepInPence: null,
      liveInPenceAWeek: null,
      places: 1,
      closesOn: '2099-01-01',
      startsOn: null,
      endsOn: null,
      publishedAt: new Date(),
    }),
  );
}

/** A transaction as the repository takes it, of the app's role and one register. */
async function within(client, licenseeId, work) {
  await client.query('BEGIN');
  await client.query(`SELECT set_config('app.licensee_id', $1, true)`, [licenseeId]);
  const query = async (sql, values = []) => (await client.query(sql, values)).rows;
  const done = await work({ licenseeId, query });
  await client.query('COMMIT');
  return done;
}

function findsIt(job, jobs, { search, reach }) {
  const { rankJobs } = compiled('libs/search/src/vacancies/ranking/rank-jobs.js');
  return rankJobs(jobs, { search, reach, hidden: [], today: TODAY }).some((ranked) => ranked.job === job);
}

export async function alertsBench(cluster, places, say) {
  const { MatchingRepository } = compiled('libs/search/src/alerts/matching.repository.js');
  const { packJob } = compiled('libs/search/src/alerts/packed-search.js');
  const asked = await searchKinds(places);
  let licenseeId = '';
  const database = await makeDatabase(cluster, 'bench_alerts', async (client) => {
    licenseeId = await fill(client, asked);
  });
  say(`${SEARCHES} saved searches made`);
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  const matching = new MatchingRepository();
  const note = (job) =>
    within(client, licenseeId, (tx) => matching.noteJob(tx, { job, packed: packJob(job), at: new Date() }));

  const districts = await districtsNear(places, 'Chester', 25);
  const jobs = openJobs(jobRows({ slug: SLUG, count: OPEN, districts }));
  const fresh = openJobs(jobRows({ slug: 'fresh', count: NEW_ADVERTS, districts }));
  const times = [];
  let [same, alerts] = [0, 0];
  for (const job of fresh) {
    const began = performance.now();
    const { searches } = await note(job);
    times.push(performance.now() - began);
    const kinds = asked.kinds.map((kind) => findsIt(job, [job], kind));
    const expected = Array.from({ length: SEARCHES }, (_, n) => n).filter((n) => kinds[n % KINDS]);
    const ids = await notedOf(client, licenseeId, job.id);
    alerts += searches;
    if (searches === ids.size && ids.size === expected.length && expected.every((n) => ids.has(searchIdOf(n))))
      same += 1;
  }
  const inTurn = timeInTurn(fresh[0], [...jobs, fresh[0]], asked.kinds);
  const changing = openJobs(jobRows({ slug: 'changes', count: CHANGING, districts }));
  const memory = await changes(
    Array.from({ length: CHANGES }, (_, n) => changing[n % CHANGING]),
    note,
  );
  await client.end();
  await dropDatabase(cluster, 'bench_alerts');
  write({ times, inTurn, same, alerts, memory });
}

/** Read behind the measured statement, which answers only how many there are. */
async function notedOf(client, licenseeId, subjectId) {
  const rows = await within(client, licenseeId, (tx) =>
    tx.query('SELECT search_id FROM search_alerts WHERE licensee_id = $1 AND subject_id = $2', [licenseeId, subjectId]),
  );
  return new Set(rows.map((row) => row.search_id));
}

/** Seconds for all searches in turn, out of a sample. */
function timeInTurn(job, jobs, kinds) {
  const sample = Array.from({ length: SAMPLE }, (_, n) => kinds[(n * 7) % kinds.length]);
  for (const kind of sample.slice(0, 20)) findsIt(job, jobs, kind);
  const began = performance.now();
  for (const kind of sample) findsIt(job, jobs, kind);
  return ((performance.now() - began) / SAMPLE) * SEARCHES;
}

/** One after the other; resident memory after a tenth, and at the end. */
async function changes(jobs, note) {
  const resident = () => process.memoryUsage().rss / 1_048_576;
  const began = performance.now();
  let early = 0;
  for (const [n, job] of jobs.entries()) {
    await note(job);
    if (n === Math.floor(jobs.length / 10)) early = resident();
  }
  return { early, late: resident(), seconds: (performance.now() - began) / 1000 };
}

function write({ times, inTurn, same, alerts, memory }) {
  const ours = median(times);
  const ratio = inTurn / ours;
  const growth = memory.late / memory.early;
  const machine = `${availableParallelism()} × ${cpus()[0].model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  const bar = (name, value, wanted, isMet) => `| ${name} | ${value} | ${wanted} | ${isMet ? 'met' : 'MISSED'} |`;
  const text = [
    '# Alerts benchmark',
    '',
    `${machine}, load ${loadavg()[0].toFixed(1)}. ${SEARCHES} saved searches of ${KINDS} kinds on one register, ${NEW_ADVERTS} new adverts, ${alerts} alerts noted. Running each search in turn is timed on ${SAMPLE} of them over ${OPEN} open adverts in memory, and multiplied.`,
    '',
    '| | |',
    '| --- | --- |',
    `| a new advert against all saved searches, median | ${ours.toFixed(0)} ms |`,
    `| each search in turn | ${(inTurn / 1000).toFixed(0)} s |`,
    `| ${CHANGES} changes of ${CHANGING} adverts, one after the other | ${memory.seconds.toFixed(0)} s |`,
    `| resident memory after a tenth of them, and after all | ${memory.early.toFixed(0)} MB, ${memory.late.toFixed(0)} MB |`,
    '',
    '| bar | measured | wanted | |',
    '| --- | --- | --- | --- |',
    bar('each search in turn ÷ ours', ratio.toFixed(0), '≥ 50', ratio >= 50),
    bar('adverts with the same result', `${same} of ${NEW_ADVERTS}`, 'all', same === NEW_ADVERTS),
    bar('memory after all ÷ after a tenth', growth.toFixed(2), '≤ 1.2', growth <= 1.2),
    '',
  ].join('\n');
  const folder = join(root, 'test/bench/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'alerts.md'), text);
  console.log(`\n${text}`);
}
