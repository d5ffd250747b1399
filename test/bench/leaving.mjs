// The leaving part of npm run bench: the worker makes a whole copy of a register of 20,000 PAs and 500,000 messages, as a manager asked
// for it, while people go on searching that register. Beside it, in the same run, the plain alternative: COPY of every table that
// moves, to nowhere. The worker and the server are processes of their own, as they are run.

import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { root } from '../../scripts/build.mjs';
import { dropDatabase, makeDatabase } from './cluster.mjs';
import { compiled } from './compiled.mjs';
import { fillRegister, HOURS, idOf, PLACES } from './data.mjs';
import { median } from './load.mjs';
import { startOurs, startWorker } from './sides.mjs';

const SLUG = 'leaving';
const PEOPLE = 20_000;
const CONVERSATIONS = 10_000;
const MESSAGES_EACH = 50;
const ROUNDS = Math.min(3, Number(process.env.BENCH_ROUNDS ?? 3));
const SEARCHERS = 4;
/** Between two searches of one person. */
const PAUSE_MS = 100;
const QUIET_MS = 20_000;
const TEXT =
  'Hello, I can come on Monday at nine. Shall I bring my own gloves, and is there somewhere to park? Best wishes, ';

const licenseeId = idOf(SLUG);
const personOf = (n) => {
  const hex = createHash('md5').update(`${licenseeId}${n}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};
const numbersTo = (count) => Array.from({ length: count }, (_, n) => n + 1);

async function fill(client, { geo, secrets }) {
  await fillRegister(client, { slug: SLUG, count: PEOPLE, near: geo.near, far: geo.far });
  const people = numbersTo(PEOPLE);
  await client.query(
    `UPDATE people SET name_sealed = s.name, email_sealed = s.email
       FROM unnest($2::uuid[], $3::bytea[], $4::bytea[]) AS s (id, name, email) WHERE licensee_id = $1 AND people.id = s.id`,
    [
      ...[licenseeId, people.map(personOf)],
      people.map((n) => secrets.seal(licenseeId, `Person Number ${n}`, 'people.name_sealed')),
      people.map((n) => secrets.seal(licenseeId, `person${n}@example.com`, 'people.email_sealed')),
    ],
  );
  await fillConversations(client, secrets);
}

async function fillConversations(client, secrets) {
  const { ConversationKeys } = compiled('libs/messaging/src/keys/conversation-keys.js');
  const { lockBody } = compiled('libs/messaging/src/keys/locked-body.js');
  const keys = new ConversationKeys(secrets);
  const at = numbersTo(CONVERSATIONS).map((n) => ({ id: idOf(`leaving ${n}`), n, keySealed: keys.make(licenseeId) }));
  await client.query(
    `INSERT INTO conversations (licensee_id, id, employer_id, pa_id, key_sealed, opened_at, last_message_at, last_number)
     SELECT $1, c.id, c.employer, c.pa, c.key, now(), now(), $6 FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::bytea[]) AS c (id, employer, pa, key)`,
    [
      ...[licenseeId, at.map(({ id }) => id), at.map(({ n }) => personOf(n)), at.map(({ n }) => personOf(n + 1))],
      ...[at.map(({ keySealed }) => keySealed), MESSAGES_EACH],
    ],
  );
  for (let from = 0; from < CONVERSATIONS; from += 20) {
    const some = at.slice(from, from + 20).flatMap((one) => {
      const key = keys.keyOf({ licenseeId, conversationId: one.id, keySealed: one.keySealed });
      return numbersTo(MESSAGES_EACH).map((number) => {
        const id = idOf(`${one.id} ${number}`);
        const place = { licenseeId, conversationId: one.id, messageId: id };
        const body = lockBody(key, place, JSON.stringify({ text: TEXT + number }));
        return { id, conversation: one.id, author: personOf(one.n + 1), number, body };
      });
    });
    const column = (name) => some.map((one) => one[name]);
    await client.query(
      `INSERT INTO messages (licensee_id, id, conversation_id, number, client_id, author_id, side, kind, body, created_at)
       SELECT $1, m.id, m.conversation, m.number, m.id, m.author, 'pa', 'text', m.body, now()
         FROM unnest($2::uuid[], $3::uuid[], $4::integer[], $5::uuid[], $6::bytea[]) AS m (id, conversation, number, author, body)`,
      [licenseeId, column('id'), column('conversation'), column('number'), column('author'), column('body')],
    );
  }
}

/** Some people who search now and then, until told to stop. Answers how long each of their searches took. */
function searchOn(port) {
  const agent = new http.Agent({ keepAlive: true });
  const headers = { host: `${SLUG}.localhost:${port}` };
  const times = [];
  const state = { isOn: true, n: 0 };
  const search = () => {
    const query = new URLSearchParams({
      near: PLACES[(state.n += 1) % PLACES.length],
      radiusMiles: '10',
      hours: HOURS,
    });
    return new Promise((done, fail) => {
      http
        .get({ agent, port, host: '127.0.0.1', path: `/api/v1/pas?${query}`, headers }, (response) => {
          response.resume();
          response.on('end', () => (response.statusCode === 200 ? done() : fail(new Error(`${response.statusCode}`))));
        })
        .on('error', fail);
    });
  };
  const one = async (number) => {
    await pause((PAUSE_MS / SEARCHERS) * number);
    while (state.isOn) {
      const began = performance.now();
      await search();
      times.push(performance.now() - began);
      await pause(PAUSE_MS);
    }
  };
  const running = numbersTo(SEARCHERS).map(one);
  return async () => {
    state.isOn = false;
    await Promise.all(running);
    agent.destroy();
    times.sort((a, b) => a - b);
    return { searches: times.length, p95: times[Math.floor(times.length * 0.95)] };
  };
}

/** Asks for a copy as the page does, but for who asks; the worker takes it up within a minute. */
function copiesOver(unitOfWork, secrets) {
  const { CopiesRepository } = compiled('libs/departure/src/copies/copies.repository.js');
  const { importKeyOf, publicTextOf } = compiled('libs/departure/src/parcel-key.js');
  const copies = new CopiesRepository(secrets);
  const within = (work) => unitOfWork.run(licenseeId, work);
  return {
    async ask(n) {
      const recipient = publicTextOf(importKeyOf(randomBytes(32)));
      const keys = { rest: randomBytes(32), sender: randomBytes(32) };
      const asked = { id: idOf(`copy ${n}`), recipient, by: personOf(1), at: new Date(), keys };
      await within(async (tx) => {
        await copies.forgetReady(tx, null);
        await copies.add(tx, asked);
      });
    },
    newest: () => within((tx) => copies.findNewest(tx)),
  };
}

async function until(copies, state) {
  for (;;) {
    const copy = await copies.newest();
    if (copy.state === state) return copy;
    if (copy.state === 'failed') throw new Error('The copy failed');
    await pause(100);
  }
}

/** The plainest way: every table that moves is read whole and thrown away. */
async function plainCopy(database) {
  const client = new pg.Client({ connectionString: database.superUrl });
  await client.connect();
  const { rows } = await client.query(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind = 'r'
        AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'licensee_id')`,
  );
  const began = performance.now();
  for (const { name } of rows)
    await client.query(
      `COPY (SELECT to_jsonb(t) FROM "${name}" t WHERE licensee_id = '${licenseeId}') TO PROGRAM 'cat > /dev/null'`,
    );
  const seconds = (performance.now() - began) / 1000;
  await client.end();
  return seconds;
}

