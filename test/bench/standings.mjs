// The standings part of npm run bench: a scheme changes under 100,000 approvals of one register. They are reckoned anew in batches,
// each a transaction that holds its rows, weighs what their PAs have, writes the new last days and tells the search. Beside it one
// plain UPDATE of the same rows. Meanwhile others read standings as a page does. Then the round of the night: how many rows it reads
// for each that is due. Half-way the reckoning is left as if it had been killed, and another goes on.

import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { root } from '../../scripts/build.mjs';
import { dropDatabase, makeDatabase } from './cluster.mjs';
import { compiled } from './compiled.mjs';
import { median } from './load.mjs';
import { fillRegisterOnly } from './vacancy-data.mjs';

const APPROVALS = Number(process.env.BENCH_STANDINGS ?? 100_000);
const DUE = 2_000;
/** Reading with and without the reckoning takes turns: the machine has other work, which comes and goes. */
const QUIET_MS = 4_000;
const BATCHES_A_TURN = 20;
const READERS = 4;
/** Between two reads of one reader. */
const PAUSE_MS = 40;
const DAY_MS = 86_400_000;

const dayIn = (days) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** Two parts that staff sign off, one of them for some months alone, and the code. */
function policyOf(months) {
  const { STARTING_SCHEME } = compiled('libs/accreditation/src/index.js');
  const modules = STARTING_SCHEME.modules
    .filter(({ key }) => ['meet-us', 'privacy', 'code'].includes(key))
    .map((module) => (module.key === 'privacy' ? { ...module, months } : module));
  return { ...STARTING_SCHEME, others: 0, modules };
}

async function fill(client) {
  const id = await fillRegisterOnly(client, 'standings');
  await client.query(
    `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles, email_verified_at)
     SELECT $1::uuid, md5('s' || n)::uuid, 'Person P.', '\\x00', '\\x00', decode(md5('e' || n), 'hex'), 'none', '{pa}', now()
       FROM generate_series(1, $2::integer) n`,
    [id, APPROVALS],
  );
  await client.query(
    `INSERT INTO standings (licensee_id, id, person_id, state, since, term_until, approved_until, scheme_number)
     SELECT $1::uuid, md5('t' || n)::uuid, md5('s' || n)::uuid, 'approved', $3::date - 10, $3::date + 1000, $3::date + 1000, 1
       FROM generate_series(1, $2::integer) n`,
    [id, APPROVALS, dayIn(0)],
  );
  await client.query(
    `INSERT INTO standing_parts (licensee_id, id, person_id, module, edition, done_on)
     SELECT $1::uuid, md5(p.module || n)::uuid, md5('s' || n)::uuid, p.module, p.edition, $3::date - 10 - n % 100
       FROM generate_series(1, $2::integer) n, (VALUES ('meet-us', 0), ('privacy', 0), ('code', 1)) AS p (module, edition)`,
    [id, APPROVALS, dayIn(0)],
  );
  await addScheme(client, { id, number: 1, months: 36 });
  return id;
}

async function addScheme(client, { id, number, months }) {
  await client.query(
    'INSERT INTO schemes (licensee_id, id, number, policy, made_at) VALUES ($1, gen_random_uuid(), $2, $3, now())',
    [id, number, JSON.stringify(policyOf(months))],
  );
}

function servicesOver(unitOfWork, clock) {
  const of = (file, name) => compiled(`libs/accreditation/src/schemes/${file}.js`)[name];
  const { Outbox } = compiled('libs/platform/src/index.js');
  const standings = new (of('standings.repository', 'StandingsRepository'))();
  const schemes = new (of('schemes.repository', 'SchemesRepository'))();
  const evidence = new (of('evidence.repository', 'EvidenceRepository'))();
  const calendar = new (of('standing-calendar.repository', 'StandingCalendarRepository'))();
  const keeper = new (of('standing-keeper.service', 'StandingKeeper'))(standings, schemes, evidence, calendar, clock);
  const reader = new (of('standing.reader', 'StandingReader'))(standings, schemes, evidence, clock);
  const roundsIn = (id) =>
    new (of('standing-rounds', 'StandingRounds'))(
      unitOfWork,
      {},
      { list: async () => [{ id }] },
      calendar,
      keeper,
      {},
      new Outbox(),
      clock,
    );
  return { keeper, reader, roundsIn, calendar };
}

