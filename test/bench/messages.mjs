// The messages part of npm run bench: ours beside a bare socket.io server with one INSERT a message (plain-sockets.mjs), in turn.
// Ours looks who asks, gives each message its number and locks it with the conversation's key; whoever hears of one asks for it.
// First as many as go, one on its way in each conversation; then 200 a second whatever the answers take; then idle sockets.

import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { root } from '../../scripts/build.mjs';
import { dropDatabase, makeDatabase } from './cluster.mjs';
import { compiled } from './compiled.mjs';
import { brandOfBench, idOf } from './data.mjs';
import { median } from './load.mjs';
import { startOurs, startPlainSockets } from './sides.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const SOCKETS = Number(process.env.BENCH_SOCKETS ?? 10_000);
const CONVERSATIONS = 50;
/** What was said in each conversation before: nobody measures a register on its first day. */
const SAID_BEFORE = 200;
const A_SECOND = 200;
const SLUG = 'messages';
const HOST = `${SLUG}.localhost`;
const SIDES = ['employer', 'pa'];
const BODY = 'Could you start on Monday at nine? I can tell you more about the mornings when we talk.';

const conversationOf = (n) => idOf(`conversation ${n}`);
const personOf = (side, n) => idOf(`${side} ${n}`);
const tokenOf = (side, n) => `bench-token-of-${side}-${n}`.padEnd(43, 'x');

async function fill(client, secretKey) {
  const { Secrets, parseConfig, hashOfToken } = compiled('libs/platform/src/index.js');
  const { ConversationKeys } = compiled('libs/messaging/src/keys/conversation-keys.js');
  const keys = new ConversationKeys(new Secrets({ ...parseConfig({ LOG_LEVEL: 'silent' }), secretKey }));
  const id = idOf(SLUG);
  const brand = brandOfBench();
  await client.query('INSERT INTO licensees (id, slug, name, brand, policies) VALUES ($1, $2, $2, $3, $4)', [
    id,
    SLUG,
    brand,
    { moderation: 'after', terms: [] },
  ]);
  await client.query('INSERT INTO licensee_hosts VALUES ($1, $2, true)', [HOST, id]);
  for (let n = 0; n < CONVERSATIONS; n += 1) {
    for (const side of SIDES) {
      const person = personOf(side, n);
      await client.query(
        `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles, email_verified_at)
         VALUES ($1, $2, 'Ann B.', '', '', $3, 'none', $4, now())`,
        [id, person, Buffer.from(person), [side]],
      );
      await client.query(
        `INSERT INTO access_tokens (licensee_id, id, person_id, token_hash, strong, created_at, expires_at)
         VALUES ($1, $2, $2, $3, false, now(), now() + interval '1 day')`,
        [id, person, hashOfToken(tokenOf(side, n))],
      );
    }
    await client.query(
      `INSERT INTO conversations (licensee_id, id, employer_id, pa_id, key_sealed, opened_at, last_message_at, last_number)
       VALUES ($1, $2, $3, $4, $5, now(), now(), $6)`,
      [id, conversationOf(n), personOf('employer', n), personOf('pa', n), keys.make(id), SAID_BEFORE],
    );
    await client.query(
      `INSERT INTO messages (licensee_id, id, conversation_id, number, client_id, author_id, side, kind, body, created_at)
       SELECT $1, gen_random_uuid(), $2, number, gen_random_uuid(), $3, 'employer', 'text', $4, now()
         FROM generate_series(1, $5::integer) AS number`,
      [id, conversationOf(n), personOf('employer', n), randomBytes(160), SAID_BEFORE],
    );
  }
  await client.query(
    'CREATE TABLE plain_messages (id bigserial PRIMARY KEY, conversation_id uuid NOT NULL, client_id uuid NOT NULL, body text NOT NULL)',
  );
}

function open(port, side, n) {
  return io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { host: `${HOST}:${port}`, authorization: `Bearer ${tokenOf(side, n)}` },
  });
}

const connected = (socket) => new Promise((done, fail) => socket.once('connect', done).once('connect_error', fail));

/** Both sides of every conversation, joined. Whoever hears of a message asks for what they do not have, where there is a log. */
async function talkers(port, hasLog) {
  return Promise.all(
    Array.from({ length: CONVERSATIONS }, async (_, n) => {
      const conversationId = conversationOf(n);
      const sockets = await Promise.all(
        SIDES.map(async (side) => {
          const socket = open(port, side, n);
          await connected(socket);
          await socket.emitWithAck('conversation:join', { conversationId, after: SAID_BEFORE });
          return socket;
        }),
      );
      if (hasLog) catchUp(sockets[1], conversationId);
      return { socket: sockets[0], conversationId, close: () => sockets.forEach((socket) => socket.disconnect()) };
    }),
  );
}

function catchUp(socket, conversationId) {
  let last = SAID_BEFORE;
  let asking = false;
  socket.on('message:new', async ({ number }) => {
    if (number <= last || asking) return;
    asking = true;
    while (number > last && socket.connected) {
      const told = await socket.emitWithAck('conversation:join', { conversationId, after: last }).catch(endedMeanwhile);
      last = told?.messages.at(-1)?.number ?? number;
    }
    asking = false;
  });
}

