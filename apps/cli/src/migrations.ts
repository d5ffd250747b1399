import { accountsMigrations } from '@pa/accounts';
import { licensingMigrations } from '@pa/licensing';
import { platformMigrations, runMigrations as run } from '@pa/platform';

const migrations = [...platformMigrations, ...licensingMigrations, ...accountsMigrations];

/** Brings a database up to date as its owner. Answers the names of the migrations that ran. */
export async function runMigrations(ownerUrl: string): Promise<string[]> {
  return run(ownerUrl, migrations);
}
