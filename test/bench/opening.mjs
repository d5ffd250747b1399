// The opening part of npm run bench: the first screen of a conversation of 10,000 messages beside one of 30, as signed-in people
// get it: the whole page, one after the other, in turn. What is read must not grow with what was said before.

import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/build.mjs';
import { dropDatabase, makeDatabase } from './cluster.mjs';
import { compiled } from './compiled.mjs';
import { brandOfBench, idOf } from './data.mjs';
import { median } from './load.mjs';
import { startOurs } from './sides.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const PAGES = 60;
const SLUG = 'opening';
const HOST = `${SLUG}.localhost`;
const EMAIL = 'ann@example.com';
const PASSWORD = 'three words here';
const LENGTHS = { long: 10_000, short: 30 };
const conversationOf = (name) => idOf(`conversation ${name}`);

async function fill(client, secretKey) {
  const { Secrets, parseConfig } = compiled('libs/platform/src/index.js');
  const { Passwords } = compiled('libs/accounts/src/index.js');
  const secrets = new Secrets({ ...parseConfig({ LOG_LEVEL: 'silent' }), secretKey });
  const id = idOf(SLUG);
  const policies = { moderation: 'after', terms: [] };
  await client.query('INSERT INTO licensees (id, slug, name, brand, policies) VALUES ($1, $2, $2, $3, $4)', [
    ...[id, SLUG, brandOfBench(), policies],
  ]);
  await client.query('INSERT INTO licensee_hosts VALUES ($1, $2, true)', [HOST, id]);
  const hash = await new Passwords().hash(PASSWORD);
  for (const [name, role, email] of [
    ['ann', 'employer', EMAIL],
    ['long', 'pa', 'long@example.com'],
    ['short', 'pa', 'short@example.com'],
  ])
    await client.query(
      `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles, email_verified_at)
       VALUES ($1, $2, 'Ann B.', $3, $4, $5, $6, $7, now())`,
      [
        ...[id, idOf(name), secrets.seal(id, 'Ann Bell'), secrets.seal(id, email)],
        ...[secrets.blindIndex(id, 'email', email), hash, [role]],
      ],
    );
  for (const name of Object.keys(LENGTHS)) await fillConversation(client, { id, name, secrets });
}

async function fillConversation(client, { id, name, secrets }) {
  const { ConversationKeys } = compiled('libs/messaging/src/keys/conversation-keys.js');
  const { lockBody } = compiled('libs/messaging/src/keys/locked-body.js');
  const keys = new ConversationKeys(secrets);
  const conversationId = conversationOf(name);
  const keySealed = keys.make(id);
  const key = keys.keyOf({ licenseeId: id, conversationId, keySealed });
  const length = LENGTHS[name];
  await client.query(
    `INSERT INTO conversations (licensee_id, id, employer_id, pa_id, key_sealed, opened_at, last_message_at, last_number)
     VALUES ($1, $2, $3, $4, $5, now(), now(), $6)`,
    [id, conversationId, idOf('ann'), idOf(name), keySealed, length],
  );
  for (let from = 1; from <= length; from += 1_000) {
    const numbers = Array.from({ length: Math.min(1_000, length - from + 1) }, (_, n) => from + n);
    const ids = numbers.map((number) => idOf(`${name} ${number}`));
    const bodies = ids.map((messageId, n) =>
      lockBody(key, { licenseeId: id, conversationId, messageId }, JSON.stringify({ text: `Message ${numbers[n]}` })),
    );
    await client.query(
      `INSERT INTO messages (licensee_id, id, conversation_id, number, client_id, author_id, side, kind, body, created_at)
       SELECT $1, g.id, $2, g.number, g.id, $3, 'pa', 'text', g.body, now()
         FROM unnest($4::uuid[], $5::integer[], $6::bytea[]) AS g (id, number, body)`,
      [id, conversationId, idOf(name), ids, numbers, bodies],
    );
  }
}

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
    if (status !== 200 || !text.includes(`Message ${LENGTHS[name]}`))
      throw new Error(`The ${name} conversation answered ${status} without its last message`);
  }
  times.sort((a, b) => a - b);
  return { middle: median(times), p95: times[Math.floor(times.length * 0.95)] };
}

export async function openingBench(cluster, say) {
  const secretKey = randomBytes(32);
  const database = await makeDatabase(cluster, 'bench_opening', (client) => fill(client, secretKey));
  const ours = await startOurs(database, cluster.dataDirectory, { SECRET_KEY: secretKey.toString('base64') });
  const ask = browserAt(ours.port);
  await signIn(ask);
  await open(ask, 'short');
  const before = ours.memory().now;
  const runs = { long: [], short: [] };
  for (let round = 1; round <= ROUNDS; round += 1)
    for (const name of Object.keys(LENGTHS)) {
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
    bar(`first screen of ${LENGTHS.long} messages (ms)`, long.toFixed(1), '≤ 50', long <= 50),
    bar(`the same ÷ that of ${LENGTHS.short} messages`, (long / short).toFixed(2), '≤ 1.2', long / short <= 1.2),
    bar('server, resident (MB more than before)', grown, '≤ 30', grown <= 30),
    '',
  ].join('\n');
  const folder = join(root, 'test/bench/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'opening.md'), text);
  console.log(`\n${text}`);
}
