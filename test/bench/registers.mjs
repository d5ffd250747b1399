// The registers part of npm run bench: what 499 other registers on the same installation do to the pages of one. Two servers,
// one with a single register and one with 500, are asked in turn; with 500, each register is asked as often as any other.

import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/build.mjs';
import { dropDatabase, makeDatabase } from './cluster.mjs';
import { brandOfBench, idOf } from './data.mjs';
import { load, median } from './load.mjs';
import { startOurs } from './sides.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const MANY = 500;
const PAGES = ['/', '/find', '/sign-in'];

const slugs = (count) => Array.from({ length: count }, (_, n) => `register${n}`);

async function fill(client, count) {
  const brand = brandOfBench();
  for (const slug of slugs(count)) {
    await client.query('INSERT INTO licensees (id, slug, name, brand, policies) VALUES ($1, $2, $2, $3, $4)', [
      idOf(slug),
      slug,
      brand,
      { moderation: 'after', terms: [] },
    ]);
    await client.query('INSERT INTO licensee_hosts VALUES ($1, $2, true)', [`${slug}.localhost`, idOf(slug)]);
  }
}

async function side(cluster, count) {
  const name = `bench_registers_${count}`;
  const database = await makeDatabase(cluster, name, (client) => fill(client, count));
  const server = await startOurs(database, cluster.dataDirectory);
  const requests = slugs(count).flatMap((slug) =>
    PAGES.map((path) => ({ method: 'GET', path, headers: { host: `${slug}.localhost:${server.port}` } })),
  );
  const stop = async () => {
    await server.stop();
    await dropDatabase(cluster, name);
  };
  return { server, requests, stop };
}

const spread = (runs) => Math.max(...runs) - Math.min(...runs);

function write({ one, many, memory }) {
  const apart = Math.abs(median(many) - median(one));
  const allowed = Math.max(spread(one), spread(many));
  const machine = `${availableParallelism()} × ${cpus()[0].model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  const row = (name, runs, mb) =>
    `| ${name} | ${runs.map((p95) => p95.toFixed(1)).join(', ')} | ${median(runs).toFixed(1)} | ${spread(runs).toFixed(1)} | ${mb} |`;
  const text = [
    '# Registers benchmark',
    '',
    `${machine}. ${ROUNDS} alternating runs of ${SECONDS} s, 8 connections: the pages ${PAGES.join(', ')} of one register on an installation of its own, and of ${MANY} registers on another, each in turn. The load generator runs on the same machine.`,
    '',
    '| | p95 ms of each run | median | apart | memory MB |',
    '| --- | --- | --- | --- | --- |',
    row('1 register', one, memory.one),
    row(`${MANY} registers`, many, memory.many),
    '',
    `Medians apart: ${apart.toFixed(1)} ms, wanted no more than runs of one side are: ${allowed.toFixed(1)} ms: ${apart <= allowed ? 'met' : 'MISSED'}`,
    '',
  ].join('\n');
  const folder = join(root, 'test/bench/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'registers.md'), text);
  console.log(`\n${text}`);
}

export async function registersBench(cluster, say) {
  const one = await side(cluster, 1);
  const many = await side(cluster, MANY);
  const runs = { one: [], many: [] };
  const run = async ({ server, requests }) =>
    (await load({ port: server.port, requests, seconds: SECONDS, connections: 8 })).p95;
  try {
    // Long enough that each register was asked for once: what is read of it then stays.
    for (const each of [one, many]) await run(each);
    for (let round = 1; round <= ROUNDS; round += 1) {
      runs.one.push(await run(one));
      runs.many.push(await run(many));
      say(
        `round ${round} of ${ROUNDS}  p95 of 1 ${runs.one.at(-1).toFixed(1)} ms, of ${MANY} ${runs.many.at(-1).toFixed(1)} ms`,
      );
    }
    write({ ...runs, memory: { one: one.server.memory().most, many: many.server.memory().most } });
  } finally {
    await one.stop();
    await many.stop();
  }
}
