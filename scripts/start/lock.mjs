import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { userInfo } from 'node:os';
import { Refusal } from './steps.mjs';

const FILE = 'start.lock';
/** Who may hold it: `npm start`, or one of the operator's commands while it uses the database of this folder. */
const HOLDERS = ['start.mjs', 'cli.mjs'];

/**
 * One start at a time on one data folder: two servers on one PostgreSQL folder would ruin it. A lock whose process is gone
 * (it was killed) is taken over. Returns how to give it back.
 */
export function takeLock(dataDirectory, address) {
  const held = tryLock(dataDirectory, address);
  if (typeof held !== 'function') {
    throw new Refusal(held.address ? alreadyRunning(held, dataDirectory) : commandAtWork(held));
  }
  return held;
}

/** The same, but who holds the lock is answered and not refused: `{ pid, since, address }`, no address for a command. */
export function tryLock(dataDirectory, address) {
  mkdirSync(dataDirectory, { recursive: true, mode: userInfo().uid === 0 ? 0o755 : 0o700 });
  const file = join(dataDirectory, FILE);
  const mine = JSON.stringify({ pid: process.pid, since: new Date().toISOString(), address });
  for (;;) {
    if (createdNew(file, mine)) {
      return () => rmSync(file, { force: true });
    }
    const text = textOf(file);
    if (text !== null) {
      const held = JSON.parse(text);
      if (isHeldBy(held.pid)) {
        return held;
      }
      takeAway(file, text);
    }
  }
}

function alreadyRunning({ pid, since, address }, dataDirectory) {
  const when = new Date(since).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  return (
    `The register already runs here: process ${pid}, since ${when}, at ${address}\n` +
    'Stop it with Ctrl-C in its own window, or start another one beside it with its own folder and port:\n' +
    `  DATA_DIR=${dataDirectory}-2 PORT=3001 npm start`
  );
}

export function commandAtWork({ pid }) {
  return `A command (process ${pid}) is using the data of this installation. Try again when it is done.`;
}

/** Made whole beside and then linked: nobody ever reads half a lock, and a link fails where a lock already is. */
function createdNew(file, content) {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') {
      return false;
    }
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Null when it went away meanwhile. */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') {
      return null;
    }
    throw error;
  }
}

/** Renamed first: of two starts that find the same dead lock one takes it away, and never the other's fresh one. */
function takeAway(file, deadText) {
  const away = `${file}.${process.pid}.old`;
  try {
    renameSync(file, away);
    if (readFileSync(away, 'utf8') !== deadText) {
      linkSync(away, file);
    }
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(error.code)) {
      throw error;
    }
  } finally {
    rmSync(away, { force: true });
  }
}

/** The number of a dead process may belong to another program by now, so its command is looked at too. */
function isHeldBy(pid) {
  if (pid === process.pid) {
    return false;
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') {
      return false;
    }
  }
  const command = process.platform === 'win32' ? HOLDERS[0] : commandOf(pid);
  return HOLDERS.some((holder) => command.includes(holder));
}

function commandOf(pid) {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch (error) {
    if (error.code === 'ENOENT') {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    }
    return '';
  }
}
