import { spawn, spawnSync } from 'node:child_process';
import { OsUser } from './os-user';

/**
 * PostgreSQL's programs get no environment of ours: a locale that this machine lacks, or PG… settings meant for another
 * server, would change what they do. Windows programs cannot do without theirs.
 */
const surroundings =
  process.platform === 'win32' ? {} : { cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' } };

/** Ctrl-C in the terminal goes to everybody in our group: a program that is half-way shall finish, and then be stopped. */
const detached = process.platform !== 'win32';

/** Runs to the end. Rejects with what the program said. */
export function runProgram(program: string, args: string[], user: OsUser): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...surroundings, ...user, detached, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: string[] = [];
    child.stdout.on('data', (text: Buffer) => said.push(text.toString()));
    child.stderr.on('data', (text: Buffer) => said.push(text.toString()));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(failed(program, said.join('')))));
  });
}

export function runProgramNow(program: string, args: string[], user: OsUser): void {
  const { status, stderr } = spawnSync(program, args, { ...surroundings, ...user, encoding: 'utf8' });
  if (status !== 0) {
    throw failed(program, stderr);
  }
}

function failed(program: string, said: string): Error {
  return new Error(`${program} ended with an error. It said:\n${said.trim()}`);
}
