import { ConfigError, DomainError, type Config } from '@pa/platform';

/** Errors of scripts/ and of the PostgreSQL we start, whose message says what to do. */
const PLAIN: readonly string[] = ['Refusal', 'EmbeddedPostgresError'];
const PLAIN_CODES: readonly (string | undefined)[] = ['ENOENT', 'ECONNREFUSED', 'ENOTFOUND', '28P01', '3D000'];

/** What an operator can mend is told by its message; a fault of ours shows where it came from. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof ConfigError || error instanceof DomainError || PLAIN.includes(error.name)) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  return PLAIN_CODES.includes(code) ? error.message || String(code) : (error.stack ?? error.message);
}

/** @throws ConfigError when the owner's address is not set */
export function ownerUrlOf({ databaseOwnerUrl }: Config): string {
  if (databaseOwnerUrl) return databaseOwnerUrl;
  throw new ConfigError(['DATABASE_OWNER_URL must be set: this is done as the owner of the database.']);
}
