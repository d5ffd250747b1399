// The engines part of npm run bench, for the engine that everybody has: how soon a change can be found while fifty a second
// arrive, how fast the projection is written anew beside one INSERT … SELECT of the same rows, and what words cost beside filters.
// What concerns an engine beside PostgreSQL runs where MEILI_URL names a real one.

import { mkdirSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { root } from '../../scripts/build.mjs';
import { dropDatabase, makeDatabase } from './cluster.mjs';
import { compiled } from './compiled.mjs';
import { fillRegister, HOURS, idOf, PLACES } from './data.mjs';
import { load, median } from './load.mjs';
import { besideMeilisearch } from './engines-beside.mjs';
import { startOurs } from './sides.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const PAS = Number(process.env.BENCH_PAS ?? 100_000);
const A_SECOND = 50;
/** Travel limits that a PA can choose: each round changes to another. */
const MILES = [7, 10, 15, 20, 30, 50];
const SLUG = 'engines';
const licenseeId = idOf(SLUG);
const FILTERS = { radiusMiles: '10', hours: HOURS };

/** A change and its event in one transaction, as the register writes them. */
const CHANGE = `
  WITH changed AS (
    UPDATE pa_profiles SET travel_miles = $3 WHERE licensee_id = $1 AND id = $2 RETURNING id)
  INSERT INTO outbox (licensee_id, id, topic, subject_id)
  SELECT $1, gen_random_uuid(), 'register.profile-changed', id FROM changed`;

async function someIds(client, count) {
  const { rows } = await client.query('SELECT id FROM pa_profiles WHERE licensee_id = $1 ORDER BY id LIMIT $2', [
    licenseeId,
    count,
  ]);
  return rows.map(({ id }) => id);
}

/** The p95 in milliseconds from a change's commit until the search has it. */
async function changeToSearchable(database, miles) {
  const client = await connect(database.superUrl);
  const watcher = await connect(database.superUrl);
  const ids = await someIds(client, A_SECOND * SECONDS);
  const sent = new Map();
  const times = [];
  const watch = async () => {
    while (times.length < ids.length) {
      const { rows } = await watcher.query(
        'SELECT id FROM search.search_pas WHERE licensee_id = $1 AND id = ANY ($2::uuid[]) AND travel_hundredths = $3',
        [licenseeId, [...sent.keys()], miles * 100],
      );
      for (const { id } of rows) {
        times.push(performance.now() - sent.get(id));
        sent.delete(id);
      }
      await pause(2);
    }
  };
  const change = async () => {
    const began = performance.now();
    for (const [n, id] of ids.entries()) {
      const due = began + (n * 1_000) / A_SECOND;
      if (due > performance.now()) await pause(due - performance.now());
      await client.query(CHANGE, [licenseeId, id, miles]);
      sent.set(id, performance.now());
    }
  };
  await Promise.all([watch(), change()]);
  await Promise.all([client.end(), watcher.end()]);
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.95)];
}

/**
 * Seconds that each takes to write everybody. The plain one copies rows that are ready; ours reads profiles, packs them and takes
 * their words apart. First where nobody stands, so that all are written, then where everybody does.
 */
async function rebuilds(worker, database) {
  const { PaIndexer } = compiled('libs/search/src/projection/pa-indexer.js');
  const client = await connect(database.superUrl);
  await client.query('CREATE TABLE IF NOT EXISTS plain_pas (LIKE search.search_pas INCLUDING ALL)');
  await client.query('TRUNCATE plain_pas');
  const plain = await seconds(() => client.query('INSERT INTO plain_pas SELECT * FROM search.search_pas'));
  const rebuild = () => seconds(() => worker.get(PaIndexer).rebuild(licenseeId));
  await client.query('TRUNCATE search.search_pas');
  const ours = await rebuild();
  const again = await rebuild();
  await asTheyWere(client);
  await client.end();
  return { plain, ours, again };
}

/** The profiles of the bench say next to nothing: what is asked next must find those rows that were there first. */
async function asTheyWere(client) {
  await client.query('TRUNCATE search.search_pas');
  await client.query('INSERT INTO search.search_pas SELECT * FROM plain_pas');
  await client.query('VACUUM ANALYZE search.search_pas');
}

