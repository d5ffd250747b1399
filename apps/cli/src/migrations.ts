import { accountsMigrations } from '@pa/accounts';
import { accreditationMigrations, visitsMigrations } from '@pa/accreditation';
import { billingMigrations } from '@pa/billing';
import { contentMigrations } from '@pa/content';
import { departureMigrations } from '@pa/departure';
import { licensingMigrations } from '@pa/licensing';
import { messagingMigrations } from '@pa/messaging';
import { placesMigrations } from '@pa/places';
import { platformMigrations, runMigrations as run } from '@pa/platform';
import { recruitmentMigrations } from '@pa/recruitment';
import { registerMigrations } from '@pa/register';
import { searchMigrations } from '@pa/search';
import { webhooksMigrations } from '@pa/webhooks';

/** All of them, in the order in which they run. */
export const migrations = [
  ...platformMigrations,
  ...licensingMigrations,
  ...accountsMigrations,
  ...placesMigrations,
  ...accreditationMigrations,
  ...visitsMigrations,
  ...billingMigrations,
  ...contentMigrations,
  ...registerMigrations,
  ...recruitmentMigrations,
  ...searchMigrations,
  ...messagingMigrations,
  ...webhooksMigrations,
  ...departureMigrations,
];

/** Brings a database up to date as its owner. Answers the names of the migrations that ran. */
export async function runMigrations(ownerUrl: string): Promise<string[]> {
  return run(ownerUrl, migrations);
}
