import { spawn } from 'node:child_process';
import { root } from '../build.mjs';

let interrupted = false;

/** Ctrl-C reaches the running part by itself; we wait until it has put away its PostgreSQL, and start no further part. */
export function interruptible() {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => (interrupted = true));
  }
}

/** Shows what the program says. Resolves with whether it ended well. */
export function run(program, args) {
  return ending(start(program, args, 'inherit'));
}

/** For a program that runs beside others: keeps what it says, in the order in which it says it, until it has ended. */
export async function runQuietly(program, args) {
  const child = start(program, args, ['inherit', 'pipe', 'pipe']);
  const parts = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => parts.push(part));
  }
  const ok = await ending(child);
  return { ok, said: Buffer.concat(parts).toString('utf8') };
}

function start(program, args, stdio) {
  const shell = process.platform === 'win32' && program === 'npm';
  return spawn(program, args, { cwd: root, stdio, shell });
}

function ending(child) {
  return new Promise((resolve, reject) => {
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGTERM', stop);
      if (interrupted) {
        process.exit(130);
      }
      resolve(code === 0);
    });
  });
}
