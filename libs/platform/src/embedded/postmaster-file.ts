import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const FILE = 'postmaster.pid';
const LOOKS = 100;
const BETWEEN_LOOKS_MS = 10;

/**
 * The process id of a server that still runs on this cluster, or null. A file left behind by a server that is gone
 * is taken away: its number may belong to somebody else by now, and PostgreSQL would then refuse to start.
 */
export function runningPostmaster(cluster: string): number | null {
  const file = join(cluster, FILE);
  if (!existsSync(file)) {
    return null;
  }
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (pid > 0 && isServerOf(pid, cluster)) {
    return pid;
  }
  rmSync(file, { force: true });
  return null;
}

/** Is a process with this id there, in whatever account? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Ended, and not yet cleared away by an init process that takes its time: Linux still lists it. */
function isZombie(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return false;
  return /^\d+ \(.*\) Z /.test(readFileSync(stat, 'utf8'));
}

/** A server gives up its pid file a moment before it ends. Somebody else's init process may never clear it away: enough is enough. */
export async function hasEnded(pid: number): Promise<void> {
  for (let looked = 0; looked < LOOKS && isAlive(pid); looked += 1) {
    await pause(BETWEEN_LOOKS_MS);
  }
}

function isServerOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) {
    return false;
  }
  switch (process.platform) {
    case 'linux':
      return workingDirectory(pid) === realpathSync(cluster);
    case 'win32':
      return output('tasklist', ['/FI', `PID eq ${pid}`, '/NH']).includes('postgres');
    default:
      return output('ps', ['-o', 'command=', '-p', String(pid)]).includes(cluster);
  }
}

/** A PostgreSQL server stands in its cluster's folder. A process that has just ended has none. */
function workingDirectory(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch (error) {
    if (['ENOENT', 'EACCES', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      return null;
    }
    throw error;
  }
}

function output(program: string, args: string[]): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    // ps and tasklist end with 1 when they know no such process.
    return (error as { stdout?: string }).stdout ?? '';
  }
}
