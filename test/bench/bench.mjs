// npm run bench: what a search costs beside the plainest thing that could be written. Every pair of sides runs in turn on
// this machine, five times; the figures are medians and the bars are ratios. It never fails a build: a bar that is missed
// is printed as missed. BENCH_ROUNDS and BENCH_SECONDS make it shorter, BENCH_ONLY=base|engines|england|million|sign-in|bundles|alerts|messages|opening|cover|standings|registers|leaving|own-copy runs one part.

import { join } from 'node:path';
import { build, root } from '../../scripts/build.mjs';
import { alertsBench } from './alerts.mjs';
import { bundlesBench } from './bundles.mjs';
import { dropDatabase, makeDatabase, startCluster } from './cluster.mjs';
import { compiled } from './compiled.mjs';
import { coverBench } from './cover.mjs';
import { fillRegister, HOURS, idOf, PLACES } from './data.mjs';
import { leavingBench } from './leaving.mjs';
import { load, medians } from './load.mjs';
import { startOurs, startPlain } from './sides.mjs';
import { report } from './search-report.mjs';
import { messagesBench } from './messages.mjs';
import { enginesBench } from './engines.mjs';
import { ownCopyBench } from './own-copy.mjs';
import { openingBench } from './opening.mjs';
import { registersBench } from './registers.mjs';
import { signInBench } from './sign-in.mjs';
import { standingsBench } from './standings.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const ONLY = process.env.BENCH_ONLY ?? '';
const QUERY = { radiusMiles: '10', hours: HOURS, optionalTasks: 'hoist,cooking', values: 'patient,reliable' };

const say = (line) => console.log(`${new Date().toISOString().slice(11, 19)}  ${line}`);
const slugs = (count, prefix) => Array.from({ length: count }, (_, n) => `${prefix}${n}`);

/** The districts around each place, and those far from all of them. */
async function geography() {
  const { PlacesService } = compiled('libs/places/src/index.js');
  const places = await placesService(PlacesService);
  const found = await Promise.all(PLACES.map((near) => places.resolve(near)));
  const reaches = Object.fromEntries(
    found.map(({ point }, n) => {
      const within = places.districtsWithin(point, 10);
      return [
        PLACES[n],
        { districts: within.map((d) => d.district), hundredths: within.map((d) => d.hundredthsOfMile) },
      ];
    }),
  );
  const close = new Set(found.flatMap(({ point }) => places.districtsWithin(point, 15).map((d) => d.district)));
  const far = places
    .districtsWithin(found[0].point, 400)
    .map((d) => d.district)
    .filter((d) => !close.has(d));
  return { reaches, near: PLACES.map((place) => reaches[place].districts), far };
}

async function placesService(PlacesService) {
  const { NestFactory } = await import('@nestjs/core');
  const { PlatformModule, parseConfig } = compiled('libs/platform/src/index.js');
  const { PlacesModule, placesEntities } = compiled('libs/places/src/index.js');
  const config = {
    ...parseConfig({ LOG_LEVEL: 'silent' }),
    databaseUrl: state.geographyUrl,
    secretKey: Buffer.alloc(32),
  };
  class Root {}
  const { Module } = await import('@nestjs/common');
  Module({ imports: [PlatformModule.forRoot({ config, entities: placesEntities }), PlacesModule] })(Root);
  const context = await NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
  state.closers.push(() => context.close());
  return context.get(PlacesService);
}

/** Parts that have nothing to do with the search for PAs. */
const ALONE = [
  'standings',
  'cover',
  'sign-in',
  'bundles',
  'alerts',
  'messages',
  'opening',
  'registers',
  'leaving',
  'own-copy',
];

const state = { closers: [], geographyUrl: '' };

const searchPath = (path, near) => `${path}?${new URLSearchParams({ near, ...QUERY })}`;
const ourRequests = (registers, path, port) =>
  registers.flatMap((slug) =>
    PLACES.map((near) => ({
      method: 'GET',
      path: searchPath(path, near),
      headers: { host: `${slug}.localhost:${port}` },
    })),
  );

