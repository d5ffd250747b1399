// The own-copy part of npm run bench: a person with 5,000 messages asks for a copy of their data. From the asking until it is ready, and
// how much more memory the worker takes for it. Beside it a person with 50 messages, on the same worker, in turn.

import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { root } from '../../scripts/build.mjs';
import { dropDatabase, makeDatabase } from './cluster.mjs';
import { median } from './load.mjs';
import { startOurs, startWorker } from './sides.mjs';
import { fillTalks, PASSWORD } from './talks.mjs';

const ROUNDS = Math.min(3, Number(process.env.BENCH_ROUNDS ?? 3));
const TALKS = { slug: 'owncopy', lengths: { long: 5_000, short: 50 } };
/** PAs who wrote all that was said: a copy holds what one wrote oneself. */
const EMAIL = 'long@example.com';
const WHO = { [EMAIL]: TALKS.lengths.long, 'short@example.com': TALKS.lengths.short };

/** Asks the API of the register as a program does. */
function apiAt(port) {
  return (method, path, { token, body } = {}) =>
    new Promise((done, fail) => {
      const headers = {
        host: `${TALKS.slug}.localhost:${port}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      };
      const asking = http.request({ port, host: '127.0.0.1', method, path: `/api/v1${path}`, headers }, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode < 300) done(text);
          else fail(new Error(`${method} ${path} answered ${response.statusCode}: ${text.slice(0, 200)}`));
        });
      });
      asking.on('error', fail);
      asking.end(body && JSON.stringify(body));
    });
}

async function tokenOf(api, email) {
  return JSON.parse(await api('POST', '/sessions', { body: { email, password: PASSWORD } })).token;
}

/** How one person's copy went: seconds, and how much higher the worker's memory was than before. */
async function copied(api, worker, client, { token, messages }) {
  await client.query('DELETE FROM data_exports');
  const before = worker.memory().now;
  worker.forgetHighest();
  const began = performance.now();
  await api('POST', '/me/data-exports', { token });
  for (;;) {
    const { items } = JSON.parse(await api('GET', '/me/data-exports', { token }));
    if (items[0]?.state === 'ready') break;
    if (items[0]?.state === 'failed') throw new Error('The copy failed');
    await pause(100);
  }
  const seconds = (performance.now() - began) / 1000;
  const grown = worker.memory().most - before;
  const text = await api('GET', '/me/data-exports/newest', { token });
  const found = text.match(/Message \d+/g)?.length ?? 0;
  if (found < messages) throw new Error(`The copy holds ${found} of ${messages} messages`);
  return { seconds, grown };
}

export async function ownCopyBench(cluster, say) {
  const secretKey = randomBytes(32);
  const database = await makeDatabase(cluster, 'bench_own_copy', (client) => fillTalks(client, secretKey, TALKS));
  const settings = { SECRET_KEY: secretKey.toString('base64') };
  const ours = await startOurs(database, cluster.dataDirectory, settings);
  const worker = await startWorker(database, cluster.dataDirectory, settings);
  const client = new pg.Client({ connectionString: database.superUrl });
  client.on('error', (error) => console.error(`A connection was lost: ${error.message}`));
  await client.connect();
  const api = apiAt(ours.port);
  const runs = Object.fromEntries(Object.keys(WHO).map((email) => [email, []]));
  for (let round = 1; round <= ROUNDS; round += 1)
    for (const [email, messages] of Object.entries(WHO)) {
      const run = await copied(api, worker, client, { token: await tokenOf(api, email), messages });
      runs[email].push(run);
      say(`round ${round} of ${ROUNDS}  ${messages} messages: ${run.seconds.toFixed(1)} s, ${run.grown} MB more`);
    }
  await client.end();
  await Promise.all([ours.stop(), worker.stop()]);
  await dropDatabase(cluster, 'bench_own_copy');
  write(runs);
}

function write(runs) {
  const machine = `${availableParallelism()} × ${cpus()[0].model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  const bar = (name, value, wanted, isMet) => `| ${name} | ${value} | ${wanted} | ${isMet ? 'met' : 'MISSED'} |`;
  const seconds = (email) => median(runs[email].map((run) => run.seconds));
  const grown = Math.max(...runs[EMAIL].map((run) => run.grown));
  const text = [
    '# A copy of one’s data',
    '',
    `${machine}, load ${loadavg()[0].toFixed(1)}. Medians of ${ROUNDS} copies each, made by the worker; memory is the most of all.`,
    '',
    '| | |',
    '| --- | --- |',
    ...Object.entries(WHO).map(([email, count]) => `| ${count} messages | ${seconds(email).toFixed(1)} s |`),
    '',
    '| bar | measured | wanted | |',
    '| --- | --- | --- | --- |',
    bar(`seconds for ${TALKS.lengths.long} messages`, seconds(EMAIL).toFixed(1), '≤ 60', seconds(EMAIL) <= 60),
    bar('worker, resident at most (MB more than before)', grown, '≤ 50', grown <= 50),
    '',
  ].join('\n');
  const folder = join(root, 'test/bench/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'own-copy.md'), text);
  console.log(`\n${text}`);
}