/** The round is over while somebody still asks. */
function endedMeanwhile(error) {
  if (!/disconnected/.test(error.message)) throw error;
  return null;
}

async function sendOne({ socket, conversationId }) {
  const frame = { conversationId, clientId: crypto.randomUUID(), kind: 'text', body: BODY };
  const answer = await socket.timeout(60_000).emitWithAck('message:send', frame);
  if (!answer.number) throw new Error(JSON.stringify(answer));
}

/** Messages a second, one on its way in each conversation. */
async function asManyAsGo(all) {
  const end = performance.now() + SECONDS * 1_000;
  let sent = 0;
  await Promise.all(
    all.map(async (talker) => {
      for (; performance.now() < end; sent += 1) await sendOne(talker);
    }),
  );
  return sent / SECONDS;
}

/** An open loop: the p95 of the acknowledgements, in milliseconds. */
async function atAPace(all) {
  const times = [];
  const began = performance.now();
  const answers = [];
  for (let n = 0; n < A_SECOND * SECONDS; n += 1) {
    const due = began + (n * 1_000) / A_SECOND;
    if (due > performance.now()) await pause(due - performance.now());
    answers.push(sendOne(all[n % all.length]).then(() => times.push(performance.now() - due)));
  }
  await Promise.all(answers);
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.95)];
}

async function idle(port, memory) {
  const sockets = [];
  const before = memory().now;
  while (sockets.length < SOCKETS) {
    const more = Array.from({ length: Math.min(200, SOCKETS - sockets.length) }, (_, n) =>
      open(port, 'pa', n % CONVERSATIONS),
    );
    await Promise.all(more.map(connected));
    sockets.push(...more);
  }
  await pause(5_000);
  const after = memory().now;
  for (const socket of sockets) socket.disconnect();
  return { before, after };
}

export async function messagesBench(cluster, say) {
  const secretKey = randomBytes(32);
  const database = await makeDatabase(cluster, 'bench_messages', (client) => fill(client, secretKey));
  const ours = await startOurs(database, cluster.dataDirectory, { SECRET_KEY: secretKey.toString('base64') });
  const plain = await startPlainSockets(database);
  const runs = { ours: [], plain: [] };
  for (let round = 1; round <= ROUNDS; round += 1)
    for (const [name, side] of Object.entries({ plain, ours })) {
      const all = await talkers(side.port, name === 'ours');
      const cpu = side.cpuSeconds();
      const rate = await asManyAsGo(all);
      const perMessage = ((side.cpuSeconds() - cpu) * 1_000) / (rate * SECONDS);
      const p95 = await atAPace(all);
      for (const { close } of all) close();
      runs[name].push({ rate, p95, perMessage });
      say(
        `round ${round} of ${ROUNDS}  ${name.padEnd(6)} ${rate.toFixed(0)} a second (${perMessage.toFixed(2)} ms of processor each), p95 ${p95.toFixed(1)} ms at ${A_SECOND} a second`,
      );
    }
  const memory = await idle(ours.port, ours.memory);
  await Promise.all([ours.stop(), plain.stop()]);
  await dropDatabase(cluster, 'bench_messages');
  report(runs, memory);
}

function report(runs, memory) {
  const of = (side, figure) => median(runs[side].map((run) => run[figure]));
  const machine = `${availableParallelism()} × ${cpus()[0].model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  const bar = (name, value, wanted, isMet) => `| ${name} | ${value} | ${wanted} | ${isMet ? 'met' : 'MISSED'} |`;
  const [rate, slow] = [of('ours', 'rate') / of('plain', 'rate'), of('ours', 'p95') / of('plain', 'p95')];
  const line = (side) =>
    `| ${side} | ${of(side, 'rate').toFixed(0)} | ${of(side, 'perMessage').toFixed(2)} | ${of(side, 'p95').toFixed(1)} |`;
  const text = [
    '# Messages benchmark',
    '',
    `${machine}, load ${loadavg()[0].toFixed(1)}. Medians of ${ROUNDS} runs of ${SECONDS} s over ${CONVERSATIONS} conversations of ${SAID_BEFORE} messages, the load generator on the same machine. Plain: bare socket.io and one INSERT a message.`,
    '',
    `| side | messages a second | processor ms a message | acknowledged p95 ms at ${A_SECOND} a second |`,
    '| --- | --- | --- | --- |',
    line('plain'),
    line('ours'),
    '',
    '| bar | measured | wanted | |',
    '| --- | --- | --- | --- |',
    bar('messages a second ÷ plain', rate.toFixed(2), '≥ 0.6', rate >= 0.6),
    bar('acknowledged p95 ÷ plain', slow.toFixed(2), '≤ 2', slow <= 2),
    bar(`${SOCKETS} idle sockets, resident (MB; ${memory.before} before)`, memory.after, '≤ 400', memory.after <= 400),
    '',
  ].join('\n');
  const folder = join(root, 'test/bench/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'messages.md'), text);
  console.log(`\n${text}`);
}
