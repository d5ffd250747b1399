// The sign-in part of npm run bench: what twenty people who sign in at once do to everybody else. A password's hash is made
// to be slow; the question is whether the event loop waits for it. Other requests run alone and beside the sign-ins, in turn.

import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { root } from '../../scripts/build.mjs';
import { dropDatabase, makeDatabase } from './cluster.mjs';
import { compiled } from './compiled.mjs';
import { brandOfBench, idOf } from './data.mjs';
import { median } from './load.mjs';
import { startOurs } from './sides.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const SIGN_INS = 20;
const PASSWORD = 'three words here';
const SLUG = 'signin';

/** Twenty people with a password, on one register. */
async function fillPeople(client, secretKey) {
  const { Passwords } = compiled('libs/accounts/src/index.js');
  const { Secrets, parseConfig } = compiled('libs/platform/src/index.js');
  const secrets = new Secrets({ ...parseConfig({ LOG_LEVEL: 'silent' }), secretKey });
  const id = idOf(SLUG);
  const hash = await new Passwords().hash(PASSWORD);
  await client.query('INSERT INTO licensees (id, slug, name, brand, policies) VALUES ($1, $2, $2, $3, $4)', [
    id,
    SLUG,
    brandOfBench(),
    { moderation: 'after', terms: [] },
  ]);
  await client.query('INSERT INTO licensee_hosts VALUES ($1, $2, true)', [`${SLUG}.localhost`, id]);
  for (const email of emails())
    await client.query(
      `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles, email_verified_at)
       VALUES ($1, $2, 'Ann B.', '', '', $3, $4, '{pa}', now())`,
      [id, idOf(email), secrets.blindIndex(id, 'email', email), hash],
    );
}

const emails = () => Array.from({ length: SIGN_INS }, (_, n) => `person${n}@example.com`);

/** One caller after the other, as fast as answers come: their response times, in milliseconds. */
async function others(port, path) {
  const times = [];
  const wrong = [];
  const headers = { host: `${SLUG}.localhost:${port}` };
  const instance = autocannon({
    url: `http://127.0.0.1:${port}${path}`,
    connections: 2,
    overallRate: 200,
    duration: SECONDS,
    headers,
  });
  instance.on('response', (_client, status, _bytes, time) => {
    times.push(time);
    if (status !== 200) wrong.push(status);
  });
  const { errors, timeouts } = await instance;
  if (wrong.length + errors + timeouts > 0)
    throw new Error(
      `${path}: answered ${[...new Set(wrong)].join(', ')}; ${errors} errors, ${timeouts} without an answer`,
    );
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(times.length * 0.5)], p99: times[Math.floor(times.length * 0.99)] };
}

/** Twenty people who sign in again and again until they are told to stop; answers how many did. */
function signIns(port) {
  const requests = emails().map((email) => ({
    method: 'POST',
    path: '/api/v1/sessions',
    headers: { host: `${SLUG}.localhost:${port}`, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  }));
  const instance = autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: SIGN_INS,
    duration: SECONDS + 2,
    requests,
  });
  return async () => {
    const result = await instance;
    if (result.non2xx > 0) throw new Error(`${result.non2xx} sign-ins were refused`);
    return result.requests.average;
  };
}

function write({ alone, beside, signedIn }) {
  const ratio = beside.p99 / alone.p99;
  const machine = `${availableParallelism()} × ${cpus()[0].model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  const text = [
    '# Sign-in benchmark',
    '',
    `${machine}. Medians of ${ROUNDS} rounds of ${SECONDS} s: 200 requests a second for the register’s page of facts, alone and beside ${SIGN_INS} people who sign in without end (${signedIn.toFixed(0)} sign-ins a second). The load generator runs on the same machine.`,
    '',
    '| other requests | p50 ms | p99 ms |',
    '| --- | --- | --- |',
    `| alone | ${alone.p50.toFixed(1)} | ${alone.p99.toFixed(1)} |`,
    `| beside ${SIGN_INS} sign-ins | ${beside.p50.toFixed(1)} | ${beside.p99.toFixed(1)} |`,
    '',
    `p99 beside ÷ p99 alone: ${ratio.toFixed(2)}, wanted ≤ 2: ${ratio <= 2 ? 'met' : 'MISSED'}`,
    '',
  ].join('\n');
  const folder = join(root, 'test/bench/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'sign-in.md'), text);
  console.log(`\n${text}`);
}

export async function signInBench(cluster, say) {
  const secretKey = Buffer.alloc(32, 7);
  const database = await makeDatabase(cluster, 'bench_sign_in', (client) => fillPeople(client, secretKey));
  const ours = await startOurs(database, cluster.dataDirectory, { SECRET_KEY: secretKey.toString('base64') });
  try {
    await compare(ours.port, say);
  } finally {
    await ours.stop();
  }
  await dropDatabase(cluster, 'bench_sign_in');
}

async function compare(port, say) {
  const runs = { alone: [], beside: [], signedIn: [] };
  const path = '/api/v1/register';
  await others(port, path);
  for (let round = 1; round <= ROUNDS; round += 1) {
    runs.alone.push(await others(port, path));
    const finish = signIns(port);
    runs.beside.push(await others(port, path));
    runs.signedIn.push(await finish());
    say(
      `round ${round} of ${ROUNDS}  p99 alone ${runs.alone.at(-1).p99.toFixed(1)} ms, beside ${runs.beside.at(-1).p99.toFixed(1)} ms, ${runs.signedIn.at(-1).toFixed(0)} sign-ins a second`,
    );
  }
  const middle = (list) => ({ p50: median(list.map(({ p50 }) => p50)), p99: median(list.map(({ p99 }) => p99)) });
  write({ alone: middle(runs.alone), beside: middle(runs.beside), signedIn: median(runs.signedIn) });
}
