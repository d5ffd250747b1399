import type { Client } from 'pg';
import { ofMessaging } from './tenant-row-samples/messaging.samples';
import { ofCover } from './tenant-row-samples/cover.samples';
import { ofPrivacy } from './tenant-row-samples/privacy.samples';
import { ofRecruitment } from './tenant-row-samples/recruitment.samples';
import { ofRegister } from './tenant-row-samples/register.samples';
import { ofRepresentatives } from './tenant-row-samples/representatives.samples';
import { ofLicensing } from './tenant-row-samples/licensing.samples';
import { ofContent } from './tenant-row-samples/content.samples';
import { ofBilling } from './tenant-row-samples/billing.samples';
import { ofCheckSessions } from './tenant-row-samples/check-sessions.samples';
import { ofCards } from './tenant-row-samples/cards.samples';
import { ofPassport } from './tenant-row-samples/passport.samples';
import { ofChecks } from './tenant-row-samples/checks.samples';
import { ofVisits } from './tenant-row-samples/visits.samples';
import { ofReferences } from './tenant-row-samples/references.samples';
import { ofRules } from './tenant-row-samples/rules.samples';
import { ofSafety } from './tenant-row-samples/safety.samples';
import { ofSchemes } from './tenant-row-samples/schemes.samples';
import { ofSearch } from './tenant-row-samples/search.samples';
import { ofSigningIn } from './tenant-row-samples/signing-in.samples';
import { ofDeparture } from './tenant-row-samples/departure.samples';
import { ofWebhooks } from './tenant-row-samples/webhooks.samples';
import { ofStaff } from './tenant-row-samples/staff.samples';
import type { SampleRow, Samples } from './tenant-row-samples/sample';

export type { SampleRow } from './tenant-row-samples/sample';

/**
 * One right row of every tenant's table, parents first. `id` is the same in all tables of one licensee, so a child finds
 * its parents. A test holds the list against the catalogue: a new table needs a row in the group of its area.
 */
export const SAMPLE_ROWS: Samples = {
  ...ofSigningIn,
  ...ofStaff,
  ...ofRepresentatives,
  ...ofPrivacy,
  ...ofRegister,
  ...ofRecruitment,
  ...ofCover,
  ...ofMessaging,
  ...ofChecks,
  ...ofCheckSessions,
  ...ofBilling,
  ...ofContent,
  ...ofLicensing,
  ...ofSchemes,
  ...ofCards,
  ...ofPassport,
  ...ofReferences,
  ...ofVisits,
  ...ofRules,
  ...ofSearch,
  ...ofSafety,
  ...ofWebhooks,
  ...ofDeparture,
};

/** The statement that puts one row into a table. */
export function insertOf(table: string, row: SampleRow): { text: string; values: unknown[] } {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  const values = Object.values(row);
  return { text: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`, values };
}

/** A register, and one row of it in every table, as the superuser. */
export async function fillLicensee(superuser: Client, licenseeId: string, id: string): Promise<void> {
  await superuser.query(`INSERT INTO licensees (id, slug, name, brand, policies) VALUES ($1, $2, $2, '{}', '{}')`, [
    licenseeId,
    `register-${licenseeId.slice(-12)}`,
  ]);
  for (const [table, sample] of Object.entries(SAMPLE_ROWS))
    await superuser.query(insertOf(table, sample(licenseeId, id)));
}
