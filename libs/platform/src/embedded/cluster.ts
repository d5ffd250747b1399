import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { Binaries } from './binaries';
import { OsUser } from './os-user';
import { hasEnded, runningPostmaster } from './postmaster-file';
import { runProgram, runProgramNow } from './run-program';
import { ClusterPurpose, ServerSettings, serverSettings } from './server-settings';

export interface ClusterPlace {
  folder: string;
  binaries: Binaries;
  user: OsUser;
}

/** The name of PostgreSQL's first superuser, in this cluster only. */
export const SUPERUSER = 'postgres';

const SETTINGS_FILE = 'pa-register.conf';
const LOG_FILE = 'server.log';
const LOG_LIMIT_BYTES = 10_000_000;
const PATIENCE_SECONDS = '60';

/**
 * One PostgreSQL data folder and the server on it. Built over pg_ctl, which detaches the server (Ctrl-C in the terminal
 * reaches us alone, and we stop it in order), waits until it is ready, and works alike on Linux, macOS and Windows.
 */
export class Cluster {
  constructor(private readonly place: ClusterPlace) {}

  /**
   * initdb, in a folder that gets its name only when it is whole: a machine that goes off half-way leaves no half
   * cluster. PostgreSQL's own C.UTF-8 orders text the same on every system.
   */
  async create(password: string, purpose: ClusterPurpose): Promise<void> {
    const { folder, user, binaries } = this.place;
    const draft = `${folder}.new`;
    rmSync(draft, { recursive: true, force: true });
    this.ownFolder(draft);
    const passwordFile = join(draft, `.password-${randomBytes(4).toString('hex')}`);
    const data = join(draft, 'data');
    this.ownFolder(data);
    writeFileSync(passwordFile, password + '\n', { mode: 0o600 });
    this.own(passwordFile);
    const args = ['-D', data, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
    args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions');
    await runProgram(binaries.initdb, purpose === 'keep' ? args : [...args, '--no-sync'], user);
    const included = `\ninclude '${SETTINGS_FILE}'\n`;
    writeFileSync(join(data, 'postgresql.conf'), included, { flag: 'a' });
    renameSync(data, folder);
    rmSync(draft, { recursive: true, force: true });
  }

  exists(): boolean {
    return existsSync(join(this.place.folder, 'PG_VERSION'));
  }

  /** Data of one major version cannot be read by another. */
  requireSameMajorVersion(): void {
    const data = readFileSync(join(this.place.folder, 'PG_VERSION'), 'utf8').trim();
    const program = this.place.binaries.version.split('.')[0];
    if (data !== program) {
      throw new EmbeddedPostgresError(
        `The data in ${this.place.folder} was written by PostgreSQL ${data}, and this version brings PostgreSQL ${program}. ` +
          'Move the data with pg_dump and pg_restore, or move the folder away to begin anew.',
      );
    }
  }

  configure(settings: ServerSettings): void {
    const file = join(this.place.folder, SETTINGS_FILE);
    writeFileSync(file, serverSettings(settings), { mode: 0o600 });
    this.own(file);
  }

  /** Waits until the server takes connections. Rejects with the last lines of its log. */
  async start(): Promise<void> {
    this.shortenLog();
    const before = this.log().length;
    const args = ['start', '-D', this.place.folder, '-l', join(this.place.folder, LOG_FILE)];
    try {
      await runProgram(this.place.binaries.pgCtl, [...args, '-w', '-s', '-t', PATIENCE_SECONDS], this.place.user);
    } catch (error) {
      const said = this.log().slice(before).trim().split('\n').slice(-15).join('\n');
      throw new EmbeddedPostgresError(`PostgreSQL did not start. It said:\n${said}`, { cause: error });
    }
  }

  /** Ends all sessions and writes everything down. Nothing that was committed is lost, also by the last resort. */
  async stop(): Promise<void> {
    const pid = runningPostmaster(this.place.folder);
    if (pid === null) {
      return;
    }
    try {
      await runProgram(this.place.binaries.pgCtl, this.stopArguments('fast'), this.place.user);
    } catch {
      // Sessions that do not end within the minute are cut off; the next start recovers from the write-ahead log.
      await runProgram(this.place.binaries.pgCtl, this.stopArguments('immediate'), this.place.user);
    }
    await hasEnded(pid);
  }

  /** For the moment when our own process ends and may no longer wait. */
  stopNow(): void {
    if (runningPostmaster(this.place.folder) !== null) {
      runProgramNow(this.place.binaries.pgCtl, this.stopArguments('fast'), this.place.user);
    }
  }

  isRunning(): boolean {
    return runningPostmaster(this.place.folder) !== null;
  }

  remove(): void {
    rmSync(this.place.folder, { recursive: true, force: true });
  }

  private stopArguments(how: 'fast' | 'immediate'): string[] {
    return ['stop', '-D', this.place.folder, '-m', how, '-w', '-s', '-t', PATIENCE_SECONDS];
  }

  private log(): string {
    const file = join(this.place.folder, LOG_FILE);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  private shortenLog(): void {
    const file = join(this.place.folder, LOG_FILE);
    if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) {
      renameSync(file, `${file}.old`);
    }
  }

  private ownFolder(folder: string): void {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.own(folder);
  }

  private own(path: string): void {
    const { uid, gid } = this.place.user;
    if (uid !== undefined && gid !== undefined) {
      chownSync(path, uid, gid);
    }
  }
}