/** Some readers, each reading where twenty PAs stand and one of them whole, until told to stop. Answers their times. */
function readOn(unitOfWork, id, reader) {
  const times = [];
  const state = { isOn: true };
  const personOf = async (tx) => {
    const from = Math.floor(Math.random() * (APPROVALS - 20)) + 1;
    const rows = await tx.query(`SELECT md5('s' || n)::uuid AS id FROM generate_series($1::integer, $2::integer) n`, [
      from,
      from + 19,
    ]);
    return rows.map((row) => row.id);
  };
  const one = async () => {
    while (state.isOn) {
      const began = performance.now();
      await unitOfWork.run(id, async (tx) => {
        const people = await personOf(tx);
        await reader.listApproved(tx, people);
        await reader.of(tx, people[0]);
      });
      times.push(performance.now() - began);
      await pause(PAUSE_MS);
    }
  };
  const running = Array.from({ length: READERS }, one);
  return async () => {
    state.isOn = false;
    await Promise.all(running);
    return times;
  };
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

function readsOf(times) {
  times.sort((a, b) => a - b);
  return { reads: times.length, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}

async function catchUp(unitOfWork, id, keeper, most = Infinity) {
  let batches = 0;
  while (batches < most && (await unitOfWork.run(id, (tx) => keeper.catchUp(tx)))) batches += 1;
  return batches;
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const READ = `SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::integer AS rows FROM pg_stat_user_tables
  WHERE relname = 'standings'`;

/** A connection tells what it read when it has been idle for ten seconds. */
const SETTLED_AFTER_S = 12;

/** What a round reads of the table. */
async function rowsRead(client, work) {
  const before = await settled(client);
  await work();
  return (await settled(client)) - before;
}

async function settled(client) {
  let [last, same] = [-1, 0];
  while (same < SETTLED_AFTER_S) {
    await client.query('SELECT pg_stat_clear_snapshot(), pg_sleep(1)');
    const { rows } = await client.query(READ);
    same = rows[0].rows === last ? same + 1 : 0;
    last = rows[0].rows;
  }
  return last;
}

export async function standingsBench(cluster, say) {
  let id = '';
  const database = await makeDatabase(cluster, 'bench_standings', async (client) => {
    id = await fill(client);
  });
  say(`${APPROVALS} approvals made`);
  const { appDataSourceOptions, UnitOfWork } = compiled('libs/platform/src/index.js');
  const source = await new DataSource(appDataSourceOptions(database.appUrl, [], READERS + 2)).initialize();
  const unitOfWork = new UnitOfWork(source);
  const clock = { today: new Date(), now: () => clock.today };
  const { keeper, reader, roundsIn, calendar } = servicesOver(unitOfWork, clock);
  const client = new pg.Client({ connectionString: database.superUrl });
  await client.connect();

  const plain = await timed(() =>
    client.query('UPDATE standings SET approved_until = approved_until - 1 WHERE licensee_id = $1', [id]),
  );
  await client.query('VACUUM ANALYZE standings');
  say(`one plain UPDATE: ${(plain / 1000).toFixed(1)} s`);

  await addScheme(client, { id, number: 2, months: 24 });
  const alone = await timed(() => catchUp(unitOfWork, id, keeper));
  say(`reckoned anew: ${(alone / 1000).toFixed(1)} s`);
  await client.query('VACUUM ANALYZE standings');

  await addScheme(client, { id, number: 3, months: 20 });
  const turns = [];
  let half = null;
  for (let turn = 1, left = true; left; turn += 1) {
    const stopQuiet = readOn(unitOfWork, id, reader);
    await pause(QUIET_MS);
    const quiet = readsOf(await stopQuiet());
    const stopBusy = readOn(unitOfWork, id, reader);
    left = (await catchUp(unitOfWork, id, keeper, BATCHES_A_TURN)) === BATCHES_A_TURN;
    turns.push({ quiet, busy: readsOf(await stopBusy()) });
    if (turn * BATCHES_A_TURN * 1000 >= APPROVALS) half ??= await unitOfWork.run(id, (tx) => calendar.progress(tx, 3));
  }
  const whole = await unitOfWork.run(id, (tx) => calendar.progress(tx, 3));
  const { rows: wrong } = await client.query(
    `SELECT count(*)::integer AS count FROM standings s JOIN standing_parts p ON p.licensee_id = s.licensee_id
        AND p.person_id = s.person_id AND p.module = 'privacy'
      WHERE s.approved_until <> least(s.term_until, (p.done_on + interval '20 months')::date)`,
  );
  const night = await nightOf({ client, id, rounds: roundsIn(id), clock });
  await client.end();
  await source.destroy();
  await dropDatabase(cluster, 'bench_standings');
  write({ plain, alone, turns, half, whole, wrong: wrong[0].count, night });
}

/** Some end tonight, some are to be warned, thousands ended or were warned long ago. */
async function nightOf({ client, id, rounds, clock }) {
  clock.today = new Date();
  await client.query(
    `UPDATE standings SET approved_until = CASE WHEN n <= $2 THEN $3::date - 1 WHEN n <= $2 * 2 THEN $3::date + 5
            WHEN n <= $2 * 6 THEN $3::date - 400 ELSE $3::date + 800 END,
            ended_for = CASE WHEN n > $2 * 2 AND n <= $2 * 6 THEN $3::date - 400 END
       FROM (SELECT s.id, row_number() OVER (ORDER BY s.id) AS n FROM standings s WHERE s.licensee_id = $1) o
      WHERE standings.licensee_id = $1 AND standings.id = o.id`,
    [id, DUE, dayIn(0)],
  );
  await client.query('VACUUM ANALYZE standings');
  const first = await rowsRead(client, () => rounds.go());
  const again = await rowsRead(client, () => rounds.go());
  return { first, again, due: DUE * 2 };
}

function shown(turns) {
  const reads = turns.reduce((sum, one) => sum + one.reads, 0);
  return `${median(turns.map(({ p95 }) => p95)).toFixed(1)} ms of ${reads}`;
}

function write({ plain, alone, turns, half, whole, wrong, night }) {
  const machine = `${availableParallelism()} × ${cpus()[0].model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  const bar = (name, value, wanted, isMet) => `| ${name} | ${value} | ${wanted} | ${isMet ? 'met' : 'MISSED'} |`;
  const [total, slower, read] = [
    alone / plain,
    median(turns.map(({ quiet, busy }) => busy.p95 / quiet.p95)),
    night.first / night.due,
  ];
  const isWhole = whole.done === whole.all && wrong === 0;
  const text = [
    '# Standings benchmark',
    '',
    `${machine}. ${APPROVALS} approvals of one register; a part of the scheme counts for fewer months. Load of the machine as it was measured: ${loadavg()[0].toFixed(1)} over ${availableParallelism()} processors.`,
    '',
    '| | |',
    '| --- | --- |',
    `| one plain UPDATE of the same rows | ${(plain / 1000).toFixed(1)} s |`,
    `| reckoned anew in batches | ${(alone / 1000).toFixed(1)} s |`,
    `| others' reads without it, p95, the middle of ${turns.length} turns | ${shown(turns.map(({ quiet }) => quiet))} |`,
    `| others' reads beside it, p95, the middle of ${turns.length} turns | ${shown(turns.map(({ busy }) => busy))} |`,
    `| left half-way | ${half.done} of ${half.all} done, then gone on with |`,
    `| rows that the round of the night read, and ${night.due} were due | ${night.first} |`,
    `| rows that the round after it read | ${night.again} |`,
    '',
    '| bar | measured | wanted | |',
    '| --- | --- | --- | --- |',
    bar('reckoned anew ÷ one plain UPDATE', total.toFixed(1), '≤ 5', total <= 5),
    bar("others' p95 beside it ÷ without it", slower.toFixed(2), '≤ 1.5', slower <= 1.5),
    bar('rows read ÷ rows due', read.toFixed(2), '≤ 2', read <= 2),
    bar('right after a stop half-way', `${whole.done} of ${whole.all}, ${wrong} wrong`, 'all, 0 wrong', isWhole),
    '',
  ].join('\n');
  const folder = join(root, 'test/bench/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'standings.md'), text);
  console.log(`\n${text}`);
}
