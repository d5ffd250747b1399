// The opening part of npm run bench: the first screen of a conversation of 10,000 messages beside one of 30, as signed-in people
// get it: the whole page, one after the other, in turn. What is read must not grow with what was said before.

import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/build.mjs';
import { dropDatabase, makeDatabase } from './cluster.mjs';
import { median } from './load.mjs';
import { startOurs } from './sides.mjs';
import { conversationOf, EMAIL, fillTalks, PASSWORD } from './talks.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const PAGES = 60;
const TALKS = { slug: 'opening', lengths: { long: 10_000, short: 30 } };
const HOST = `${TALKS.slug}.localhost`;

/** Asks as a browser does, with the cookies it was given before. */
function browserAt(port) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const jar = new Map();
  return (method, path, form) =>
    new Promise((done, fail) => {
      const body = form && new URLSearchParams(form).toString();
      const headers = {
        host: `${HOST}:${port}`,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body && { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }),
      };
      const request = http.request({ agent, port, host: '127.0.0.1', method, path, headers }, (response) => {
        for (const cookie of response.headers['set-cookie'] ?? []) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
          jar.set(name, value);
        }
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => done({ status: response.statusCode, text: Buffer.concat(parts).toString() }));
      });
      request.on('error', fail);
      request.end(body);
    });
}

async function signIn(ask) {
  const { text } = await ask('GET', '/sign-in');
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(text)[1];
  const { status } = await ask('POST', '/sign-in', { _csrf, email: EMAIL, password: PASSWORD });
  if (status !== 303) throw new Error(`Signing in answered ${status}`);
}

async function open(ask, name) {
  const times = [];
  for (let n = 0; n < PAGES; n += 1) {
    const began = performance.now();
    const { status, text } = await ask('GET', `/messages/${conversationOf(name)}`);
    times.push(performance.now() - began);
    if (status !== 200 || !text.includes(`Message ${TALKS.lengths[name]}`))
      throw new Error(`The ${name} conversation answered ${status} without its last message`);
  }
  times.sort((a, b) => a - b);
  return { middle: median(times), p95: times[Math.floor(times.length * 0.95)] };
}

export async function openingBench(cluster, say) {
  const secretKey = randomBytes(32);
  const database = await makeDatabase(cluster, 'bench_opening', (client) => fillTalks(client, secretKey, TALKS));
  const ours = await startOurs(database, cluster.dataDirectory, { SECRET_KEY: secretKey.toString('base64') });
  const ask = browserAt(ours.port);
  await signIn(ask);
  await open(ask, 'short');
  const before = ours.memory().now;
  const runs = { long: [], short: [] };
  for (let round = 1; round <= ROUNDS; round += 1)
    for (const name of Object.keys(TALKS.lengths)) {
      const { middle, p95 } = await open(ask, name);
      runs[name].push(middle);
      say(`round ${round} of ${ROUNDS}  ${name.padEnd(5)} middle ${middle.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
    }
  const memory = { before, after: ours.memory().now };
  await ours.stop();
  await dropDatabase(cluster, 'bench_opening');
  report({ long: median(runs.long), short: median(runs.short) }, memory);
}

function report({ long, short }, memory) {
  const machine = `${availableParallelism()} × ${cpus()[0].model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  const grown = memory.after - memory.before;
  const bar = (name, value, wanted, isMet) => `| ${name} | ${value} | ${wanted} | ${isMet ? 'met' : 'MISSED'} |`;
  const text = [
    '# Opening a conversation',
    '',
    `${machine}, load ${loadavg()[0].toFixed(1)}. Medians of ${ROUNDS} runs of ${PAGES} pages one after the other, each the whole page of somebody signed in; the caller on the same machine.`,
    '',
    '| bar | measured | wanted | |',
    '| --- | --- | --- | --- |',
    bar(`first screen of ${TALKS.lengths.long} messages (ms)`, long.toFixed(1), '≤ 50', long <= 50),
    bar(`the same ÷ that of ${TALKS.lengths.short} messages`, (long / short).toFixed(2), '≤ 1.2', long / short <= 1.2),
    bar('server, resident (MB more than before)', grown, '≤ 30', grown <= 30),
    '',
  ].join('\n');
  const folder = join(root, 'test/bench/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'opening.md'), text);
  console.log(`\n${text}`);
}
