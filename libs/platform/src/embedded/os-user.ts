import { execFileSync, spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { EmbeddedPostgresError } from './embedded-postgres.error';

/** The account the database server runs as. Empty means: as ourselves. */
export interface OsUser {
  uid?: number;
  gid?: number;
}

const POSTGRES_ACCOUNT = 'postgres';

/** True when we run as root (never on Windows, where ids do not exist). */
export function isRoot(): boolean {
  return userInfo().uid === 0;
}

/**
 * PostgreSQL refuses to run as root, and many bare machines and containers know nobody else.
 * As root we therefore run it as the account `postgres`, which is made where it is missing.
 */
export function databaseOsUser(): OsUser {
  if (!isRoot()) {
    return {};
  }
  return idsOf(POSTGRES_ACCOUNT) ?? createAccount();
}

/** Can this account enter the folder or run the file? Asked of the system itself, so access lists count too. */
export function canEnter(path: string, user: OsUser): boolean {
  if (user.uid === undefined) {
    return true;
  }
  const script = 'test -r "$1" && test -x "$1"';
  return spawnSync('/bin/sh', ['-c', script, 'sh', path], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function createAccount(): OsUser {
  spawnSync('groupadd', ['--system', POSTGRES_ACCOUNT], { stdio: 'ignore' });
  spawnSync('useradd', ['--system', '--gid', POSTGRES_ACCOUNT, '--no-create-home', POSTGRES_ACCOUNT], {
    stdio: 'ignore',
  });
  const made = idsOf(POSTGRES_ACCOUNT);
  if (!made) {
    throw new EmbeddedPostgresError(
      'PostgreSQL does not run as root, and the account "postgres" could not be made. ' +
        'Start again as another account, or set DATABASE_URL to a server of your own.',
    );
  }
  return made;
}

function idsOf(account: string): Required<OsUser> | null {
  if (spawnSync('id', ['-u', account], { stdio: 'ignore' }).status !== 0) {
    return null;
  }
  const ask = (flag: string) => Number(execFileSync('id', [flag, account], { encoding: 'utf8' }).trim());
  return { uid: ask('-u'), gid: ask('-g') };
}
