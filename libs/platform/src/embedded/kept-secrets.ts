import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from './os-user';

/**
 * Secrets that an installation without settings makes for itself: random, kept in `<DATA_DIR>/secrets.json`,
 * readable by our account alone. Each name is made once and stays. Whoever loses the file loses the database.
 */
export function keptSecrets<Name extends string>(
  dataDirectory: string,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  const file = join(dataDirectory, 'secrets.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  const missing = names.filter((name) => !kept[name]);
  if (missing.length > 0) {
    makeDataDirectory(dataDirectory);
    missing.forEach((name) => (kept[name] = randomBytes(32).toString('base64url')));
    writeAtOnce(file, JSON.stringify(kept, null, 2) + '\n');
  }
  return Object.fromEntries(names.map((name) => [name, kept[name]])) as Record<Name, string>;
}

/** Ours alone. As root the database account must pass through to its own folder inside, so others may enter, not list. */
export function makeDataDirectory(dataDirectory: string): void {
  mkdirSync(dataDirectory, { recursive: true, mode: isRoot() ? 0o755 : 0o700 });
}

/** Written whole beside the old file and renamed over it: a crash half-way leaves the old one. */
export function writeAtOnce(file: string, text: string): void {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}