const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

export async function leavingBench(cluster, geo, say) {
  const secretKey = randomBytes(32);
  const { appDataSourceOptions, parseConfig, Secrets, UnitOfWork } = compiled('libs/platform/src/index.js');
  const secrets = new Secrets({ ...parseConfig({ LOG_LEVEL: 'silent' }), secretKey });
  const database = await makeDatabase(cluster, 'bench_leaving', (client) => fill(client, { geo, secrets }));
  say(`${PEOPLE} people and ${CONVERSATIONS * MESSAGES_EACH} messages made`);
  const plain = await plainCopy(database);
  const settings = { SECRET_KEY: secretKey.toString('base64') };
  const ours = await startOurs(database, cluster.dataDirectory, settings);
  const worker = await startWorker(database, cluster.dataDirectory, settings);
  const source = await new DataSource(appDataSourceOptions(database.appUrl, [], 2)).initialize();
  const copies = copiesOver(new UnitOfWork(source), secrets);
  const rounds = [];
  for (let n = 1; n <= ROUNDS; n += 1) {
    const stopQuiet = searchOn(ours.port);
    await pause(QUIET_MS);
    const quiet = await stopQuiet();
    const before = worker.memory().now;
    worker.forgetHighest();
    await copies.ask(n);
    await until(copies, 'writing');
    const began = performance.now();
    const stopBusy = searchOn(ours.port);
    const { rowsDone } = await until(copies, 'ready');
    const seconds = (performance.now() - began) / 1000;
    const busy = await stopBusy();
    rounds.push({ seconds, rows: rowsDone, quiet, busy, grown: worker.memory().most - before });
    say(
      `copy ${n} of ${ROUNDS}: ${seconds.toFixed(0)} s, p95 of searches ${quiet.p95.toFixed(1)} ms, then ${busy.p95.toFixed(1)} ms`,
    );
  }
  const bytes = sizeOf(join(cluster.dataDirectory, 'departures'));
  await source.destroy();
  await Promise.all([ours.stop(), worker.stop()]);
  await dropDatabase(cluster, 'bench_leaving');
  write({ rounds, plain, bytes });
}