async function fill(name, registers, count, geo) {
  const began = performance.now();
  const database = await makeDatabase(state.cluster, name, async (client) => {
    for (const slug of registers) await fillRegister(client, { slug, count, near: geo.near, far: geo.far });
  });
  say(
    `${registers.length * count} PAs over ${registers.length} registers made in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
  return database;
}

/** The plain side's need: the same four rings as ours. */
function needBits() {
  const { parseHours, packNeed, ringText } = compiled('libs/matching/src/index.js');
  const parsed = parseHours(HOURS);
  const { needAwake, needAsleep } = packNeed(parsed.value ?? parsed.spans ?? parsed);
  return [needAwake, needAwake, needAsleep, needAsleep].map(ringText).join('');
}

async function rounds(sides) {
  const runs = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  for (const side of Object.values(sides)) await load({ ...side, seconds: Math.min(4, SECONDS) });
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [name, side] of Object.entries(sides)) {
      const run = await load({ ...side, seconds: SECONDS });
      runs[name].push(run);
      say(
        `round ${round} of ${ROUNDS}  ${name.padEnd(22)} ${run.rps.toFixed(0).padStart(6)} a second   p95 ${run.p95.toFixed(1)} ms`,
      );
    }
  }
  return Object.fromEntries(Object.entries(runs).map(([name, list]) => [name, medians(list)]));
}

async function base(geo) {
  const registers = slugs(20, 'base');
  const database = await fill('bench_base', registers, 5_000, geo);
  const ours = await startOurs(database, state.cluster.dataDirectory);
  const plainPath = (slug, near) => `/pas?${new URLSearchParams({ register: idOf(slug), near })}`;
  const plain = await startPlain(database, {
    reaches: geo.reaches,
    need: needBits(),
    warm: plainPath(registers[0], PLACES[0]),
  });
  await shownCandidates(ours.port, registers[0]);
  const figures = await rounds({
    'plain handler': {
      port: plain.port,
      requests: registers.flatMap((slug) => PLACES.map((near) => ({ path: plainPath(slug, near) }))),
    },
    'our API': { port: ours.port, requests: ourRequests(registers, '/api/v1/pas', ours.port) },
    'our page': { port: ours.port, requests: ourRequests(registers, '/find', ours.port) },
  });
  const memory = ours.memory();
  await Promise.all([ours.stop(), plain.stop()]);
  await dropDatabase(state.cluster, 'bench_base');
  return { figures, memory };
}

async function shownCandidates(port, slug) {
  const { default: http } = await import('node:http');
  for (const near of PLACES) {
    const total = await new Promise((resolve, reject) => {
      http
        .get(
          {
            port,
            host: '127.0.0.1',
            path: searchPath('/api/v1/pas', near),
            headers: { host: `${slug}.localhost:${port}` },
          },
          (response) => {
            let text = '';
            response.on('data', (chunk) => (text += chunk));
            response.on('end', () => resolve(JSON.parse(text).total ?? text));
          },
        )
        .on('error', reject);
    });
    say(`candidates near ${near}: ${total}`);
  }
}

/** The same search in one register of another size, beside a register of 5,000 on the same server. */
async function larger(name, registers, count, geo) {
  const small = await makeDatabaseWithSmall(name, registers, count, geo);
  const ours = await startOurs(small, state.cluster.dataDirectory);
  await shownCandidates(ours.port, registers[0]);
  const figures = await rounds({
    'register of 5,000': { port: ours.port, requests: ourRequests(['small'], '/api/v1/pas', ours.port) },
    [name]: { port: ours.port, requests: ourRequests(registers, '/api/v1/pas', ours.port) },
  });
  const memory = ours.memory();
  await ours.stop();
  await dropDatabase(state.cluster, `bench_${name}`);
  return { figures, memory };
}

async function makeDatabaseWithSmall(name, registers, count, geo) {
  const began = performance.now();
  const database = await makeDatabase(state.cluster, `bench_${name}`, async (client) => {
    await fillRegister(client, { slug: 'small', count: 5_000, near: geo.near, far: geo.far });
    for (const slug of registers) await fillRegister(client, { slug, count, near: geo.near, far: geo.far });
  });
  say(`${name}: ${registers.length} × ${count} PAs made in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return database;
}

/** Places over a database without imported centres. */
async function placesAlone() {
  const { PlacesService } = compiled('libs/places/src/index.js');
  if (state.geographyUrl === '') {
    const probe = await makeDatabase(state.cluster, 'bench_geography', async () => undefined);
    state.geographyUrl = probe.appUrl;
  }
  return placesService(PlacesService);
}

async function geographyAlone() {
  await placesAlone();
  return geography();
}

async function searches() {
  const probe = await makeDatabase(state.cluster, 'bench_geography', async () => undefined);
  state.geographyUrl = probe.appUrl;
  const geo = await geography();
  const results = {};
  if (!ONLY || ONLY === 'base') results.base = await base(geo);
  if (!ONLY || ONLY === 'england') results.england = await larger('england', ['england'], 123_000, geo);
  if (!ONLY || ONLY === 'engines') await enginesBench(state.cluster, geo, say);
  if (!ONLY || ONLY === 'million') results.million = await larger('million', slugs(30, 'million'), 33_334, geo);
  if (Object.keys(results).length > 0) report(results, { rounds: ROUNDS, seconds: SECONDS });
}

await build();
state.cluster = await startCluster(ONLY || 'all');
try {
  if (!ALONE.includes(ONLY)) await searches();
  if (!ONLY || ONLY === 'sign-in') await signInBench(state.cluster, say);
  if (!ONLY || ONLY === 'messages') await messagesBench(state.cluster, say);
  if (!ONLY || ONLY === 'opening') await openingBench(state.cluster, say);
  if (!ONLY || ONLY === 'own-copy') await ownCopyBench(state.cluster, say);
  if (!ONLY || ONLY === 'bundles') await bundlesBench(state.cluster, await placesAlone(), say);
  if (!ONLY || ONLY === 'alerts') await alertsBench(state.cluster, await placesAlone(), say);
  if (!ONLY || ONLY === 'cover') await coverBench(state.cluster, say);
  if (!ONLY || ONLY === 'standings') await standingsBench(state.cluster, say);
  if (!ONLY || ONLY === 'leaving') await leavingBench(state.cluster, await geographyAlone(), say);
  if (!ONLY || ONLY === 'registers') await registersBench(state.cluster, say);
} finally {
  for (const close of state.closers) await close();
  await state.cluster.stop();
}
