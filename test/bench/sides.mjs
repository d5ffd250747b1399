// Each side runs in a process of its own, as it would be run.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../../scripts/build.mjs';

/** As the container runs it. */
const NODE_FLAGS = ['--max-semi-space-size=16', '--max-old-space-size=320', '--heap-growing-percent=20'];
const ALLOCATOR = { MALLOC_ARENA_MAX: '1' };

/** Our server alone, with its worker elsewhere, quiet and without a limit on requests. */
export async function startOurs(database, dataDirectory, more = {}) {
  return start(join(root, 'dist/apps/server/src/main.js'), '/health/ready', {
    DATABASE_URL: database.appUrl,
    DATA_DIR: dataDirectory,
    SECRET_KEY: randomBytes(32).toString('base64'),
    DEMO: '1',
    RATE_LIMITS: 'test',
    LOG_LEVEL: 'warn',
    ...more,
  });
}

/** Our worker alone. */
export async function startWorker(database, dataDirectory, more = {}) {
  return start(join(root, 'dist/apps/worker/src/main.js'), '/health/ready', {
    DATABASE_URL: database.appUrl,
    DATA_DIR: dataDirectory,
    DEMO: '1',
    LOG_LEVEL: 'warn',
    ...more,
  });
}

export async function startPlain(database, { reaches, need, warm }) {
  const file = fileURLToPath(new URL('plain-server.mjs', import.meta.url));
  return start(file, warm, {
    PLAIN_DATABASE_URL: database.superUrl,
    PLAIN_REACHES: JSON.stringify(reaches),
    PLAIN_NEED: need,
  });
}

/** Bare socket.io with one INSERT a message. */
export async function startPlainSockets(database) {
  const file = fileURLToPath(new URL('plain-sockets.mjs', import.meta.url));
  return start(file, '/', { PLAIN_DATABASE_URL: database.superUrl });
}

async function start(file, path, settings) {
  const port = await freePort();
  const env = { ...process.env, NODE_ENV: 'production', ...ALLOCATOR, ...settings, PORT: String(port) };
  const child = spawn(process.execPath, [...NODE_FLAGS, file], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await answering(`http://127.0.0.1:${port}${path}`, child);
  return {
    port,
    /** Resident memory now and at its highest, in MB. */
    memory() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      const of = (name) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]) / 1024);
      return { now: of('VmRSS'), most: of('VmHWM') };
    },
    /** From now on `most` is the highest since. */
    forgetHighest() {
      writeFileSync(`/proc/${child.pid}/clear_refs`, '5');
    },
    /** Seconds of processor time that the side has used: what a busy machine does not change. */
    cpuSeconds() {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function answering(url, child) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The side ended with ${child.exitCode} before it answered`);
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await pause(100);
  }
  throw new Error(`${url} did not answer within a minute`);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