function write({ rounds, plain, bytes }) {
  const of = (figure) => median(rounds.map(figure));
  const [seconds, grown] = [of((round) => round.seconds), Math.max(...rounds.map((round) => round.grown))];
  const slower = of(({ quiet, busy }) => busy.p95 / quiet.p95);
  const machine = `${availableParallelism()} × ${cpus()[0].model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  const bar = (name, value, wanted, isMet) => `| ${name} | ${value} | ${wanted} | ${isMet ? 'met' : 'MISSED'} |`;
  const text = [
    '# Leaving benchmark',
    '',
    `${machine}. A copy of a register of ${PEOPLE} PAs and ${CONVERSATIONS * MESSAGES_EACH} messages, made by the worker ${rounds.length} times. Load of the machine as it was measured: ${loadavg()[0].toFixed(1)} over ${availableParallelism()} processors.`,
    '',
    '| | |',
    '| --- | --- |',
    `| rows in it | ${of(({ rows }) => rows)} |`,
    `| bytes on the disk | ${(bytes / 1e6).toFixed(0)} MB |`,
    `| plain COPY of the same tables to nowhere | ${plain.toFixed(1)} s |`,
    `| our time ÷ plain COPY | ${(seconds / plain).toFixed(1)} |`,
    `| p95 of a search without it | ${of(({ quiet }) => quiet.p95).toFixed(1)} ms of ${of(({ quiet }) => quiet.searches)} |`,
    `| p95 of a search beside it | ${of(({ busy }) => busy.p95).toFixed(1)} ms of ${of(({ busy }) => busy.searches)} |`,
    '',
    '| bar | measured | wanted | |',
    '| --- | --- | --- | --- |',
    bar('seconds from begun to ready', seconds.toFixed(0), '≤ 600', seconds <= 600),
    bar('worker, resident at most (MB more than before)', grown, '≤ 200', grown <= 200),
    bar("others' p95 beside it ÷ without it", slower.toFixed(2), '≤ 1.3', slower <= 1.3),
    '',
  ].join('\n');
  const folder = join(root, 'test/bench/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'leaving.md'), text);
  console.log(`\n${text}`);
}
