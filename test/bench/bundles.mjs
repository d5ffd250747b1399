// The bundles part of npm run bench: which of 2,000 open jobs within fifteen miles add up to a week. Timed through the API, one
// request after the other, on our server; beside it, in this process, the plain alternative: take the nearest job that still
// fits, again and again. What both find is weighed by the same rule.

import { mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/build.mjs';
import { dropDatabase, makeDatabase } from './cluster.mjs';
import { compiled } from './compiled.mjs';
import { idOf } from './data.mjs';
import { median } from './load.mjs';
import { startOurs } from './sides.mjs';
import { districtsNear, fillJobs, jobRows } from './vacancy-data.mjs';

const SLUG = 'bundles';
const JOBS = 2_000;
const ASKED = Number(process.env.BENCH_ASKED ?? 60);
const MOST_MS = 150;
const NEAR = 'Chester';

/** Weeks that people are free: mornings, evenings, some days, always. */
function weeks() {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const times = ['07:00-13:00', '08:00-18:00', '12:00-22:00', '07:00-22:00', '22:00-07:00'];
  return Array.from({ length: ASKED }, (_, n) => {
    const free = days.filter((_day, day) => (n + day * 3) % 7 < 3 + (n % 5));
    return free.map((day) => `${day} ${times[n % times.length]}`).join(',');
  });
}

const queryOf = (hours, n) =>
  new URLSearchParams({
    near: NEAR,
    radiusMiles: '15',
    hours,
    hoursMin: String(8 + (n % 3) * 4),
    hoursMax: String(24 + (n % 4) * 8),
    travelBy: ['walks', 'bicycle', 'bus', 'own-car'][n % 4],
  });

function ask(port, query) {
  const path = `/api/v1/vacancies/bundles?${query}`;
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const request = { port, host: '127.0.0.1', path, headers: { host: `${SLUG}.localhost:${port}` } };
    http
      .get(request, (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () => {
          if (response.statusCode !== 200) reject(new Error(`${response.statusCode} ${text.slice(0, 300)}`));
          else resolve({ ms: performance.now() - began, body: JSON.parse(text) });
        });
      })
      .on('error', reject);
  });
}

/** In this process: what the best bundle is worth, and what taking the nearest that fits is worth. */
function beside(rows, places, hours, n) {
  const { bestBundles } = compiled('libs/search/src/vacancies/bundles/best-bundles.js');
  const { travelMinutes } = compiled('libs/search/src/vacancies/bundles/travel.js');
  const { parseHours, packNeed, countBits, without } = compiled('libs/matching/src/index.js');
  const query = queryOf(hours, n);
  const free = packNeed(parseHours(hours).value).needAwake;
  const mode = query.get('travelBy');
  const way = (from, to) => travelMinutes(places.hundredthsBetween(from, to) ?? 0, mode);
  const jobs = rows
    .filter(({ hours: spans }) => countBits(without(packNeed(spans).needAwake, free)) === 0)
    .map(({ id, district, hours: spans, hundredths }) => {
      const minutes = countBits(packNeed(spans).needAwake) * 30;
      return { id, district, hours: spans, minutes, score: Math.round(100 - hundredths / 15), hundredths };
    });
  const limits = { least: 0, most: Number(query.get('hoursMax')) * 60, way };
  const began = performance.now();
  const [best] = bestBundles(jobs, limits, 3);
  const ours = performance.now() - began;
  const nearest = greedyNearest(jobs, limits);
  return { jobs: jobs.length, ours, best: best?.worth ?? 0, plainMs: nearest.ms, plain: nearest.worth };
}

function greedyNearest(jobs, limits) {
  const { stretchesOf, merged, wayMinutes } = compiled('libs/search/src/vacancies/bundles/bundle-way.js');
  const { worthOf } = compiled('libs/search/src/vacancies/bundles/bundle.js');
  const began = performance.now();
  let week = [];
  let [minutes, worth] = [0, 0];
  for (const job of [...jobs].sort((a, b) => a.hundredths - b.hundredths || (a.id < b.id ? -1 : 1))) {
    if (minutes + job.minutes > limits.most) continue;
    const stretches = stretchesOf(job);
    if (!stretches.every((one) => week.every((other) => isApart(one, other, limits.way)))) continue;
    week = merged(week, stretches);
    minutes += job.minutes;
    worth += worthOf(job);
  }
  return { ms: performance.now() - began, worth: worth - wayMinutes(week, limits.way) };
}

function isApart(one, other, way) {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  const needed = way(one.job.district, other.job.district);
  return second.start - first.end >= needed && first.start + 7 * 1440 - second.end >= needed;
}

export async function bundlesBench(cluster, places, say) {
  const districts = await districtsNear(places, NEAR, 15);
  const rows = jobRows({ slug: SLUG, count: JOBS, districts });
  const database = await makeDatabase(cluster, 'bench_bundles', (client) => fillJobs(client, { slug: SLUG, rows }));
  const ours = await startOurs(database, cluster.dataDirectory);
  const asked = weeks();
  await ask(ours.port, queryOf(asked[0], 0));
  const times = [];
  const before = ours.cpuSeconds();
  for (const [n, hours] of asked.entries()) times.push((await ask(ours.port, queryOf(hours, n))).ms);
  const cpuMs = ((ours.cpuSeconds() - before) * 1000) / times.length;
  await ours.stop();
  await dropDatabase(cluster, 'bench_bundles');
  const compared = asked.map((hours, n) => beside(rows, places, hours, n)).filter(({ plain }) => plain > 0);
  write({ times, compared, cpuMs }, say);
}

function write({ times, compared, cpuMs }, say) {
  const sorted = [...times].sort((a, b) => a - b);
  const ms = median(times);
  const worth = median(compared.map(({ best, plain }) => best / plain));
  const slower = median(compared.map(({ ours, plainMs }) => ours / plainMs));
  const machine = `${availableParallelism()} × ${cpus()[0].model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  const text = [
    '# Bundles benchmark',
    '',
    `${machine}. ${times.length} different weeks over ${JOBS} open jobs within 15 miles of ${NEAR}; half of them leave ${median(compared.map(({ jobs }) => jobs))} jobs or fewer of which every hour can be done.`,
    '',
    '| | |',
    '| --- | --- |',
    `| answer of the API, median | ${ms.toFixed(1)} ms |`,
    `| answer of the API, p95 | ${sorted[Math.floor(sorted.length * 0.95)].toFixed(1)} ms |`,
    `| processor time for an answer, mean | ${cpuMs.toFixed(1)} ms |`,
    `| load of the machine as it was measured | ${loadavg()[0].toFixed(1)} over ${availableParallelism()} processors |`,
    `| worth of our best ÷ nearest that fits, median | ${worth.toFixed(2)} |`,
    `| our time ÷ time of nearest that fits, median | ${slower.toFixed(1)} |`,
    '',
    '| bar | measured | wanted | |',
    '| --- | --- | --- | --- |',
    `| API median (ms) | ${ms.toFixed(1)} | ≤ ${MOST_MS} | ${ms <= MOST_MS ? 'met' : 'MISSED'} |`,
    '',
  ].join('\n');
  const folder = join(root, 'test/bench/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bundles.md'), text);
  say(`register ${idOf(SLUG).slice(0, 8)} answered ${times.length} weeks`);
  console.log(`\n${text}`);
}