async function seconds(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

/** Searches near each place in turn. */
function searches(port, more = {}) {
  return PLACES.map((near) => ({
    method: 'GET',
    path: `/api/v1/pas?${new URLSearchParams({ near, ...FILTERS, ...more })}`,
    headers: { host: `${SLUG}.localhost:${port}` },
  }));
}

async function queries(port) {
  const filters = await load({ port, requests: searches(port), seconds: SECONDS });
  const words = await load({ port, requests: searches(port, { q: 'calm steady' }), seconds: SECONDS });
  return { filters: filters.p95, words: words.p95 };
}

async function connect(connectionString) {
  const client = new pg.Client({ connectionString });
  client.on('error', (error) => console.error(`A connection was lost: ${error.message}`));
  await client.connect();
  return client;
}

async function startTheWorker(database, dataDirectory, secretKey) {
  const { startWorker } = compiled('apps/worker/src/worker.js');
  const { parseConfig } = compiled('libs/platform/src/index.js');
  return startWorker(
    parseConfig({
      DATABASE_URL: database.appUrl,
      DATA_DIR: dataDirectory,
      SECRET_KEY: secretKey,
      DEMO: '1',
      LOG_LEVEL: 'silent',
    }),
  );
}

export async function enginesBench(cluster, geo, say) {
  const secretKey = randomBytes(32).toString('base64');
  const database = await makeDatabase(cluster, 'bench_engines', (client) =>
    fillRegister(client, { slug: SLUG, count: PAS, near: geo.near, far: geo.far }),
  );
  const ours = await startOurs(database, cluster.dataDirectory, { SECRET_KEY: secretKey });
  const worker = await startTheWorker(database, cluster.dataDirectory, secretKey);
  const runs = { change: [], ratio: [], again: [], words: [] };
  let beside = null;
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      runs.change.push(await changeToSearchable(database, MILES[round % MILES.length]));
      const { plain, ours: own, again } = await rebuilds(worker, database);
      runs.ratio.push(plain / own);
      runs.again.push(plain / again);
      const { filters, words } = await queries(ours.port);
      runs.words.push(words / filters);
      say(
        `round ${round} of ${ROUNDS}  found after p95 ${runs.change.at(-1).toFixed(0)} ms; written anew in ${own.toFixed(1)} s, gone through in ${again.toFixed(1)} s, plain ${plain.toFixed(1)} s; words p95 ${words.toFixed(0)} ms, filters ${filters.toFixed(0)} ms`,
      );
    }
    if (process.env.MEILI_URL)
      beside = await besideMeilisearch({ database, cluster, secretKey, licenseeId, geo, ours, searches, say });
  } finally {
    await worker.close();
    await ours.stop();
  }
  await dropDatabase(cluster, 'bench_engines');
  report({ ...Object.fromEntries(Object.entries(runs).map(([name, list]) => [name, median(list)])), beside });
}

function report({ change, ratio, again, words, beside }) {
  const machine = `${availableParallelism()} × ${cpus()[0].model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  const bar = (name, value, wanted, isMet) => `| ${name} | ${value} | ${wanted} | ${isMet ? 'met' : 'MISSED'} |`;
  const text = [
    '# Engines benchmark',
    '',
    `${machine}, load ${loadavg()[0].toFixed(1)}. Medians of ${ROUNDS} rounds on PostgreSQL, ${PAS.toLocaleString('en-GB')} PAs in one register; server, worker, database and caller on the same machine.`,
    '',
    '| bar | measured | wanted | |',
    '| --- | --- | --- | --- |',
    bar(`change to searchable, p95 ms at ${A_SECOND} changes a second`, change.toFixed(0), '≤ 250', change <= 250),
    bar('speed of writing the projection anew ÷ one INSERT … SELECT', ratio.toFixed(2), '≥ 0.5', ratio >= 0.5),
    bar('words p95 ÷ filters p95', words.toFixed(2), '≤ 2', words <= 2),
    ...(beside
      ? [
          bar(
            'our search on PostgreSQL, p95 ÷ a bare Meilisearch query',
            beside.onPostgres.toFixed(2),
            '≤ 1',
            beside.onPostgres <= 1,
          ),
          bar(
            'our search on Meilisearch, p95 ÷ a bare Meilisearch query',
            beside.onMeilisearch.toFixed(2),
            '≤ 2',
            beside.onMeilisearch <= 2,
          ),
        ]
      : []),
    '',
    `Where everybody stands in it as they are, a rebuild goes at ${again.toFixed(2)} of that speed: it writes nobody, and takes their words apart all the same.`,
    '',
    ...(beside
      ? []
      : [
          'Not measured: our search on PostgreSQL beside a bare Meilisearch query (≤ 1.0), and our search on Meilisearch beside it (≤ 2). Both',
          'want a real one that may be emptied, on this machine: `MEILI_URL=http://127.0.0.1:7700 MEILI_KEY=… BENCH_ONLY=engines npm run bench`.',
        ]),
    '',
  ].join('\n');
  const folder = join(root, 'test/bench/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'search-engines.md'), text);
  console.log(`\n${text}`);
}
